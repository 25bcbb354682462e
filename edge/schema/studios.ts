import { CacheTagKind } from '#proto/cache';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { AnimeModel } from './anime.ts';
import { fetchList, readSort } from './list.ts';
import { readName } from './lookup.ts';
import { presentStudioEntry, readMaker } from './makers.ts';
import { pageInfoBy, pageRequest, readPaging, refusedCursor } from './page.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers, StudioEntry, StudioProfileResolvers, StudioRole as Role } from './types.gen.ts';

/** A studio as resolvers pass it on: its anime are asked for when they are selected. */
export interface StudioModel {
  readonly studio: StudioEntry;
}

export const studioResolver: QueryResolvers['studio'] = async (_root, args, { var: vars }) => {
  const by = readMaker(args);
  const found = await vars.services.catalog.getStudio({ by }).catch(noneWhenAbsent);
  // What will be found, when something is, nobody knows; nor which other one comes to be meant by a name.
  if (!found?.studio || by.case === 'name') vars.footprint.every(CacheTagKind.ANIME);
  if (!found?.studio) return null;
  vars.footprint.list([{ case: 'studio', value: found.studio.name }]);
  return { studio: presentStudioEntry(found.studio) };
};

export const studiosResolver: QueryResolvers['studios'] = async (_root, args, { var: vars }) => {
  const paging = readPaging(args);
  const request = { name: readName('name', args.name), ...pageRequest(paging) };
  // Each is counted by its anime.
  vars.footprint.every(CacheTagKind.ANIME);
  const { studios, cursors, hasMore } = await vars.services.catalog.listStudios(request).catch(refusedCursor('after'));
  return {
    edges: studios.map((studio, place) => ({ cursor: cursors[place] ?? '', node: presentStudioEntry(studio) })),
    pageInfo: pageInfoBy(cursors, hasMore, paging),
  };
};

const OTHERS: readonly Role[] = ['PRODUCER', 'LICENSOR'];

/** A page of the studio's anime in one call. */
const animeResolver: StudioProfileResolvers['anime'] = async ({ studio }, args, context, info) => {
  const paging = readPaging(args);
  const roles = typeof args.isMain !== 'boolean' ? [] : args.isMain ? (['ANIMATION'] as const) : OTHERS;
  const { anime, cursors, hasMore, totalCount } = await fetchList(context, {
    filter: { studioIn: [studio.name], studioRoleIn: [...roles], adult: args.adult },
    sort: readSort({ sort: args.sort }),
    ...pageRequest(paging),
    mask: animeMask([...selectedFields(info, ['edges', 'node']), 'studios']),
    skipTotal: !selectedFields(info).includes('totalCount'),
  }).catch(refusedCursor('after'));
  return {
    edges: anime.map((node, place) => ({ cursor: cursors[place] ?? '', ...partIn(node, studio.name) })),
    pageInfo: pageInfoBy(cursors, hasMore, paging),
    totalCount,
  };
};

function partIn(node: AnimeModel, name: string) {
  const roles = node.studios.flatMap((studio) => (studio.name === name && studio.role ? [studio.role] : []));
  return { node, roles, isMain: roles.includes('ANIMATION') };
}

export const studioProfileResolvers: Pick<StudioProfileResolvers, 'anime'> = { anime: animeResolver };
