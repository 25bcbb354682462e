import { CacheTagKind } from '#proto/cache';
import type { GraphQLContext } from '../context.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { AnimeModel } from './models.ts';
import { fetchList, readSort } from './list.ts';
import { readName } from './lookup.ts';
import { presentStudioEntry, readMaker } from './makers.ts';
import { connectionOf, pageRequest, readPaging, refusedCursor, type NamedPageRequest } from './page.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers, StudioProfileResolvers } from './resolvers.gen.ts';
import type { StudioEntry, StudioRole as Role } from './types.gen.ts';

type Vars = GraphQLContext['var'];

/** A studio, of which the footprint is told; null when there is none. */
export async function fetchStudio(by: ReturnType<typeof readMaker>, { footprint, services }: Vars): Promise<StudioEntry | null> {
  const found = await services.catalog.getStudio({ by }).catch(noneWhenAbsent);
  // What will be found, when something is, nobody knows; nor which other one comes to be meant by a name.
  if (!found?.studio || by.case === 'name') footprint.every(CacheTagKind.ANIME);
  if (!found?.studio) return null;
  footprint.list([{ case: 'studio', value: found.studio.name }]);
  return presentStudioEntry(found.studio);
}

export const studioResolver: QueryResolvers['studio'] = async (_root, args, { var: vars }) => {
  const studio = await fetchStudio(readMaker(args), vars);
  return studio && { studio };
};

/** A page of studios, of all of which the footprint is told. */
export async function fetchStudios(request: NamedPageRequest, { footprint, services }: Vars) {
  // Each is counted by its anime.
  footprint.every(CacheTagKind.ANIME);
  const { studios, cursors, hasMore } = await services.catalog.listStudios(request);
  return { studios: studios.map(presentStudioEntry), cursors, hasMore };
}

export const studiosResolver: QueryResolvers['studios'] = async (_root, args, { var: vars }) => {
  const paging = readPaging(args);
  const request = { name: readName('name', args.name), ...pageRequest(paging) };
  const { studios, ...found } = await fetchStudios(request, vars).catch(refusedCursor('after'));
  return connectionOf(studios.map((node) => ({ node })), found, paging);
};

/** The parts that a studio has in what it mainly made, or in what it did not; none to ask for where either will do. */
export const rolesOf = (isMain: boolean | null | undefined): Role[] =>
  typeof isMain !== 'boolean' ? [] : isMain ? ['ANIMATION'] : ['PRODUCER', 'LICENSOR'];

/** A page of the studio's anime in one call. */
const animeResolver: StudioProfileResolvers['anime'] = async ({ studio }, args, context, info) => {
  const paging = readPaging(args);
  const { anime, totalCount, ...found } = await fetchList(context, {
    filter: { studioIn: [studio.name], studioRoleIn: rolesOf(args.isMain), adult: args.adult },
    sort: readSort({ sort: args.sort }),
    ...pageRequest(paging),
    mask: animeMask([...selectedFields(info, ['edges', 'node']), 'studios']),
    skipTotal: !selectedFields(info).includes('totalCount'),
  }).catch(refusedCursor('after'));
  return { ...connectionOf(anime.map((node) => partIn(node, studio.name)), found, paging), totalCount };
};

function partIn(node: AnimeModel, name: string) {
  const roles = node.studios.flatMap((studio) => (studio.name === name && studio.role ? [studio.role] : []));
  return { node, roles, isMain: roles.includes('ANIMATION') };
}

export const studioProfileResolvers: Pick<StudioProfileResolvers, 'anime'> = { anime: animeResolver };
