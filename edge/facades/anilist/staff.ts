import type { GraphQLContext } from '../../context.ts';
import { readName } from '../../schema/lookup.ts';
import { fetchPeople, fetchPerson } from '../../schema/staff.ts';
import { castOrder } from './cast-order.ts';
import { connection, cut, type Paging } from './connection.ts';
import { notFound } from './errors.ts';
import { externalIdOf } from './ids.ts';
import { countLookup } from './lookups.ts';
import { mediaConnection } from './media-connection.ts';
import type { CharacterEdgeModel, StaffModel } from './models.ts';
import { characterOf, staffOf } from './people.ts';
import { profileOf, roleOf, staffOfProfile, voicesOf } from './profiles.ts';
import { wantedIds } from './wanted.ts';
import type { QueryResolvers, StaffResolvers } from './resolvers.gen.ts';
import type { PageStaffArgs } from './types.gen.ts';

interface Found {
  readonly staff: readonly StaffModel[];
  readonly hasNextPage: boolean;
}

/** People by AniList's ids, or stand-ins of MyAnimeList's, or by words of a name: who has just that name, then those with most credits. */
export async function findStaff(args: PageStaffArgs, { page, perPage }: Paging, context: GraphQLContext): Promise<Found> {
  const offset = (page - 1) * perPage;
  const name = readName('search', args.search);
  const ids = wantedIds('id_in', args.id, args.id_in);
  if (ids) {
    const found = await Promise.all(ids.slice(offset, offset + perPage).map((id) => lookUp(id, context)));
    return { staff: found.flatMap((one) => one ?? []), hasNextPage: offset + perPage < ids.length };
  }
  const { people, hasMore } = await fetchPeople({ name, pageSize: perPage, offset }, context.var);
  return { staff: people.map((person) => staffOf(person)), hasNextPage: hasMore };
}

async function lookUp(id: number, context: GraphQLContext): Promise<StaffModel | null> {
  const value = externalIdOf(id);
  if (!value) return null;
  countLookup(context);
  const profile = await fetchPerson({ case: 'externalId', value }, context.var);
  return profile && staffOfProfile(profile);
}

/** One person with all that they did, also where they are found by name. */
export const staffResolver: QueryResolvers['Staff'] = async (_root, args, context) => {
  const [found] = (await findStaff(args, { page: 1, perPage: 1 }, context)).staff;
  if (!found) throw notFound();
  const profile = await profileOf(found, context);
  return profile ? staffOfProfile(profile) : found;
};

/** What they made: as at AniList, once for each role. */
const staffMedia: StaffResolvers['staffMedia'] = async (staff, args, context, info) => {
  const person = args.type === 'MANGA' ? null : await profileOf(staff, context);
  const entries = (person?.credits ?? []).flatMap(({ animeId, roles }) => (roles.length > 0 ? roles : [null]).map((staffRole) => ({ animeId, staffRole })));
  return mediaConnection({ entries, order: 'POPULARITY_DESC', edgeOf: ({ staffRole }) => ({ staffRole }) }, args, context, info);
};

/** What they spoke in, each once with those whom they spoke. */
const characterMedia: StaffResolvers['characterMedia'] = async (staff, args, context, info) => {
  const person = await profileOf(staff, context);
  if (!person) return connection([], cut([], args).pageInfo);
  const entries = [...Map.groupBy(person.parts, ({ animeId }) => animeId)].map(([animeId, parts]) => ({ animeId, parts }));
  const charactersOf = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => person.cast.get(id) ?? []).map((one) => characterOf(one));
  return mediaConnection({
    entries,
    order: 'POPULARITY_DESC',
    edgeOf: ({ parts }) => ({ characterRole: roleOf(parts), characters: charactersOf(parts.map(({ characterId }) => characterId)), actors: voicesOf(person, parts) }),
  }, args, context, info);
};

/** Whom they spoke, each once with where. */
const characters: StaffResolvers['characters'] = async (staff, args, context) => {
  const person = await profileOf(staff, context);
  const cast = [...Map.groupBy(person?.parts ?? [], ({ characterId }) => characterId)].flatMap(([id, parts]): CharacterEdgeModel[] => {
    const character = person?.cast.get(id);
    if (!person || !character) return [];
    return [{ node: characterOf(character), role: roleOf(parts), actors: voicesOf(person, parts), animeIds: [...new Set(parts.map(({ animeId }) => animeId))] }];
  });
  const { shown, pageInfo } = cut(cast.sort(castOrder(args.sort)), args);
  return connection(shown, pageInfo);
};

export const staffLists: Pick<StaffResolvers, 'staffMedia' | 'characterMedia' | 'characters'> = { staffMedia, characterMedia, characters };
