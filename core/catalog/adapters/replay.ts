import { randomUUID } from 'node:crypto';
import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { publishInOrder, publishRow } from './relay.ts';
import { query } from './statements.ts';

const PAGE = 500;

/**
 * Publishes again what was published since then, each anime in order: from that a lost stream is rebuilt. Each replay has
 * message ids of its own, so that a stream which was emptied but still remembers the old ones takes them; where the
 * messages were not lost after all they are doubled, which consumers tell by the version.
 *
 * @returns how many changes
 * @throws what the stream said when it refused one
 */
export async function replayOutbox(sql: Sql<{ bigint: bigint }>, nats: NatsConnection, since: Date): Promise<number> {
  const suffix = `:replay:${randomUUID()}`;
  let replayed = 0;
  for (let after = 0n; ; ) {
    const rows = await query(sql, 'list_outbox_since', [since, after, PAGE]);
    const { failure } = await publishInOrder(rows, (row) => publishRow(nats, row, suffix));
    if (failure) throw failure;
    replayed += rows.length;
    if (rows.length < PAGE) return replayed;
    after = rows.at(-1)?.id ?? after;
  }
}
