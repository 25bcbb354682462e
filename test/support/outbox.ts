import { randomUUID } from 'node:crypto';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { Sql } from 'postgres';
import { jetStreamOf, managerOf } from '#platform/bus/client';
import { AnimeSyncedSchema } from '#proto/events';
import { Stream, StreamSchema, stream } from '#proto/streams';
import { declaredStreams } from '#platform/bus/contract';
import { ensureStreams } from '#platform/bus/streams';
import { query } from '../../core/catalog/adapters/statements.ts';
import { startNats, type TestNats } from './resources.ts';

export const CHANGES = Stream[Stream.ANIME_CHANGES];

/** A NATS of the test's own that has the contract's streams. */
export async function natsWithStreams(): Promise<TestNats> {
  const server = await startNats();
  await ensureStreams(server.nats, declaredStreams(StreamSchema, stream));
  return server;
}

/** So many bare anime that changes can be committed to. */
export async function bareAnime(sql: Sql<{ bigint: bigint }>, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql`insert into anime (id, version, record) select id, 1, '' from unnest(${ids}::uuid[]) as id`;
  return ids;
}

/** Commits one change of an anime as the catalog does, holding its transaction open for a while. Returns the version. */
export async function commitChange(sql: Sql<{ bigint: bigint }>, animeId: string, holdMs = 0): Promise<string> {
  return sql.begin(async (tx) => {
    const [row] = await tx<{ version: bigint }[]>`update anime set version = version + 1 where id = ${animeId} returning version`;
    const version = String(row?.version);
    const event = create(AnimeSyncedSchema, { meta: { eventId: `${animeId}:${version}`, animeId, version: BigInt(version) } });
    const payload = Buffer.from(toBinary(AnimeSyncedSchema, event)).toString('base64');
    await query(tx, 'insert_outbox', [[{ anime_id: animeId, version, subject: 'anime.synced', payload, traceparent: '' }]]);
    if (holdMs > 0) await tx`select pg_sleep(${holdMs / 1000})`;
    await query(tx, 'notify_outbox');
    return version;
  });
}

export interface StoredChange {
  readonly animeId: string;
  readonly version: number;
  readonly subject: string;
  readonly body: Uint8Array;
}

/** What the stream holds, in its order. */
export async function storedChanges({ nats }: TestNats): Promise<StoredChange[]> {
  const { state } = await (await managerOf(nats)).streams.info(CHANGES);
  const stored: StoredChange[] = [];
  if (state.messages === 0) return stored;
  const consumer = await jetStreamOf(nats).consumers.get(CHANGES);
  for await (const message of await consumer.fetch({ max_messages: state.messages, expires: 20_000 })) {
    const { meta } = fromBinary(AnimeSyncedSchema, message.data);
    stored.push({ animeId: meta?.animeId ?? '', version: Number(meta?.version), subject: message.subject, body: message.data });
  }
  return stored;
}
