/**
 * When, at its producer, each value that stands became true, in milliseconds since 1970. A path is a field
 * (`synopsis`), or a value within one (`episodes/4/title`); `*` stands for every value that no entry names.
 *
 * An event that comes late changes only values that are older than it, so that the order of delivery does not matter.
 */
export type FieldTimes = Readonly<Record<string, number>>;

/** The record as it was first heard of: every value in it is this old. */
export const allAt = (at: number): FieldTimes => ({ '*': at });

/**
 * Whether what an event of that time says of a path counts.
 *
 * @param isSet whether there is a value now; one that was never there is older than any event
 */
export function isTimely(times: FieldTimes, path: string, isSet: boolean, at: number): boolean {
  const known = times[path] ?? (isSet ? (times[parentOf(path)] ?? times['*']) : undefined);
  return known === undefined || at >= known;
}

const parentOf = (path: string): string => path.split('/')[0] ?? path;
