import { CacheTagKind } from '#proto/cache';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import type { GraphQLContext } from '../context.ts';
import { badUserInput } from '../errors.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { presentCharacter } from './character.ts';
import { numberOf } from './common.ts';
import { nameOf } from './enums.ts';
import { nonEmpty, readName, uuid } from './lookup.ts';
import { connectionOf, pageRequest, readPaging, refusedCursor, type NamedPageRequest } from './page.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { QueryCharacterArgs } from './types.gen.ts';

/** Of the longest-running voices in a crossover there are more; no page shows them. */
const APPEARANCES_MAX = 500;

type Vars = GraphQLContext['var'];

/** A character with where it appears, of all of which the footprint is told; null when there is none. */
export async function fetchCharacter(by: CharacterLookup, { footprint, services }: Vars) {
  if (by.case === 'id') footprint.character(by.value);
  const found = await services.catalog.getCharacter({ by }).catch(noneWhenAbsent);
  // What it will be found in by that outside id, when it is, nobody knows.
  if (!found?.character && by.case === 'externalId') footprint.every(CacheTagKind.ANIME);
  if (!found?.character) return null;
  footprint.character(found.character.id);
  // One that was merged into another is told of by the anime that it was in.
  found.appearances.forEach(({ animeId }) => footprint.anime(animeId));
  return { character: presentCharacter(found.character), appearances: found.appearances.slice(0, APPEARANCES_MAX) };
}

/** The character in one call, the anime it appears in, where they are asked for, in one more. */
export const characterResolver: QueryResolvers['character'] = async (_root, args, { var: vars }, info) => {
  const found = await fetchCharacter(readLookup(args), vars);
  if (!found) return null;
  const credits = selectedFields(info).includes('appearances') ? found.appearances : [];
  const mask = animeMask(selectedFields(info, ['appearances', 'anime']));
  const anime = await Promise.all(credits.map(({ animeId }) => vars.loadAnime(animeId, mask)));
  return {
    character: found.character,
    appearances: credits.flatMap(({ role, billing }, index) => {
      const shown = anime[index];
      return shown ? { role: nameOf(CharacterRole, role), billing: numberOf(billing), anime: shown } : [];
    }),
  };
};

interface CharactersRequest extends NamedPageRequest {
  /** Empty for those of all anime. */
  readonly animeId: string;
}

/** A page of characters, of all of which the footprint is told. */
export async function fetchCharacters(request: CharactersRequest, { footprint, services }: Vars) {
  const { characters, cursors, hasMore } = await services.catalog.listCharacters(request);
  if (request.animeId) footprint.anime(request.animeId);
  else footprint.every(CacheTagKind.ANIME);
  characters.forEach(({ id }) => footprint.character(id));
  return { characters: characters.map(presentCharacter), cursors, hasMore };
}

export const charactersResolver: QueryResolvers['characters'] = async (_root, args, { var: vars }) => {
  const paging = readPaging(args);
  const animeId = args.animeId ? uuid('animeId', args.animeId) : '';
  const request = { name: readName('name', args.name), animeId, ...pageRequest(paging) };
  const { characters, ...found } = await fetchCharacters(request, vars).catch(refusedCursor('after'));
  return connectionOf(characters.map((node) => ({ node })), found, paging);
};

type CharacterLookup =
  | { readonly case: 'id'; readonly value: string }
  | { readonly case: 'externalId'; readonly value: { readonly source: Source; readonly id: string } };

/** Throws BAD_USER_INPUT, naming the argument at fault. */
function readLookup({ id, xref }: QueryCharacterArgs): CharacterLookup {
  if (Boolean(id) === Boolean(xref)) throw badUserInput('id, xref', 'are exclusive: give exactly one');
  if (!xref) return { case: 'id' as const, value: uuid('id', id ?? '') };
  const value = { source: Source[xref.source], id: nonEmpty('xref.externalId', xref.externalId) };
  return { case: 'externalId' as const, value };
}
