import type { Sql } from 'postgres';
import type { AnimeFilter, AnimeSort } from '#proto/filter';
import type { AnimeRow } from '../reader.ts';
import { animeFilterFragments, conditionsOf, textOf } from './anime-filter.ts';
import { animeSortFragments, nameOfSort, sortKeys } from './anime-sort.ts';
import { runComposed, Statement, type Composed } from './compose.ts';
import { afterCursor, checkPlace, orderBy, pageOf, selectKeys, type Keyed } from './keyset.ts';

export interface AnimeListRequest {
  /** At which statuses are told, in milliseconds. */
  readonly now: number;
  readonly filter: AnimeFilter | undefined;
  /** Whether the filter's text is in no title, and titles spelt like it are listed instead. */
  readonly isMisspelt?: boolean;
  readonly sort: readonly AnimeSort[];
  readonly size: number;
  /** A cursor of the entry before the page; empty for the first page. */
  readonly after: string;
  /** So many are skipped from the beginning; 0 where there is a cursor. */
  readonly offset?: number;
}

type Counted = Pick<AnimeListRequest, 'filter' | 'isMisspelt' | 'now'>;

/** A page of anime with a cursor for each. @throws InvalidRequest for a sort or a cursor that it can't go by */
export async function listAnime(sql: Sql<{ bigint: bigint }>, request: AnimeListRequest) {
  const rows = await runComposed<AnimeRow & Keyed>(sql, pageStatement(request));
  return pageOf(orderOf(request), rows, request.size);
}

/** How many anime there are in all pages together. */
export async function countAnime(sql: Sql<{ bigint: bigint }>, request: Counted): Promise<bigint> {
  const [row] = await runComposed<{ count: bigint }>(sql, countStatement(request));
  return row?.count ?? 0n;
}

const fragments = new Map([...animeFilterFragments, ...animeSortFragments]);

const orderOf = ({ sort, filter }: AnimeListRequest, statement?: Statement) =>
  ({ name: nameOfSort(sort), keys: sortKeys(sort, textOf(filter), statement) });

/** One row more than the page shows whether there is another page. */
export function pageStatement(request: AnimeListRequest): Composed {
  const { size, after, offset = 0 } = request;
  checkPlace(request);
  const statement = new Statement(fragments);
  const order = orderOf(request, statement);
  return statement.compose`select a.id, a.version, a.record, a.updated_at, a.operator_fields, ${selectKeys(order.keys)} as keys
from anime a
where ${[...statement.bindAll(conditionsOfList(request)), ...afterCursor(order, after, statement)].join('\n  and ')}
order by ${orderBy(order.keys)}
limit ${statement.parameter(size + 1)} offset ${statement.parameter(offset)}`;
}

export function countStatement(request: Counted): Composed {
  const statement = new Statement(animeFilterFragments);
  return statement.compose`select count(*) from anime a\nwhere ${statement.bindAll(conditionsOfList(request)).join('\n  and ')}`;
}

const conditionsOfList = ({ filter, now, isMisspelt }: Counted) => conditionsOf(filter, now, isMisspelt);
