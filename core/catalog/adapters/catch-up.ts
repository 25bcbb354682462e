import type { Sql } from 'postgres';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { decodeRecord } from './contract.ts';
import { project } from './project.ts';
import { query } from './statements.ts';

const BATCH = 200;
const RETRY_MS = 10_000;

const CREDITS: ReadonlySet<string> = new Set(['studios', 'staff', 'characters']);

/** Writes anew the credits of anime that an older release wrote, whose voices and ids it did not keep. @returns how many there were */
export async function tellCredits(sql: Sql<{ bigint: bigint }>): Promise<number> {
  return sql.begin(async (tx) => {
    const rows = await query(tx, 'list_untold_credits', [BATCH]);
    if (rows.length === 0) return 0;
    await project(tx, rows.map(({ id, record }) => ({ id, record: decodeRecord(record), changed: CREDITS, isNew: false })));
    await query(tx, 'mark_credits_told', [rows.map(({ id }) => id)]);
    return rows.length;
  });
}

/** Does so until nothing is left, or it is disposed. */
export function catchUpCredits(sql: Sql<{ bigint: bigint }>, log: Logger): AsyncDisposable {
  return untilDisposed(async (stop) => {
    for (let left = true; left && !stop.aborted; ) {
      left = await tellCredits(sql).then((told) => told === BATCH).catch(async (error: unknown) => {
        log.warn({ err: error }, 'could not write credits anew, trying again');
        await pause(RETRY_MS, stop);
        return true;
      });
    }
  });
}
