import { managerOf, type NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { ADVISORY_STREAM, ensureStreams, isNotFound } from '#platform/bus/streams';
import { Stream } from '#proto/streams';
import { INTAKE, consumers, streams } from '../../core/catalog/consume.ts';
import { replayOutbox } from '../../core/catalog/adapters/replay.ts';

export type Log = (line: string) => void;

/** Before any row: all that the outbox has kept, which is seven days of it. */
const EVERYTHING = new Date(0);

/**
 * Removes what remembers the time that a restored database knows nothing of: the stream of changes, which would take the
 * ids of what is committed anew for ones it has, the catalog's places in the intake, so that what came after the backup
 * comes again, and notices of deliveries that both of them have lost. What is not there is no fault.
 */
export async function forget(nats: NatsConnection, log: Log): Promise<void> {
  const manager = await managerOf(nats);
  const changes = Stream[Stream.ANIME_CHANGES];
  if (await done(manager.streams.delete(changes))) log(`removed the stream ${changes}`);
  for (const { name } of consumers) {
    if (await done(manager.consumers.delete(INTAKE, name))) log(`removed the consumer ${name}: new, it goes through all of ${INTAKE}`);
  }
  await done(manager.streams.purge(ADVISORY_STREAM));
}

/** Makes the streams that are not there, and publishes again what the outbox has kept. Twice, readers tell it by the version. */
export async function rebuild(sql: Sql<{ bigint: bigint }>, nats: NatsConnection, replicas: number, log: Log): Promise<void> {
  await ensureStreams(nats, streams, replicas);
  log('the streams are there; publishing again what the outbox has kept');
  log(`published ${await replayOutbox(sql, nats, EVERYTHING)} changes again`);
}

async function done(removal: Promise<unknown>): Promise<boolean> {
  try {
    await removal;
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
