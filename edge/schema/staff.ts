import { CacheTagKind } from '#proto/cache';
import type { GetPersonResponse } from '#proto/catalog';
import { CharacterRole } from '#proto/character';
import type { GraphQLContext } from '../context.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { AnimeModel, StaffModel } from './models.ts';
import { isIn } from './anime-fields.ts';
import { presentCharacter } from './character.ts';
import { textOf } from './common.ts';
import { encodeCursor, readHitPaging, type HitPaging } from './cursor.ts';
import { nameOf } from './enums.ts';
import { readName } from './lookup.ts';
import { presentStaff, readMaker } from './makers.ts';
import { connectionOf, pageRequest, readPaging, refusedCursor, type NamedPageRequest } from './page.ts';
import { pageInfoOf } from './search.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers, StaffProfileResolvers } from './resolvers.gen.ts';

type Vars = GraphQLContext['var'];

/** A person with what they did, of all of which the footprint is told; null when there is none. */
export async function fetchPerson(by: ReturnType<typeof readMaker>, { footprint, services }: Vars): Promise<StaffModel | null> {
  if (by.case === 'id') footprint.person(by.value);
  const found = await services.catalog.getPerson({ by }).catch(noneWhenAbsent);
  // What will be found, when something is, nobody knows; nor who else comes to be meant by a name.
  if (by.case === 'name' || (!found?.person && by.case === 'externalId')) footprint.every(CacheTagKind.ANIME);
  if (!found?.person) return null;
  noteCredits(footprint, found);
  return {
    staff: presentStaff(found.person),
    credits: found.works, parts: found.parts,
    cast: new Map(found.characters.map((character) => [character.id, presentCharacter(character)])),
  };
}

export const staffResolver: QueryResolvers['staff'] = (_root, args, { var: vars }) => fetchPerson(readMaker(args), vars);

/** Who is credited no more is told of by the anime; a character that changes by the anime that it is in, and by itself. */
function noteCredits(footprint: Vars['footprint'], { person, works, parts, characters }: GetPersonResponse): void {
  if (person) footprint.person(person.id);
  [...works, ...parts].forEach(({ animeId }) => footprint.anime(animeId));
  characters.forEach(({ id }) => footprint.character(id));
}

/** A page of people, of all of whom the footprint is told. */
export async function fetchPeople(request: NamedPageRequest, { footprint, services }: Vars) {
  // Each is ordered by what they are credited for.
  footprint.every(CacheTagKind.ANIME);
  const { people, cursors, hasMore } = await services.catalog.listPeople(request);
  return { people: people.map(presentStaff), cursors, hasMore };
}

export const peopleResolver: QueryResolvers['people'] = async (_root, args, { var: vars }) => {
  const paging = readPaging(args);
  const request = { name: readName('name', args.name), ...pageRequest(paging) };
  const { people, ...found } = await fetchPeople(request, vars).catch(refusedCursor('after'));
  return connectionOf(people.map((node) => ({ node })), found, paging);
};

const worksResolver: StaffProfileResolvers['works'] = async ({ credits }, args, context, info) => {
  const { entries, pageInfo } = pageOf(credits, readHitPaging(args));
  const shown = await withAnime(entries, context, animeMask(selectedFields(info, ['edges', 'node'])));
  return { edges: shown.map(({ cursor, entry: { roles }, anime }) => ({ cursor, node: anime, roles })), pageInfo, totalCount: credits.length };
};

const voicesResolver: StaffProfileResolvers['voices'] = async ({ parts, cast }, args, context, info) => {
  const { language } = args;
  const wanted = language ? parts.filter((part) => isIn(part.language, language)) : parts;
  const { entries, pageInfo } = pageOf(wanted, readHitPaging(args));
  const shown = await withAnime(entries, context, animeMask(selectedFields(info, ['edges', 'anime'])));
  const edges = shown.flatMap(({ cursor, entry, anime }) => {
    const node = cast.get(entry.characterId);
    return node ? { cursor, node, role: nameOf(CharacterRole, entry.role), language: textOf(entry.language), anime } : [];
  });
  return { edges, pageInfo, totalCount: wanted.length };
};

interface Placed<Entry> {
  readonly cursor: string;
  readonly entry: Entry;
}

function pageOf<Entry>(all: readonly Entry[], { offset, limit, number }: HitPaging & { readonly limit: number }) {
  const entries = all.slice(offset, offset + limit).map((entry, place): Placed<Entry> => ({ entry, cursor: encodeCursor(offset + place + 1) }));
  return { entries, pageInfo: pageInfoOf({ offset, number }, entries.length, all.length > offset + limit) };
}

/** The anime of a page come in one call; one that is gone meanwhile is left out. */
async function withAnime<Entry extends { readonly animeId: string }>(entries: readonly Placed<Entry>[], { var: { loadAnime } }: GraphQLContext, mask: string[]) {
  const anime = await Promise.all(entries.map(({ entry }) => loadAnime(entry.animeId, mask)));
  return entries.flatMap((placed, place): (Placed<Entry> & { readonly anime: AnimeModel })[] => (anime[place] ? [{ ...placed, anime: anime[place] }] : []));
}

export const staffProfileResolvers: Pick<StaffProfileResolvers, 'works' | 'voices'> = { works: worksResolver, voices: voicesResolver };
