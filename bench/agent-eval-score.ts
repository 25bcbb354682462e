/** How far down the ranking counts. */
const DEPTH = 10;

/**
 * nDCG@10 with binary relevance (Järvelin and Kekäläinen, ACM TOIS 2002), 0–1.
 *
 * @param ranked ids, best first
 */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const got = ranked.slice(0, DEPTH).map((id, rank) => (relevant.has(id) ? gain(rank) : 0));
  const ideal = Array.from({ length: Math.min(DEPTH, relevant.size) }, (_, rank) => gain(rank));
  return sum(got) / sum(ideal);
}

/** Whether one of the first three is right: what a person sees without scrolling. */
export function hit(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  return ranked.slice(0, 3).some((id) => relevant.has(id)) ? 1 : 0;
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
