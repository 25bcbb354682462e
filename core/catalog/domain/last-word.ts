import type { FieldTimes } from './times.ts';

/**
 * Of which fields an operator had the last word: no event changes them, until the operator lets go of them. Kept among the
 * times, under the path with this sign before it: `!synopsis`, `!episodes/4/title`.
 */
const SIGN = '!';

const pathOf = (path: string): string => `${SIGN}${path}`;

/** Whether an operator had the last word on a path, or on the field that it lies in. */
export function isHeld(times: FieldTimes, path: string): boolean {
  return pathOf(path) in times || pathOf(path.split('/')[0] ?? path) in times;
}

export const holdsField = (times: FieldTimes, field: string): boolean => pathOf(field) in times;

/** The times with the last word on these paths, spoken at that time. */
export const hold = (times: FieldTimes, paths: readonly string[], at: number): FieldTimes =>
  ({ ...times, ...Object.fromEntries(paths.map((path) => [pathOf(path), at])) });

/** Names of the fields of which an operator had the last word, wholly or in part. */
export const heldFields = (times: FieldTimes): string[] =>
  [...new Set(Object.keys(times).filter((path) => path.startsWith(SIGN)).map((path) => path.slice(SIGN.length).split('/')[0] ?? ''))].sort();

/** The times without the last word on these fields, and as if their values were of the first hour: what is said next counts. */
export function release(times: FieldTimes, fields: readonly string[]): FieldTimes {
  const isFreed = (path: string) => {
    const field = path.replace(SIGN, '').split('/')[0] ?? '';
    return fields.includes(field);
  };
  const kept = Object.fromEntries(Object.entries(times).filter(([path]) => !(path.startsWith(SIGN) && isFreed(path))));
  return { ...kept, ...Object.fromEntries(fields.map((field) => [field, 0])) };
}
