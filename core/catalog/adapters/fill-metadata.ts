import type { Sql } from 'postgres';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { decodeCharacter } from './characters.ts';
import { decodeRecord } from './contract.ts';
import { animeMetadata, characterMetadata } from './metadata.ts';
import { query } from './statements.ts';

const BATCH = 200;
const POLL_MS = 30_000;

/**
 * Writes the metadata of some records that an older release wrote, without a new version. Each call is a transaction or two of
 * its own, so it goes on where it was killed; several instances share the work.
 *
 * @returns how many there were; 0 when every record has its metadata
 */
export async function fillMetadata(sql: Sql<{ bigint: bigint }>): Promise<number> {
  const anime = await sql.begin(async (tx) => {
    const rows = await query(tx, 'list_stale_metadata', [BATCH]);
    if (rows.length > 0) await query(tx, 'write_metadata', [rows.map(({ id, record }) => ({ id, metadata: animeMetadata(decodeRecord(record)) }))]);
    return rows.length;
  });
  const characters = await sql.begin(async (tx) => {
    const rows = await query(tx, 'list_stale_character_metadata', [BATCH]);
    if (rows.length > 0) await query(tx, 'write_character_metadata', [rows.map(({ id, record }) => ({ id, metadata: characterMetadata(decodeCharacter(record)) }))]);
    return rows.length;
  });
  return anime + characters;
}

/** Does so until none is left, and looks again from time to time until disposed: an older release may still run beside this one. */
export function watchMetadata(sql: Sql<{ bigint: bigint }>, log: Logger): AsyncDisposable {
  return untilDisposed(async (stop) => {
    let filled = 0;
    while (!stop.aborted) {
      const some = await fillMetadata(sql).catch((error: unknown) => {
        log.warn({ err: error }, 'could not fill in metadata, trying again');
        return 0;
      });
      filled += some;
      if (some > 0) continue;
      if (filled > 0) log.info({ records: filled }, 'metadata was filled in');
      filled = 0;
      await pause(POLL_MS, stop);
    }
  });
}
