import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { Poison, Unavailable } from '#platform/bus/consume';
import { SpanKind, inEachTrace } from '#platform/tracing';
import { commitBatch, type Outcome } from './adapters/commit.ts';
import type { CommitContext, Intake } from './adapters/intake.ts';
import { isUnavailable, isConflict, isRefusal } from './adapters/database.ts';

export const context: CommitContext = { newId: randomUUID, now: () => new Date() };

const ATTEMPTS = 5;

/**
 * Commits a batch in one transaction; when PostgreSQL does not take it, each on its own, so that one bad event does
 * not hold up its neighbours.
 *
 * @returns the outcome of each; Poison when PostgreSQL refuses its values
 * @throws Unavailable while PostgreSQL is away
 */
export async function applyBatch(sql: Sql<{ bigint: bigint }>, batch: readonly Intake[]): Promise<(Outcome | Error)[]> {
  if (batch.length === 0) return [];
  try {
    const traces = batch.map(({ traceparent }) => traceparent);
    const attributes = { 'db.system.name': 'postgresql', 'db.operation.batch.size': batch.length };
    return await inEachTrace('commit', traces, { kind: SpanKind.CLIENT, attributes }, () => retried(() => commitBatch(sql, context, batch)));
  } catch (error) {
    if (isUnavailable(error)) throw new Unavailable(`PostgreSQL: ${(error as Error).message}`);
    if (batch.length === 1) return [isRefusal(error) ? new Poison(`PostgreSQL refuses it: ${(error as Error).message}`) : (error as Error)];
    return (await Promise.all(batch.map((intake) => applyBatch(sql, [intake])))).flat();
  }
}

/** Another writer came first: decided anew on what it left. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || count === ATTEMPTS) throw error;
    }
  }
}
