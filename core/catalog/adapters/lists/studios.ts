import type { Sql } from 'postgres';
import { presentStudio, type StudioRow } from '../entities.ts';
import { readFragments, runComposed, Statement, type Composed, type Condition } from './compose.ts';
import { afterCursor, checkPlace, orderBy, pageOf, selectKeys, type Keyed, type Ordered } from './keyset.ts';

const fragments = readFragments('studios');
const expression = (name: string): string => fragments.get(name) ?? '';

export interface NamedListRequest {
  /** Part of a name; empty for any. */
  readonly name: string;
  /** Only who has just this name, however it is spelt. */
  readonly isWhole?: boolean;
  readonly size: number;
  readonly after: string;
  /** So many are skipped from the beginning; 0 where there is a cursor. */
  readonly offset?: number;
}

/** A page of studios with a cursor for each. @throws InvalidRequest for a cursor of another list */
export async function listStudios(sql: Sql<{ bigint: bigint }>, request: NamedListRequest) {
  const { rows, cursors, hasMore } = pageOf(orderOf(request), await runComposed<StudioRow & Keyed>(sql, studiosStatement(request)), request.size);
  return { studios: rows.map(presentStudio), cursors, hasMore };
}

/** Who has just this name first, then who has most anime. */
function orderOf({ name }: NamedListRequest, statement = new Statement(fragments)): Ordered {
  const exactly = statement.bind({ fragment: 'exactly_named', values: { value: name.trim().toLowerCase(), name: name.trim() } });
  const keys = [exactly, expression('credits')].map((key) => ({ expression: key, type: 'int', descending: true }) as const);
  return { name: 'studios', keys: [...keys, { expression: 's.id', type: 'uuid', descending: true }] };
}

export function studiosStatement(request: NamedListRequest): Composed {
  const { after, offset = 0, size } = request;
  checkPlace(request);
  const statement = new Statement(fragments);
  const order = orderOf(request, statement);
  return statement.compose`select ${expression('columns')}, ${selectKeys(order.keys)} as keys
from studio s
where ${[...statement.bindAll(conditionsOf(request)), ...afterCursor(order, after, statement)].join('\n  and ')}
order by ${orderBy(order.keys)}
limit ${statement.parameter(size + 1)} offset ${statement.parameter(offset)}`;
}

function conditionsOf({ name, isWhole = false }: NamedListRequest): Condition[] {
  const value = name.trim().toLowerCase();
  if (value === '') return [{ fragment: 'credited' }];
  if (!/[\p{L}\p{N}]/u.test(value)) return [{ fragment: 'no_name' }];
  return ['credited', 'name_part', ...(isWhole ? ['whole_name'] : [])].map((fragment) => ({ fragment, values: { value } }));
}
