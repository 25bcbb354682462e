import { hasValue } from './overlay.ts';
import { isTimely, type FieldTimes } from './times.ts';

/** Values that are told apart by a key and add up: episodes by number, statistics by platform. */
export interface Items<T> {
  /** Of the list in FieldTimes: `episodes`. */
  readonly path: string;
  readonly keyOf: (item: T) => string;
  readonly compare: (a: T, b: T) => number;
}

export interface MergedItems<T> {
  readonly items: T[];
  readonly times: FieldTimes;
}

/**
 * The known items with the incoming ones, in order of key, value by value: what is not said stays, and what was
 * said later stays too.
 *
 * @param isFree whether no operator had the last word on a path
 * @param whole the incoming list is all that its producer knows; its time is then kept once, for the list
 */
export function mergeItems<T extends object>(
  { path, keyOf, compare }: Items<T>,
  known: readonly T[],
  incoming: readonly T[],
  before: FieldTimes,
  { at, whole, isFree = () => true }: { readonly at: number; readonly whole: boolean; readonly isFree?: (path: string) => boolean },
): MergedItems<T> {
  const byKey = new Map(known.map((item) => [keyOf(item), item]));
  const times: Record<string, number> = {};
  for (const item of incoming) {
    const key = keyOf(item);
    const old = byKey.get(key);
    const newer = saidOf(item).filter(([name]) => isFree(placeOf(path, key, name)) && isTimely(before, placeOf(path, key, name), hasValue(old && Reflect.get(old, name)), at));
    byKey.set(key, { ...(old ?? item), ...Object.fromEntries(newer) });
    for (const [name] of newer) {
      const place = placeOf(path, key, name);
      if (!whole || place in before) times[place] = at;
    }
  }
  if (whole && incoming.length > 0 && at > (before[path] ?? before['*'] ?? -Infinity)) times[path] = at;
  return { items: [...byKey.values()].sort(compare), times };
}

/** The paths of all values that these items say. */
export const valuePaths = <T extends object>({ path, keyOf }: Items<T>, items: readonly T[]): string[] =>
  items.flatMap((item) => saidOf(item).map(([name]) => placeOf(path, keyOf(item), name)));

const saidOf = (item: object): [string, unknown][] => Object.entries(item).filter(([name, value]) => name !== '$typeName' && hasValue(value));

/** A key may hold what separates a path. */
const placeOf = (path: string, key: string, name: string): string => `${path}/${key.replaceAll('/', '∕')}/${name}`;
