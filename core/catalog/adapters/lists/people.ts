import type { Sql } from 'postgres';
import { nameKey } from '../../domain/names.ts';
import { presentPerson, type PersonRow } from '../entities.ts';
import { readFragments, runComposed, Statement, type Composed, type Condition } from './compose.ts';
import { afterCursor, checkPlace, orderBy, pageOf, selectKeys, type Keyed, type Ordered } from './keyset.ts';
import type { NamedListRequest } from './studios.ts';

const fragments = readFragments('people');
const expression = (name: string): string => fragments.get(name) ?? '';

/** A page of people with a cursor for each. @throws InvalidRequest for a cursor of another list */
export async function listPeople(sql: Sql<{ bigint: bigint }>, request: NamedListRequest) {
  const { rows, cursors, hasMore } = pageOf(orderOf(request), await runComposed<PersonRow & Keyed>(sql, peopleStatement(request)), request.size);
  return { people: rows.map(presentPerson), cursors, hasMore };
}

/** Who has just this name first, then who has most credits. Without a name by id alone: to count what everyone did takes too long. */
function orderOf({ name }: NamedListRequest, statement = new Statement(fragments)): Ordered {
  const id = { expression: 's.id', type: 'uuid', descending: true } as const;
  if (name.trim() === '') return { name: 'people', keys: [id] };
  const exactly = statement.bind({ fragment: 'exactly_named', values: { value: nameKey(name) } });
  const keys = [exactly, expression('credits')].map((key) => ({ expression: key, type: 'int', descending: true }) as const);
  return { name: 'people by name', keys: [...keys, id] };
}

export function peopleStatement(request: NamedListRequest): Composed {
  const { after, offset = 0, size } = request;
  checkPlace(request);
  const statement = new Statement(fragments);
  const order = orderOf(request, statement);
  return statement.compose`select ${expression('columns')}, ${selectKeys(order.keys)} as keys
from staff s
where ${[...statement.bindAll(conditionsOf(request)), ...afterCursor(order, after, statement)].join('\n  and ')}
order by ${orderBy(order.keys)}
limit ${statement.parameter(size + 1)} offset ${statement.parameter(offset)}`;
}

function conditionsOf({ name, isWhole = false }: NamedListRequest): Condition[] {
  const key = nameKey(name);
  const words = key.split(' ').filter((word) => word !== '');
  if (name.trim() !== '' && words.length === 0) return [{ fragment: 'no_name' }];
  const whole = isWhole ? [{ fragment: 'whole_name', values: { key, value: name.trim().toLowerCase() } }] : [];
  return [{ fragment: 'credited' }, ...words.map((word) => ({ fragment: 'name_part', values: { value: word } })), ...whole];
}
