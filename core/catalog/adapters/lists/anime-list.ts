import type { Sql } from 'postgres';
import type { AnimeFilter, AnimeSort } from '#proto/filter';
import type { AnimeRow } from '../reader.ts';
import { animeFilterFragments, conditionsOf } from './anime-filter.ts';
import { animeSortFragments, nameOfSort, sortKeys } from './anime-sort.ts';
import { runComposed, Statement, type Composed } from './compose.ts';
import { afterCursor, checkPlace, orderBy, pageOf, selectKeys, type Keyed } from './keyset.ts';

export interface AnimeListRequest {
  /** At which statuses are told, in milliseconds. */
  readonly now: number;
  readonly filter: AnimeFilter | undefined;
  readonly sort: readonly AnimeSort[];
  readonly size: number;
  /** A cursor of the entry before the page; empty for the first page. */
  readonly after: string;
  /** So many are skipped from the beginning; 0 where there is a cursor. */
  readonly offset?: number;
}

/** A page of anime with a cursor for each. @throws InvalidRequest for a sort or a cursor that it can't go by */
export async function listAnime(sql: Sql<{ bigint: bigint }>, request: AnimeListRequest) {
  const rows = await runComposed<AnimeRow & Keyed>(sql, pageStatement(request));
  return pageOf(orderOf(request), rows, request.size);
}

/** How many anime there are in all pages together. */
export async function countAnime(sql: Sql<{ bigint: bigint }>, filter: AnimeFilter | undefined, now: number): Promise<bigint> {
  const [row] = await runComposed<{ count: bigint }>(sql, countStatement(filter, now));
  return row?.count ?? 0n;
}

const fragments = new Map([...animeFilterFragments, ...animeSortFragments]);

const orderOf = ({ sort, filter }: AnimeListRequest, statement?: Statement) =>
  ({ name: nameOfSort(sort), keys: sortKeys(sort, filter?.text.trim().toLowerCase() ?? '', statement) });

/** One row more than the page shows whether there is another page. */
export function pageStatement(request: AnimeListRequest): Composed {
  const { filter, size, after, offset = 0, now } = request;
  checkPlace(request);
  const statement = new Statement(fragments);
  const order = orderOf(request, statement);
  return statement.compose`select a.id, a.version, a.record, a.updated_at, a.operator_fields, ${selectKeys(order.keys)} as keys
from anime a
where ${[...statement.bindAll(conditionsOf(filter, now)), ...afterCursor(order, after, statement)].join('\n  and ')}
order by ${orderBy(order.keys)}
limit ${statement.parameter(size + 1)} offset ${statement.parameter(offset)}`;
}

export function countStatement(filter: AnimeFilter | undefined, now: number): Composed {
  const statement = new Statement(animeFilterFragments);
  return statement.compose`select count(*) from anime a\nwhere ${statement.bindAll(conditionsOf(filter, now)).join('\n  and ')}`;
}
