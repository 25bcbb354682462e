import type { InputMaybe } from '../../schema/types.gen.ts';
import type { CharacterEdgeModel } from './models.ts';
import type { CharacterRole, CharacterSort } from './types.gen.ts';

const ROLES: readonly CharacterRole[] = ['MAIN', 'SUPPORTING', 'BACKGROUND'];

const placeOf = (role: CharacterRole | null): number => (role ? ROLES.indexOf(role) : ROLES.length);

/** The largest of several parts; null where none is known. */
export const largestRole = (roles: readonly (CharacterRole | null)[]): CharacterRole | null => roles.toSorted((a, b) => placeOf(a) - placeOf(b))[0] ?? null;

/** In the order of the credits, unless it is another one that we know. */
export function castOrder(sort: InputMaybe<readonly (CharacterSort | null)[]> | undefined): (a: CharacterEdgeModel, b: CharacterEdgeModel) => number {
  const by: Readonly<Partial<Record<CharacterSort, (one: CharacterEdgeModel) => number>>> = {
    ROLE: ({ role }) => placeOf(role),
    ROLE_DESC: ({ role }) => -placeOf(role),
    FAVOURITES: ({ node }) => node.character.favorites ?? 0,
    FAVOURITES_DESC: ({ node }) => -(node.character.favorites ?? 0),
    ID: ({ node }) => node.id,
    ID_DESC: ({ node }) => -node.id,
  };
  const orders = (sort ?? []).flatMap((name) => (name && by[name]) ?? []);
  return (a, b) => orders.reduce((order, value) => order || value(a) - value(b), 0);
}
