import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { randomUUID } from 'node:crypto';
import { AnimeSchema, type Anime } from '#proto/anime';
import { AnimeEnrichedSchema } from '#proto/events';
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
