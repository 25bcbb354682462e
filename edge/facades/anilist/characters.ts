import { CharacterRole } from '#proto/character';
import type { GraphQLContext } from '../../context.ts';
import { fetchCharacter, fetchCharacters } from '../../schema/characters.ts';
import { readName } from '../../schema/lookup.ts';
import { nameOf } from '../../schema/enums.ts';
import type { Paging } from './connection.ts';
import { notFound } from './errors.ts';
import { externalIdOf } from './ids.ts';
import { countLookup, lookUpOnce } from './lookups.ts';
import { mediaConnection } from './media-connection.ts';
import type { CharacterModel } from './models.ts';
import { characterOf } from './people.ts';
import { wantedIds } from './wanted.ts';
import type { CharacterResolvers, QueryResolvers } from './resolvers.gen.ts';
import type { PageCharactersArgs } from './types.gen.ts';

interface Found {
  readonly characters: readonly CharacterModel[];
  readonly hasNextPage: boolean;
}

/** Characters by AniList's ids, or by a part of a name, the best liked first. */
export async function findCharacters(args: PageCharactersArgs, paging: Paging, context: GraphQLContext): Promise<Found> {
  const { page, perPage } = paging;
  const offset = (page - 1) * perPage;
  const ids = wantedIds('id_in', args.id, args.id_in);
  if (ids) {
    const wanted = ids.slice(offset, offset + perPage);
    const found = await Promise.all(wanted.map((id) => lookUp(id, context)));
    return { characters: found.flatMap((one) => one ?? []), hasNextPage: offset + perPage < ids.length };
  }
  const request = { name: readName('search', args.search), animeId: '', pageSize: perPage, offset };
  const { characters, hasMore } = await fetchCharacters(request, context.var);
  return { characters: characters.map((one) => characterOf(one)), hasNextPage: hasMore };
}

async function lookUp(id: number, context: GraphQLContext): Promise<CharacterModel | null> {
  const value = externalIdOf(id);
  if (!value) return null;
  countLookup(context);
  const found = await fetchCharacter({ case: 'externalId', value }, context.var);
  return found && { ...characterOf(found.character), appearances: found.appearances };
}

export const characterResolver: QueryResolvers['Character'] = async (_root, args, context) => {
  const { characters } = await findCharacters(args, { page: 1, perPage: 1 }, context);
  if (!characters[0]) throw notFound();
  return characters[0];
};

const look = lookUpOnce<Awaited<ReturnType<typeof fetchCharacter>>>();

/** The anime that a character appears in, the largest parts first: where, in one call unless that is at hand, and what they are in one more for all characters of the answer. */
export const characterMedia: CharacterResolvers['media'] = async (model, args, context, info) => {
  const { character, appearances } = model;
  const { id } = character;
  const entries = args.type === 'MANGA' || !id ? [] : (appearances ?? (await look(id, context, () => fetchCharacter({ case: 'id', value: id }, context.var)))?.appearances ?? []);
  return mediaConnection({
    entries,
    order: null,
    fields: ['characters'],
    edgeOf: ({ role }, { anime }) => {
      const part = anime?.characters.find((one) => one.character.id === id);
      return { characterRole: nameOf(CharacterRole, role), characters: [model], actors: part?.voiceActors ?? [] };
    },
  }, args, context, info);
};
