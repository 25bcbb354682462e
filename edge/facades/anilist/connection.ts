import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../../errors.ts';
import { selectedFields } from '../../loading/selection.ts';
import type { PageInfo } from './types.gen.ts';

/** A page by its number, as AniList's clients ask for it. */
export interface Paging {
  readonly page: number;
  readonly perPage: number;
}

interface PagingArgs {
  readonly page?: number | null;
  readonly perPage?: number | null;
}

/** How far lists can be paged into. */
const ENTRIES_MAX = 10_000;

/**
 * As AniList reads them: what is left out, or 0, is the first page, or the longest; longer pages than that are cut.
 *
 * @throws BAD_USER_INPUT that names the argument, for what is below 0 or too far in
 */
export function readPaging({ page, perPage }: PagingArgs, longest: number): Paging {
  const [number, size] = [page || 1, Math.min(perPage || longest, longest)];
  if (number < 0) throw badUserInput('page', `must be at least 1, got ${number}`);
  if (size < 0) throw badUserInput('perPage', `must be at least 1, got ${size}`);
  if (number * size > ENTRIES_MAX) throw badUserInput('page', `times perPage may be ${ENTRIES_MAX} at most, got ${number * size}`);
  return { page: number, perPage: size };
}

/** About a page of a list that is known as a whole. */
export function pageInfo({ page, perPage }: Paging, total: number): PageInfo {
  return { total, perPage, currentPage: page, lastPage: Math.max(1, Math.ceil(total / perPage)), hasNextPage: page * perPage < total };
}

/** About a page of a list of which no more is known than whether it goes on: as much as is certain. AniList's totals are no surer. */
export function openPageInfo({ page, perPage }: Paging, shown: number, hasNextPage: boolean): PageInfo {
  const total = (page - 1) * perPage + shown + (hasNextPage ? 1 : 0);
  return { total, perPage, currentPage: page, lastPage: page + (hasNextPage ? 1 : 0), hasNextPage };
}

/** Whether the total of the list being resolved is asked for. */
export const isCounted = (info: GraphQLResolveInfo): boolean => selectedFields(info, ['pageInfo']).some((name) => COUNTED.includes(name));

/** What needs the total. */
const COUNTED = ['total', 'lastPage'];

/** The longest page of what a record holds. */
export const NESTED_MAX = 25;

/** A page of what is at hand as a whole. */
export function cut<Entry>(all: readonly Entry[], args: PagingArgs): { readonly shown: readonly Entry[]; readonly pageInfo: PageInfo } {
  const paging = readPaging(args, NESTED_MAX);
  const start = (paging.page - 1) * paging.perPage;
  return { shown: all.slice(start, start + paging.perPage), pageInfo: pageInfo(paging, all.length) };
}

/** About a connection that shows all there is, whatever page is asked for. */
export const wholeInfo = (total: number): PageInfo => ({ total, perPage: total, currentPage: 1, lastPage: 1, hasNextPage: false });

/** A connection of edges, of which each has its node. */
export function connection<Edge extends { readonly node?: Node | null }, Node>(edges: readonly Edge[], info: PageInfo) {
  return { edges, nodes: edges.flatMap(({ node }) => node ?? []), pageInfo: info };
}
