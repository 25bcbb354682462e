import { within } from '../../schema/page.ts';

const IDS_MAX = 500;

/** All of one value and of a list, as AniList's clients give either; undefined when neither is given. Throws BAD_USER_INPUT for too many. */
export function wantedIds<Value>(one: Value | null | undefined, list: readonly (Value | null)[] | null | undefined): Value[] | undefined {
  if ((one === null || one === undefined) && !list) return undefined;
  const all = [one, ...(list ?? [])].flatMap((value) => value ?? []) as Value[];
  within('_in.length', all.length, 0, IDS_MAX);
  return all;
}
