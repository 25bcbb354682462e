import type { Sql } from 'postgres';
import type { Character } from '#proto/character';
import { nameKey } from '../../domain/names.ts';
import { decodeCharacter } from '../characters.ts';
import { readFragments, runComposed, Statement, type Composed, type Condition } from './compose.ts';
import { afterCursor, checkPlace, orderBy, pageOf, selectKeys, type Keyed, type Ordered } from './keyset.ts';

const fragments = readFragments('characters');
const expression = (name: string): string => fragments.get(name) ?? '';

/** The best liked first. */
const byFavorites: Ordered = {
  name: 'characters',
  keys: [
    { expression: expression('favorites'), type: 'int', descending: true },
    { expression: 'c.id', type: 'uuid', descending: true },
  ],
};

/** As the credits of an anime have them. */
const byPart: Ordered = {
  name: 'cast',
  keys: [
    { expression: expression('role'), type: 'int', descending: false },
    { expression: expression('billing'), type: 'int', descending: false },
    { expression: 'c.id', type: 'uuid', descending: false },
  ],
};

export interface CharacterListRequest {
  /** Part of a name; empty for any. */
  readonly name: string;
  /** Only the cast of this anime; empty for all. */
  readonly animeId: string;
  readonly size: number;
  readonly after: string;
  /** So many are skipped from the beginning; 0 where there is a cursor. */
  readonly offset?: number;
}

/** A character as its row has it. */
export interface CharacterRow {
  readonly id: string;
  readonly version: bigint;
  readonly record: Uint8Array;
}

export const presentCharacter = ({ id, version, record }: CharacterRow): Character => Object.assign(decodeCharacter(record), { id, version });

/** A page of characters with a cursor for each. @throws InvalidRequest for a cursor of another list */
export async function listCharacters(sql: Sql<{ bigint: bigint }>, request: CharacterListRequest) {
  const { rows, cursors, hasMore } = pageOf(orderOf(request), await runComposed<CharacterRow & Keyed>(sql, charactersStatement(request)), request.size);
  return { characters: rows.map(presentCharacter), cursors, hasMore };
}

/** Who has just this name first: "L" is in many names. The name is bound in the statement. */
function orderOf({ animeId, name }: CharacterListRequest, statement = new Statement(fragments)): Ordered {
  if (animeId !== '') return byPart;
  if (name.trim() === '') return byFavorites;
  const exactly = statement.bind({ fragment: 'exactly_named', values: { value: nameKey(name) } });
  return { name: 'characters by name', keys: [{ expression: exactly, type: 'int', descending: true }, ...byFavorites.keys] };
}

export function charactersStatement(request: CharacterListRequest): Composed {
  const { after, offset = 0 } = request;
  checkPlace(request);
  const statement = new Statement(fragments);
  const order = orderOf(request, statement);
  return statement.compose`select c.id, c.version, c.record, ${selectKeys(order.keys)} as keys
from character c${request.animeId === '' ? '' : '\njoin anime_character x on x.character_id = c.id'}
where ${[...statement.bindAll(conditionsOf(request)), ...afterCursor(order, after, statement)].join('\n  and ')}
order by ${orderBy(order.keys)}
limit ${statement.parameter(request.size + 1)} offset ${statement.parameter(offset)}`;
}

function conditionsOf({ name, animeId }: CharacterListRequest): Condition[] {
  const cast = animeId === '' ? [] : [{ fragment: 'in_anime', values: { value: animeId } }];
  return [{ fragment: 'kept' }, ...cast, ...named(name.trim())];
}

function named(name: string): Condition[] {
  const words = nameKey(name).split(' ').filter((word) => word !== '');
  if (name !== '' && words.length === 0) return [{ fragment: 'no_name' }];
  return words.map((word) => ({ fragment: 'name_part', values: { value: word } }));
}
