import type { Sql, TransactionSql } from 'postgres';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { decodeCharacter } from './characters.ts';
import { decodeRecord } from './contract.ts';
import { isUnavailable, isConflict } from './database.ts';
import { animeMetadata, characterMetadata } from './metadata.ts';
import { project } from './project.ts';
import { query, type RowOf } from './statements.ts';

const BATCH = 200;
const POLL_MS = 30_000;

type Row = RowOf<'list_stale_metadata'>;

interface Kind {
  readonly name: 'anime' | 'character';
  readonly list: 'list_stale_metadata' | 'list_stale_character_metadata';
  readonly fill: (tx: TransactionSql, rows: readonly Row[]) => Promise<unknown>;
}

/** A release that writes no metadata keeps no voices and fewer ids either. */
const CREDITS: ReadonlySet<string> = new Set(['studios', 'staff', 'characters']);

const kinds: readonly Kind[] = [
  { name: 'anime', list: 'list_stale_metadata', fill: fillAnime },
  {
    name: 'character', list: 'list_stale_character_metadata',
    fill: async (tx, rows) => query(tx, 'write_character_metadata', [rows.map(({ id, record }) => ({ id, metadata: characterMetadata(decodeCharacter(record)) }))]),
  },
];

async function fillAnime(tx: TransactionSql, rows: readonly Row[]): Promise<void> {
  const anime = rows.map(({ id, record }) => ({ id, record: decodeRecord(record), changed: CREDITS, isNew: false }));
  await project(tx, anime);
  await query(tx, 'write_metadata', [anime.map(({ id, record }) => ({ id, metadata: animeMetadata(record) }))]);
}

/**
 * Writes the metadata and credits of some records that an older release wrote, without a new version. Each batch is a transaction
 * of its own, so it goes on where it was killed; several instances share the work. What goes wrong is logged.
 *
 * @param refused ids of records that cannot be filled in, which are passed over from then on; added to
 * @returns how many were filled in
 */
export async function fillMetadata(sql: Sql<{ bigint: bigint }>, log: Logger, refused = new Set<string>()): Promise<number> {
  let filled = 0;
  for (const kind of kinds) {
    filled += await fillSome(sql, kind, log, refused).catch((error: unknown) => {
      log.warn({ err: error, of: kind.name }, 'could not fill in metadata, trying again');
      return 0;
    });
  }
  return filled;
}

/** The next of them in one transaction; where that fails each in its own, so that one bad record does not hold up its neighbours. */
async function fillSome(sql: Sql<{ bigint: bigint }>, kind: Kind, log: Logger, refused: Set<string>, limit = BATCH): Promise<number> {
  try {
    return await fillNext(sql, kind, refused, limit);
  } catch (error) {
    if (!(error instanceof Unfillable)) throw error;
    const [id = '', ...more] = error.ids;
    if (more.length > 0) return fillEach(sql, kind, log, refused, error.ids.length);
    log.error({ err: error.cause, [kind.name]: id }, 'this record cannot be filled in, it is left as it is');
    refused.add(id);
    return 0;
  }
}

async function fillEach(sql: Sql<{ bigint: bigint }>, kind: Kind, log: Logger, refused: Set<string>, count: number): Promise<number> {
  let filled = 0;
  for (let n = 0; n < count; n++) filled += await fillSome(sql, kind, log, refused, 1);
  return filled;
}

/** @throws Unfillable for what trying again won't help */
function fillNext(sql: Sql<{ bigint: bigint }>, { list, fill }: Kind, refused: ReadonlySet<string>, limit: number): Promise<number> {
  return sql.begin(async (tx) => {
    const rows = await query(tx, list, [limit, [...refused]]);
    if (rows.length === 0) return 0;
    await fill(tx, rows).catch((error: unknown) => {
      throw isUnavailable(error) || isConflict(error) ? error : new Unfillable(rows.map(({ id }) => id), error);
    });
    return rows.length;
  });
}

class Unfillable extends Error {
  readonly ids: readonly string[];

  constructor(ids: readonly string[], cause: unknown) {
    super('some of these records cannot be filled in', { cause });
    this.ids = ids;
  }
}

/** Does so until none is left, and looks again from time to time until disposed: an older release may still run beside this one. */
export function watchMetadata(sql: Sql<{ bigint: bigint }>, log: Logger): AsyncDisposable {
  const refused = new Set<string>();
  return untilDisposed(async (stop) => {
    let filled = 0;
    while (!stop.aborted) {
      const some = await fillMetadata(sql, log, refused);
      filled += some;
      if (some > 0) continue;
      if (filled > 0) log.info({ records: filled }, 'metadata was filled in');
      filled = 0;
      await pause(POLL_MS, stop);
    }
  });
}
