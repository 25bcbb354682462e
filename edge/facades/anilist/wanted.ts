import { badUserInput } from '../../errors.ts';
import { within } from '../../schema/page.ts';

const IDS_MAX = 500;
/** As many values as a condition of the catalog's lists may have. */
export const VALUES_MAX = 50;
const TEXT_MAX = 200;

/**
 * All of one value and of a list, each once, as AniList's clients give either: `id` and `id_in`. Undefined when neither is given.
 *
 * @param argument of the list, which BAD_USER_INPUT names when it is too long
 */
export function wantedIds<Value>(argument: string, one: Value | null | undefined, list: readonly (Value | null)[] | null | undefined, most = IDS_MAX): Value[] | undefined {
  if ((one === null || one === undefined) && !list) return undefined;
  const all = [...new Set([one, ...(list ?? [])].flatMap((value) => value ?? []) as Value[])];
  within(`${argument}.length`, all.length, 0, most);
  return all;
}

/** The same of names and other values that a condition is about. Throws BAD_USER_INPUT that names the argument. */
export function wantedValues<Value extends string>(argument: string, one: Value | null | undefined, list: readonly (Value | null)[] | null | undefined): Value[] | undefined {
  const all = wantedIds(argument, one, list, VALUES_MAX);
  const long = all?.find(({ length }) => length > TEXT_MAX);
  if (long) throw badUserInput(argument, `may have ${TEXT_MAX} characters, got ${long.length}`);
  return all;
}
