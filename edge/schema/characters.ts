import { CacheTagKind } from '#proto/cache';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { badUserInput } from '../errors.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { presentCharacter } from './character.ts';
import { numberOf } from './common.ts';
import { nameOf } from './enums.ts';
import { nonEmpty, uuid } from './lookup.ts';
import { pageInfoBy, pageRequest, readPaging, refusedCursor } from './page.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryCharacterArgs, QueryResolvers } from './types.gen.ts';

const NAME_MAX = 200;
/** Of the longest-running voices in a crossover there are more; no page shows them. */
const APPEARANCES_MAX = 500;

/** The character in one call, the anime it appears in, where they are asked for, in one more. */
export const characterResolver: QueryResolvers['character'] = async (_root, args, { var: vars }, info) => {
  const by = readLookup(args);
  if (by.case === 'id') vars.footprint.character(by.value);
  const found = await vars.services.catalog.getCharacter({ by }).catch(noneWhenAbsent);
  // What it will be found in by that outside id, when it is, nobody knows.
  if (!found?.character && by.case === 'externalId') vars.footprint.every(CacheTagKind.ANIME);
  if (!found?.character) return null;
  vars.footprint.character(found.character.id);
  // One that was merged into another is told of by the anime that it was in.
  found.appearances.forEach(({ animeId }) => vars.footprint.anime(animeId));
  const credits = selectedFields(info).includes('appearances') ? found.appearances.slice(0, APPEARANCES_MAX) : [];
  const mask = animeMask(selectedFields(info, ['appearances', 'anime']));
  const anime = await Promise.all(credits.map(({ animeId }) => vars.loadAnime(animeId, mask)));
  return {
    character: presentCharacter(found.character),
    appearances: credits.flatMap(({ role, billing }, index) => {
      const shown = anime[index];
      return shown ? { role: nameOf(CharacterRole, role), billing: numberOf(billing), anime: shown } : [];
    }),
  };
};

export const charactersResolver: QueryResolvers['characters'] = async (_root, args, { var: vars }) => {
  const name = args.name?.trim() ?? '';
  if (name.length > NAME_MAX) throw badUserInput('name', `may have ${NAME_MAX} characters, got ${name.length}`);
  const paging = readPaging(args);
  const request = { name, animeId: args.animeId ? uuid('animeId', args.animeId) : '', ...pageRequest(paging) };
  const { catalog } = vars.services;
  const { characters, cursors, hasMore } = await catalog.listCharacters(request).catch(refusedCursor('after'));
  if (args.animeId) vars.footprint.anime(args.animeId.toLowerCase());
  else vars.footprint.every(CacheTagKind.ANIME);
  characters.forEach(({ id }) => vars.footprint.character(id));
  return {
    edges: characters.map((character, index) => ({ cursor: cursors[index] ?? '', node: presentCharacter(character) })),
    pageInfo: pageInfoBy(cursors, hasMore, paging),
  };
};

/** Throws BAD_USER_INPUT, naming the argument at fault. */
function readLookup({ id, xref }: QueryCharacterArgs) {
  if (Boolean(id) === Boolean(xref)) throw badUserInput('id, xref', 'are exclusive: give exactly one');
  if (!xref) return { case: 'id' as const, value: uuid('id', id ?? '') };
  const value = { source: Source[xref.source], id: nonEmpty('xref.externalId', xref.externalId) };
  return { case: 'externalId' as const, value };
}
