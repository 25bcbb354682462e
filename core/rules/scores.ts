/** The scores of several platforms merged, on the scale of the scores. */
export interface MergedScores {
  readonly arithmeticMean: number;
  readonly median: number;
  readonly arithmeticGeometricMean: number;
}

/** @param scores each above 0; in any order, the result is the same to the last bit */
export function mergeScores(scores: readonly number[]): MergedScores | undefined {
  const ordered = [...scores].sort((a, b) => a - b);
  if (ordered.length === 0) return undefined;
  const mean = ordered.reduce((sum, score) => sum + score, 0) / ordered.length;
  const geometric = Math.exp(ordered.reduce((sum, score) => sum + Math.log(score), 0) / ordered.length);
  return { arithmeticMean: mean, median: medianOf(ordered), arithmeticGeometricMean: arithmeticGeometricMean(mean, geometric) };
}

/** @param ordered at least one */
function medianOf(ordered: readonly number[]): number {
  const middle = ordered.length / 2;
  const [below, above] = [ordered[Math.ceil(middle) - 1] ?? 0, ordered[Math.floor(middle)] ?? 0];
  return (below + above) / 2;
}

/**
 * Gauss's mean: the arithmetic and the geometric mean of two numbers, again and again until they meet, which they do
 * quadratically (https://dlmf.nist.gov/19.8#i).
 *
 * @param a @param b both above 0
 */
export function arithmeticGeometricMean(a: number, b: number): number {
  let [arithmetic, geometric] = [a, b];
  for (let round = 0; round < 64 && Math.abs(arithmetic - geometric) > 1e-15 * arithmetic; round++) {
    [arithmetic, geometric] = [(arithmetic + geometric) / 2, Math.sqrt(arithmetic * geometric)];
  }
  return arithmetic;
}
