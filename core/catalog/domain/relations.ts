import type { AnimeRelation, RelationType } from '#proto/relation';
import { unionOfIds } from './record.ts';
import { overlay } from './overlay.ts';

/** The contract's number for a relation of which no more is known than that there is one. */
const OTHER: RelationType = 14;

/** Which anime an outside id leads to; undefined while it leads nowhere. */
export type OwnerOf = (source: number, id: string) => string | undefined;

const nobody: OwnerOf = () => undefined;

/**
 * Relations by their targets: each anime has one relation to each other, by whichever of the target's ids it is named, and
 * a relation that is named wins over one that is only OTHER. Two with an id in common, or whose ids lead to one anime, are
 * one. What comes first says what the others don't.
 */
export function uniqueRelations(relations: readonly AnimeRelation[], ownerOf: OwnerOf = nobody): AnimeRelation[] {
  const made: (AnimeRelation | undefined)[] = [];
  const placeOf = new Map<string, number>();
  for (const relation of relations) {
    const keys = keysOf(relation, ownerOf);
    const places = [...new Set(keys.flatMap((key) => placeOf.get(key) ?? []))].sort((a, b) => a - b);
    const [place = made.length, ...others] = places;
    const joined = [...places.flatMap((at) => made[at] ?? []), relation].reduce(join);
    made[place] = joined;
    for (const other of others) made[other] = undefined;
    for (const key of keysOf(joined, ownerOf)) placeOf.set(key, place);
  }
  return made.filter((relation) => relation !== undefined);
}

/** What is known and what is said, to one relation for each target. */
export const addRelations = (known: readonly AnimeRelation[], said: readonly AnimeRelation[], ownerOf: OwnerOf): AnimeRelation[] =>
  uniqueRelations([...known, ...said], ownerOf);

/** Whether one of these leads where a relation does. */
export function leadsTo(relations: readonly AnimeRelation[], relation: AnimeRelation, ownerOf: OwnerOf = nobody): boolean {
  const keys = new Set(keysOf(relation, ownerOf));
  return relations.some((other) => keysOf(other, ownerOf).some((key) => keys.has(key)));
}

function keysOf({ target, targetId }: AnimeRelation, ownerOf: OwnerOf): string[] {
  const owners = [targetId, ...target.map(({ source, id }) => ownerOf(source, id) ?? '')].filter((owner) => owner !== '');
  return [...target.map(({ source, id }) => `${source}:${id}`), ...owners];
}

function join(known: AnimeRelation, said: AnimeRelation): AnimeRelation {
  const target = unionOfIds(known.target, said.target);
  const [first, second] = known.type === OTHER && said.type !== OTHER ? [said, known] : [known, said];
  return { ...overlay(second, first), target };
}
