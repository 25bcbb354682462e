import { CharacterRole } from '#proto/character';
import { animeMask } from '../../loading/selection.ts';
import type { GraphQLContext } from '../../context.ts';
import { fetchCharacter, fetchCharacters } from '../../schema/characters.ts';
import { readName } from '../../schema/lookup.ts';
import { nameOf } from '../../schema/enums.ts';
import { cut, type Paging } from './connection.ts';
import { notFound } from './errors.ts';
import { anilistId } from './ids.ts';
import { countLookup } from './lookups.ts';
import { sourcesOf } from './mask.ts';
import { mediaOf, type CharacterModel, type MediaEdgeModel } from './models.ts';
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
    const found = await Promise.all(wanted.map((id) => lookUp({ case: 'externalId', value: anilistId(id) }, context)));
    return { characters: found.flatMap((one) => (one ? { ...characterOf(one.character), appearances: one.appearances } : [])), hasNextPage: offset + perPage < ids.length };
  }
  const request = { name: readName('search', args.search), animeId: '', pageSize: perPage, offset };
  const { characters, hasMore } = await fetchCharacters(request, context.var);
  return { characters: characters.map((one) => characterOf(one)), hasNextPage: hasMore };
}

function lookUp(by: Parameters<typeof fetchCharacter>[0], context: GraphQLContext) {
  countLookup(context);
  return fetchCharacter(by, context.var);
}

export const characterResolver: QueryResolvers['Character'] = async (_root, args, context) => {
  const { characters } = await findCharacters(args, { page: 1, perPage: 1 }, context);
  if (!characters[0]) throw notFound();
  return characters[0];
};

/** The anime that a character appears in: where, in one call unless that is at hand, and what they are in one more for all characters of the answer. */
export const characterMedia: CharacterResolvers['media'] = async ({ character, appearances }, args, context, info) => {
  const all = args.type === 'MANGA' || !character.id ? [] : (appearances ?? (await lookUp({ case: 'id', value: character.id }, context))?.appearances ?? []);
  const fields = sourcesOf(info, ['nodes'], ['edges', 'node']);
  const mask = animeMask([...fields, 'characters']);
  const { shown, pageInfo } = cut(all, args);
  const edges = await Promise.all(shown.map(async ({ animeId, role }): Promise<MediaEdgeModel | null> => {
    const node = mediaOf(await context.var.loadAnime(animeId, mask));
    const part = node?.anime?.characters.find((one) => one.character.id === character.id);
    return node && { node, characterRole: nameOf(CharacterRole, role), actors: part?.voiceActors ?? [] };
  }));
  const present = edges.flatMap((edge) => edge ?? []);
  return { edges: present, nodes: present.map(({ node }) => node), pageInfo };
};
