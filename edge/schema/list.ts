import { timestampMs } from '@bufbuild/protobuf/wkt';
import { CacheTagKind } from '#proto/cache';
import { Facet as Facets, SortField } from '#proto/filter';
import type { Footprint } from '../cache/footprint.ts';
import type { ListCondition } from '../cache/tags.ts';
import { badUserInput } from '../errors.ts';
import type { GraphQLContext } from '../context.ts';
import { note } from '../loading/anime-loader.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { presentAnime } from './anime.ts';
import { adultContentOf, conditionsOf, toAnimeFilter } from './filter.ts';
import { nameOf } from './enums.ts';
import { uuid } from './lookup.ts';
import { BATCH_MAX, connectionOf, pageRequest, readPaging, refusedCursor, within } from './page.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { AnimeFilter, InputMaybe, QueryAnimesArgs } from './types.gen.ts';

const SORTS_MAX = 3;
const FACET_VALUES = 20;
const FACET_VALUES_MAX = 100;
/** What needs the total. */
const COUNTED = new Set(['totalCount', 'pageCount']);

/** A page of a list in one call, with the total where it is asked for. */
export const animesResolver: QueryResolvers['animes'] = (_root, args, context, info) => listAnime(args, context, info);

/** The list of one season is a list like others. */
export const seasonResolver: QueryResolvers['season'] = (_root, { year, season, ...page }, context, info) => {
  within('year', year, 1900, 9999);
  return listAnime({ ...page, filter: { seasonIn: [season], seasonYear: { gte: year, lte: year } } }, context, info);
};

export const animeByIdsResolver: QueryResolvers['animeByIds'] = (_root, { ids }, context, info) => {
  within('ids.length', ids.length, 1, BATCH_MAX);
  const mask = animeMask(selectedFields(info));
  const { loadAnime } = context.var;
  return Promise.all(ids.map((id) => uuid('ids', id)).map((id) => loadAnime(id, mask)));
};

export const facetsResolver: QueryResolvers['facets'] = async (_root, args, context) => {
  const request = {
    filter: toAnimeFilter(args.filter),
    facets: (args.facets ?? []).map((facet) => Facets[facet]),
    limit: within('limit', args.limit ?? FACET_VALUES, 1, FACET_VALUES_MAX),
  };
  context.var.footprint.list(conditionsOf(args.filter));
  const { facets, totalCount, statusUntil } = await context.var.services.catalog.getFacets(request);
  if (statusUntil) context.var.footprint.until(timestampMs(statusUntil));
  return {
    totalCount: Number(totalCount),
    adult: adultContentOf(args.filter),
    facets: facets.flatMap(({ facet, values }) => {
      const name = nameOf(Facets, facet);
      return name ? { facet: name, values: values.map(({ value, count }) => ({ value, count: Number(count) })) } : [];
    }),
  };
};

async function listAnime(args: QueryAnimesArgs, context: GraphQLContext, info: GraphQLResolveInfo) {
  const paging = readPaging(args);
  const { anime, totalCount, ...found } = await fetchList(context, {
    filter: args.filter,
    sort: readSort(args),
    ...pageRequest(paging),
    mask: animeMask(selectedFields(info, ['edges', 'node'])),
    skipTotal: !selectedFields(info).some((name) => COUNTED.has(name)),
  }).catch(refusedCursor('after'));
  return {
    ...connectionOf(anime.map((node) => ({ node })), found, paging),
    totalCount,
    pageCount: Math.ceil(totalCount / paging.size),
    adult: adultContentOf(args.filter),
  };
}

/** Notes which changes may put an anime into a list, take it out or move it. @param conditions see `Footprint.list` */
function notePlaces(footprint: Footprint, conditions: readonly ListCondition[], sort: readonly { readonly field: SortField }[]): void {
  footprint.list(conditions);
  // Every change moves an anime in it.
  if (sort.some(({ field }) => field === SortField.UPDATED)) footprint.every(CacheTagKind.ANIME);
}

/** A page of a list as the catalog is asked for it. */
export interface ListRequest {
  readonly filter: InputMaybe<AnimeFilter> | undefined;
  readonly sort: { readonly field: SortField; readonly descending: boolean }[];
  readonly pageSize: number;
  readonly pageToken?: string;
  readonly offset?: number;
  readonly mask: string[];
  readonly skipTotal: boolean;
}

/** A page of anime, of which the footprint is told; the total is 0 where it was skipped. */
export async function fetchList({ var: { footprint, services, edge } }: GraphQLContext, { filter, mask, ...request }: ListRequest) {
  const asked = { ...request, filter: toAnimeFilter(filter), readMask: { paths: mask } };
  notePlaces(footprint, conditionsOf(filter), request.sort);
  const { anime, cursors, hasMore, totalCount, statusUntil } = await services.catalog.listAnime(asked);
  if (statusUntil) footprint.until(timestampMs(statusUntil));
  anime.forEach((record) => note(footprint, record, edge.now()));
  return { anime: anime.map(presentAnime), cursors, hasMore, totalCount: Number(totalCount ?? 0) };
}

/** Throws BAD_USER_INPUT that names `sort`. */
export function readSort({ sort, filter }: Pick<QueryAnimesArgs, 'sort' | 'filter'>): { field: SortField; descending: boolean }[] {
  const given = sort ?? [];
  if (given.some((name) => name.startsWith('RELEVANCE')) && !filter?.text?.trim()) throw badUserInput('sort', 'by relevance needs filter.text');
  if (given.length > SORTS_MAX) throw badUserInput('sort', `may have ${SORTS_MAX} values, got ${given.length}`);
  return given.map((name) => ({
    field: SortField[name.replace(/_DESC$/, '') as Exclude<keyof typeof SortField, 'UNSPECIFIED'>],
    descending: name.endsWith('_DESC'),
  }));
}
