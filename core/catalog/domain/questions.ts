/** One field as it is and as it would become; protobuf JSON text, empty when it has no value. */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What an operator was asked about one anime. */
export interface Asked {
  readonly key: string;
  readonly animeId: string;
  readonly differences: readonly Difference[];
  /** Not decided yet; otherwise it was rejected. */
  readonly open: boolean;
}

export interface Question {
  readonly differences: readonly Difference[];
  /** Open ones that it answers differently. */
  readonly closes: readonly Asked[];
}

/**
 * What is to be asked, given what was asked: nothing when each answer is known to be open or rejected; else the new
 * answers, with what else was asked in the reviews that they close.
 *
 * @param standing open and rejected ones; those that get closed are taken out of it
 */
export function weigh(standing: Asked[], animeId: string, differences: readonly Difference[]): Question | null {
  const mine = standing.filter((asked) => asked.animeId === animeId);
  const isAsked = ({ field, after }: Difference) =>
    mine.some((asked) => asked.differences.some((other) => other.field === field && other.after === after));
  const unasked = differences.filter((difference) => !isAsked(difference));
  if (unasked.length === 0) return null;
  const answers = (field: string) => unasked.some((difference) => difference.field === field);
  const closes = mine.filter(({ open, differences: open_ }) => open && open_.some(({ field }) => answers(field)));
  for (const asked of closes) standing.splice(standing.indexOf(asked), 1);
  const rest = closes.flatMap((asked) => asked.differences.filter(({ field }) => !answers(field)));
  return { differences: [...unasked, ...rest], closes };
}
