import { isSaid } from './said.ts';
import { isTimely, type FieldTimes } from './times.ts';

/** Values that are told apart by a key and add up: episodes by number, statistics by platform. */
export interface Items<T> {
  /** Of the list in FieldTimes: `episodes`. */
  readonly path: string;
  readonly keyOf: (item: T) => number;
}

export interface MergedItems<T> {
  readonly items: T[];
  readonly times: FieldTimes;
}

/**
 * The known items with the incoming ones, in order of key, value by value: what is not said stays, and what was
 * said later stays too.
 *
 * @param whole the incoming list is all that its producer knows; its time is then kept once, for the list
 */
export function mergeItems<T extends object>(
  { path, keyOf }: Items<T>,
  known: readonly T[],
  incoming: readonly T[],
  before: FieldTimes,
  { at, whole }: { readonly at: number; readonly whole: boolean },
): MergedItems<T> {
  const byKey = new Map(known.map((item) => [keyOf(item), item]));
  const times: Record<string, number> = {};
  for (const item of incoming) {
    const key = keyOf(item);
    const old = byKey.get(key);
    const said = Object.entries(item).filter(([name, value]) => name !== '$typeName' && isSaid(value));
    const news = said.filter(([name]) => isTimely(before, `${path}/${key}/${name}`, isSaid(old && Reflect.get(old, name)), at));
    byKey.set(key, { ...(old ?? item), ...Object.fromEntries(news) });
    for (const [name] of news) {
      const place = `${path}/${key}/${name}`;
      if (!whole || place in before) times[place] = at;
    }
  }
  if (whole && incoming.length > 0 && at > (before[path] ?? before['*'] ?? -Infinity)) times[path] = at;
  return { items: [...byKey.values()].sort((a, b) => keyOf(a) - keyOf(b)), times };
}
