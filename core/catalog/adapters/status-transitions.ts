import type { Sql, TransactionSql } from 'postgres';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { decideStatusTransition } from '../domain/decide.ts';
import { AIRING_RULE } from './airing.ts';
import { airingColumns } from './airing-row.ts';
import { commitIn } from './commit.ts';
import { decodeRecord } from './contract.ts';
import type { CommitContext, Intake } from './intake.ts';
import { query } from './statements.ts';

const BATCH = 200;
const POLL_MS = 10_000;

/** An anime of which only the instant has changed. */
const transitionOf = (id: string): Intake => ({
  subject: '', eventId: '', source: 'catalog/clock', animeId: id, externalIds: [], body: new Uint8Array(), traceparent: undefined, decide: decideStatusTransition,
});

/**
 * Tells followers of anime that have begun or ended meanwhile, as of any change: a new version, of which the index and the
 * edge's cache learn.
 *
 * @returns how many there were
 */
export async function publishStatusTransitions(sql: Sql<{ bigint: bigint }>, context: CommitContext): Promise<number> {
  return sql.begin(async (tx) => {
    const rows = await query(tx, 'list_due_transitions', [context.now(), BATCH]);
    await commitTransitions(tx, context, rows);
    return rows.length;
  });
}

async function commitTransitions(tx: TransactionSql, context: CommitContext, rows: readonly { readonly id: string }[]): Promise<void> {
  if (rows.length > 0) await commitIn(tx, context, rows.map(({ id }) => transitionOf(id)));
}

/** Concludes anew when anime run of which an older rule did. Those that turn out otherwise are told of. @returns how many there were */
export async function refreshStaleAiring(sql: Sql<{ bigint: bigint }>, context: CommitContext): Promise<number> {
  return sql.begin(async (tx) => {
    const rows = await query(tx, 'list_stale_airing', [AIRING_RULE, BATCH]);
    const concluded = rows.map(({ id, record, told_status }) => {
      const { told_status: status, ...columns } = airingColumns(decodeRecord(record), context.now().getTime());
      return { id, isNews: status !== told_status, ...columns };
    });
    const same = concluded.filter(({ isNews }) => !isNews);
    if (same.length > 0) await query(tx, 'update_airing', [same.map(({ isNews: _same, ...row }) => row)]);
    await commitTransitions(tx, context, concluded.filter(({ isNews }) => isNews));
    return rows.length;
  });
}

/** Does both from time to time until disposed. */
export function watchStatusTransitions(sql: Sql<{ bigint: bigint }>, context: CommitContext, log: Logger): AsyncDisposable {
  return untilDisposed(async (stop) => {
    while (!stop.aborted) {
      const work = async () => (await refreshStaleAiring(sql, context)) + (await publishStatusTransitions(sql, context));
      const told = await work().catch((error: unknown) => {
        log.warn({ err: error }, 'could not publish status transitions, trying again');
        return 0;
      });
      if (told < BATCH) await pause(POLL_MS, stop);
    }
  });
}
