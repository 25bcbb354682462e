import { setTimeout as sleep } from 'node:timers/promises';
import { managerOf, type NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { isNotFound } from '#platform/bus/streams';
import { INTAKE } from '../../core/catalog/consume.ts';

/** Longer than a pull lasts, whoever made it and has ended. */
const PATIENCE_MS = 3_000;
const EVERY_MS = 250;
/** Between two pulls of a catalog that runs there is a moment without any: so many looks in a row must find none. */
const LOOKS = 3;

/**
 * Refuses while a catalog runs: it would write into the database that is being loaded, and publish into the stream that
 * is being removed. One is seen by its connections to this database, and by its pulls from the intake, which it also
 * makes while it has no connection.
 *
 * @throws Error that says where it was seen
 */
export async function refuseWhileRunning(sql: Sql<{ bigint: bigint }>, nats: NatsConnection): Promise<void> {
  const [row] = await sql<{ connections: number; places: string | null }[]>`
    select count(*)::int as connections, string_agg(distinct coalesce(host(client_addr), 'this machine'), ', ') as places
    from pg_stat_activity where datname = current_database() and application_name = 'echora-catalog'`;
  if (row && row.connections > 0) throw new Error(`a catalog is connected to this database (${row.connections} connections from ${row.places}): stop it first`);
  for (let looks = 0, spent = 0; looks < LOOKS; spent += EVERY_MS) {
    const pulled = await pulledFrom(nats, INTAKE);
    looks = pulled.length > 0 ? 0 : looks + 1;
    if (spent > PATIENCE_MS) throw new Error(`a catalog waits for messages of ${pulled.join(', ') || INTAKE}: stop it first`);
    if (looks < LOOKS) await sleep(EVERY_MS);
  }
}

/** The consumers of a stream that somebody waits at. */
async function pulledFrom(nats: NatsConnection, stream: string): Promise<string[]> {
  const names: string[] = [];
  try {
    const manager = await managerOf(nats);
    for await (const { name, num_waiting } of manager.consumers.list(stream)) if (num_waiting > 0) names.push(name);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  return names;
}
