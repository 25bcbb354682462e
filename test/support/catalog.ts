import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { randomUUID } from 'node:crypto';
import { AnimeSchema, type Anime } from '#proto/anime';
import { AnimeEnrichedSchema } from '#proto/events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { Delivery } from '#platform/bus/consume';
import { hashOf } from '../../core/ingestion/adapters/records.ts';
import { openDatabase, type Database } from '../../core/catalog/adapters/database.ts';
import { migrate } from '../../core/catalog/adapters/migrate.ts';
import { emptyDatabase } from './resources.ts';

export type AnimeInit = Exclude<MessageInitShape<typeof AnimeSchema>, Anime>;

/** A migrated database of the test's own. */
export async function catalogDatabase(): Promise<Database & { readonly url: string }> {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await emptyDatabase());
  const { sql } = stack.use(openDatabase(database.url, 10));
  await migrate(sql);
  return { sql, url: database.url, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/**
 * Waits until every transaction that was open has ended, those in other databases of the same server too: the feed of
 * changes holds back what was committed while they ran, and tests share a server.
 */
export async function settled(sql: Sql<{ bigint: bigint }>): Promise<void> {
  const [now] = await sql<{ id: string }[]>`select pg_current_xact_id()::text id`;
  for (;;) {
    const [row] = await sql<{ ended: boolean }[]>`select pg_snapshot_xmin(pg_current_snapshot()) > ${now!.id}::text::xid8 as ended`;
    if (row!.ended) return;
    await sleep(20);
  }
}

/** The bytes of an `anime.enriched` event of this record. */
export function enriched(init: AnimeInit): Uint8Array {
  const anime = create(AnimeSchema, init);
  return toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, {
    meta: { eventId: randomUUID(), occurredAt: timestampFromDate(new Date()), producer: 'test' },
    anime, payloadHash: hashOf(anime),
  }));
}

/** A message as a consumer gets it. */
export const delivery = (body: Uint8Array, subject = 'anime.enriched'): Delivery =>
  ({ body, subject, sequence: 1, deliveries: 1, traceparent: undefined });
