import type { Footprint } from '../../cache/footprint.ts';
import type { GraphQLContext } from '../../context.ts';
import { overLimit } from '../../errors.ts';

/** A longest page of characters, people or studios with their anime, and some more. */
const LOOKUPS_MAX = 60;

/** By what each execution has of its own. */
const made = new WeakMap<Footprint, number>();

/**
 * Counts a look-up of one character, person, studio or recommendation, which cannot be made together with those of others: lists
 * within lists would lead to hundreds of them.
 *
 * @param calls that it takes
 * @throws LIMIT_EXCEEDED once a request has led to more than 60
 */
export function countLookup({ var: { footprint } }: GraphQLContext, calls = 1): void {
  const count = (made.get(footprint) ?? 0) + calls;
  made.set(footprint, count);
  if (count > LOOKUPS_MAX) throw overLimit('a request', LOOKUPS_MAX, 'look-ups of characters, people, studios and recommendations', count);
}

/** Look-ups of one kind, each made, and counted, once a request however many fields lead to it. */
export function lookUpOnce<Value>(): (key: string, context: GraphQLContext, look: () => Promise<Value>) => Promise<Value> {
  const known = new WeakMap<Footprint, Map<string, Promise<Value>>>();
  return (key, context, look) => {
    const { footprint } = context.var;
    const mine = known.get(footprint) ?? new Map<string, Promise<Value>>();
    known.set(footprint, mine);
    const asked = mine.get(key);
    if (asked) return asked;
    countLookup(context);
    const found = look();
    mine.set(key, found);
    return found;
  };
}
