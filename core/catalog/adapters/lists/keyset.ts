import { decodeCursor, encodeCursor, type KeyType } from '../../domain/read/cursor.ts';
import { InvalidRequest, type Statement } from './compose.ts';

/** A key that a list is in the order of. */
export interface SortKey {
  /** Never null. */
  readonly expression: string;
  readonly type: KeyType;
  readonly descending: boolean;
}

/** A list in some order: its name, which its cursors carry, and the keys that it is sorted by, of which the last is unique. */
export interface Ordered {
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** A row with its keys as {@link selectKeys} gave them. */
export interface Keyed {
  readonly keys: readonly string[];
}

/** The page out of rows of which one more was read than it holds. */
export function pageOf<Row extends Keyed>(list: Ordered, rows: readonly Row[], size: number) {
  const kept = rows.slice(0, size);
  return { rows: kept, cursors: kept.map(({ keys }) => encodeCursor(list.name, keys)), hasMore: rows.length > size };
}

/** @throws InvalidRequest for a page that is asked for by a cursor and by its place as well */
export function checkPlace({ after, offset = 0 }: { readonly after: string; readonly offset?: number }): void {
  if (after !== '' && offset > 0) throw new InvalidRequest('offset: not together with page_token');
}

/** The condition of the rows after a cursor; none at the beginning. @throws InvalidRequest for a cursor of another list */
export function afterCursor(list: Ordered, cursor: string, statement: Statement): string[] {
  if (cursor === '') return [];
  const place = decodeCursor(list.name, list.keys.map(({ type }) => type), cursor);
  if (!place) throw new InvalidRequest('page_token: not a cursor of this list in this order');
  return [isAfter(list.keys, place.map((key) => statement.parameter(key)))];
}

export const orderBy = (keys: readonly SortKey[]): string =>
  keys.map(({ expression, descending }) => `${expression}${descending ? ' desc' : ''}`).join(', ');

/** The keys of a row as a cursor carries them. */
export const selectKeys = (keys: readonly SortKey[]): string => `array[${keys.map(asText).join(', ')}]`;

const asText = ({ expression, type }: SortKey): string =>
  type === 'timestamptz' ? `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `(${expression})::text`;

/**
 * The condition of the rows after a place. One direction throughout is a comparison of rows, which an index answers;
 * with several, the first key still bounds what is read.
 *
 * @param place a parameter for each key
 */
function isAfter(keys: readonly SortKey[], place: readonly string[]): string {
  // By way of text: the driver would make a JavaScript Date of a timestamp and lose its microseconds.
  const at = keys.map(({ type }, index) => `${place[index]}::text::${type}`);
  const [first] = keys;
  if (!first) return 'true';
  if (keys.every(({ descending }) => descending === first.descending)) {
    return `(${keys.map(({ expression }) => expression).join(', ')}) ${first.descending ? '<' : '>'} (${at.join(', ')})`;
  }
  return `${first.expression} ${first.descending ? '<=' : '>='} ${at[0]} and ${isBeyond(keys, at)}`;
}

function isBeyond([key, ...keys]: readonly SortKey[], [at, ...rest]: readonly string[]): string {
  if (!key) return 'false';
  const beyond = `${key.expression} ${key.descending ? '<' : '>'} ${at}`;
  return keys.length === 0 ? beyond : `(${beyond} or (${key.expression} = ${at} and ${isBeyond(keys, rest)}))`;
}
