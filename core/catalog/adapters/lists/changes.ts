import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Sql } from 'postgres';
import { ChangeKindSchema } from '#proto/catalog';
import { decodeCursor, encodeCursor, type KeyType } from '../../domain/read/cursor.ts';
import { numberOfEnum } from '../reader-enums.ts';
import { query, type RowOf } from '../statements.ts';
import { InvalidRequest, LostCursor } from './compose.ts';

export interface ChangesAfter {
  /** Empty begins with the oldest. */
  readonly cursor: string;
  readonly size: number;
  /** Only this anime's; empty for all. */
  readonly animeId: string;
}

/**
 * Committed changes after a cursor, oldest first, and where to go on.
 *
 * @throws InvalidRequest for a cursor of another list, LostCursor for one of another database
 */
export async function listChanges(sql: Sql<{ bigint: bigint }>, { cursor, size, animeId }: ChangesAfter) {
  const feed = animeId === '' ? ofAll(sql) : ofOne(sql, animeId);
  const place = cursor === '' ? feed.start : decodeCursor(feed.list, feed.types, cursor);
  if (!place) throw new InvalidRequest('cursor: not a cursor of these changes');
  const rows = await feed.read(place, size + 1);
  // Otherwise its reader would wait for ever, or for as long as it takes this database to come to there.
  if (rows.length === 0 && (await feed.isAhead(place))) throw new LostCursor(LOST);
  const changes = rows.slice(0, size).map(({ row, keys }) => ({ ...present(row), cursor: encodeCursor(feed.list, keys) }));
  return { changes, nextCursor: changes.at(-1)?.cursor ?? encodeCursor(feed.list, place), hasMore: rows.length > size };
}

/** Where the changes begin that are committed from now on, or are being committed now. */
export async function latestChanges(sql: Sql<{ bigint: bigint }>) {
  const [row] = await query(sql, 'find_latest_change');
  return { changes: [], nextCursor: encodeCursor(ofAll(sql).list, [row?.transaction ?? '0', '0']), hasMore: false };
}

type ChangeRow = RowOf<'list_changes_of_anime'>;

const LOST = 'cursor: of another database, or of this one before it was restored: start over, with the latest cursor or none';

interface Feed {
  readonly list: string;
  readonly types: readonly KeyType[];
  readonly start: readonly string[];
  read(place: readonly string[], limit: number): Promise<readonly { readonly row: ChangeRow; readonly keys: readonly string[] }[]>;
  /** Whether a place cannot have come from this feed. */
  isAhead(place: readonly string[]): Promise<boolean>;
}

const ofAll = (sql: Sql<{ bigint: bigint }>): Feed => ({
  list: 'changes',
  types: ['bigint', 'bigint'],
  start: ['0', '0'],
  async read([transaction = '', id = ''], limit) {
    const rows = await query(sql, 'list_changes', [transaction, id, limit]);
    return rows.map((row) => ({ row, keys: [row.transaction, String(row.id)] }));
  },
  isAhead: async ([transaction = '']) => (await query(sql, 'is_place_ahead', [transaction]))[0]?.ahead ?? false,
});

const ofOne = (sql: Sql<{ bigint: bigint }>, animeId: string): Feed => ({
  list: `changes of ${animeId}`,
  types: ['bigint'],
  start: ['0'],
  async read([version = ''], limit) {
    const rows = await query(sql, 'list_changes_of_anime', [animeId, version, limit]);
    return rows.map((row) => ({ row, keys: [String(row.version)] }));
  },
  isAhead: () => Promise.resolve(false),
});

function present(row: ChangeRow) {
  return {
    animeId: row.anime_id, version: row.version, kind: numberOfEnum(ChangeKindSchema, row.kind), changedFields: row.changed_fields,
    source: row.source, reason: row.reason, successorId: row.successor_id ?? '', onAir: row.on_air, committedAt: timestampFromDate(row.committed_at),
  };
}
