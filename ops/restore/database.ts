import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { isLoaded, load } from '../backup/load.ts';
import { refuseWhileRunning } from './running.ts';
import { forget, rebuild, type Log } from './streams.ts';

export interface Stores {
  readonly sql: Sql<{ bigint: bigint }>;
  readonly nats: NatsConnection;
  readonly replicas: number;
}

/**
 * Brings back PostgreSQL from a backup, and the streams from that. Killed at any moment it may be run again: the load is
 * one transaction which leaves a mark, and the streams are removed and filled anew.
 *
 * @param folder of the backup; undefined when the database was brought back by other means
 * @throws Error while a catalog runs, and what `load` throws; then the streams were not touched
 */
export async function restoreDatabase({ sql, nats, replicas }: Stores, folder: string | undefined, log: Log): Promise<void> {
  await refuseWhileRunning(sql, nats);
  if (folder === undefined) await refuseWithoutCatalog(sql);
  else await loadOnce(sql, folder, log);
  await forget(nats, log);
  await rebuild(sql, nats, replicas, log);
}

async function refuseWithoutCatalog(sql: Stores['sql']): Promise<void> {
  const [row] = await sql<{ there: boolean }[]>`select to_regclass('outbox') is not null as there`;
  if (!row?.there) throw new Error('--restored: this database has no catalog in it (DATABASE_URL names another one?)');
}

async function loadOnce(sql: Stores['sql'], folder: string, log: Log): Promise<void> {
  if (await isLoaded(sql, folder)) return log(`${folder} was loaded before; going on from there`);
  log(`loading ${folder}`);
  const { savedAt, tables } = await load(sql, folder);
  log(`loaded ${tables.length} tables, as of ${savedAt}`);
}
