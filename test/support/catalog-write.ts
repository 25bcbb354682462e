import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import { randomUUID } from 'node:crypto';
import { CatalogIngestionService, CatalogReadService, CatalogReviewService, CatalogWriteService } from '#proto/catalog';
import { Source } from '#proto/common';
import type { EpisodeSchema } from '#proto/episode';
import { AnimeEnrichedSchema, AnimeEpisodeAiredSchema, AnimeUpdatedSchema } from '#proto/events';
import { AnimeSchema, type Anime } from '#proto/anime';
import type { Delivery } from '#platform/bus/consume';
import type { Database } from '../../core/catalog/adapters/database.ts';
import { handler } from '../../core/catalog/consume.ts';
import { readIntake } from '../../core/catalog/intake.ts';
import { hashOf } from '../../core/ingestion/adapters/records.ts';
import { catalogDatabase, delivery, type AnimeInit } from './catalog.ts';
import { catalogClient } from './catalog-rows.ts';
import { startNats } from './resources.ts';

export const mal = (id: number | string) => ({ source: Source.MAL, id: String(id) });
export const show = (id: number, more: AnimeInit = {}): AnimeInit => ({ titles: { romaji: `Show ${id}` }, externalIds: [mal(id)], ...more });
/** A minute of some day, in milliseconds: tests tell earlier from later by it. */
export const minute = (n: number): number => Date.UTC(2026, 3, 1, 12, n);

const meta = (at: number) => ({ eventId: randomUUID(), occurredAt: timestampFromMs(at), producer: 'test' });

/** What became true at an instant, as an event that a consumer gets. */
export function enrichedAt(at: number, init: AnimeInit | Anime): Delivery {
  const anime = create(AnimeSchema, init as AnimeInit);
  return delivery(toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta: meta(at), anime, payloadHash: hashOf(anime) })));
}

export function updatedAt(at: number, id: number, changedFields: string[], anime: AnimeInit | Anime): Delivery {
  const event = create(AnimeUpdatedSchema, { meta: meta(at), externalIds: [mal(id)], changedFields, anime });
  return delivery(toBinary(AnimeUpdatedSchema, event), 'anime.updated');
}

export function airedAt(at: number, id: number, episode: MessageInitShape<typeof EpisodeSchema>, next?: { number: number; at: number }): Delivery {
  const event = create(AnimeEpisodeAiredSchema, {
    meta: meta(at), externalIds: [mal(id)], episode,
    ...(next && { nextEpisodeNumber: next.number, nextEpisodeAt: timestampFromMs(next.at) }),
  });
  return delivery(toBinary(AnimeEpisodeAiredSchema, event), 'anime.episode.aired');
}

export interface WriteRoom extends AsyncDisposable {
  readonly sql: Database['sql'];
  readonly write: Client<typeof CatalogWriteService>;
  readonly reviews: Client<typeof CatalogReviewService>;
  readonly read: Client<typeof CatalogReadService>;
  readonly ledger: Client<typeof CatalogIngestionService>;
  /** Hands events to the consumers' handler, as one batch. */
  take(...deliveries: readonly Delivery[]): Promise<readonly (Error | undefined)[]>;
  /** As it is served. @throws ConnectError NOT_FOUND */
  get(id: number): Promise<Anime>;
  idOf(id: number): Promise<string>;
  outbox(): Promise<string[]>;
  empty(): Promise<void>;
}

/** The catalog without its relay: a database of the test's own, its events and its RPCs. */
export async function writeRoom(): Promise<WriteRoom> {
  const stack = new AsyncDisposableStack();
  const { sql } = stack.use(await catalogDatabase());
  const { nats } = stack.use(await startNats());
  const read = catalogClient(CatalogReadService, sql, nats);
  const get = async (id: number): Promise<Anime> => {
    const { anime } = await read.getAnime({ by: { case: 'externalId', value: mal(id) } });
    if (!anime) throw new Error(`MAL ${id} is not here`);
    return anime;
  };
  return {
    sql, read, get,
    write: catalogClient(CatalogWriteService, sql, nats),
    reviews: catalogClient(CatalogReviewService, sql, nats),
    ledger: catalogClient(CatalogIngestionService, sql, nats),
    take: (...deliveries) => handler(sql, readIntake)(deliveries),
    idOf: async (id) => (await get(id)).id,
    outbox: async () => (await sql<{ subject: string; version: bigint }[]>`select subject, version from outbox order by id`)
      .map(({ subject, version }) => `${subject} ${version}`),
    empty: async () => void (await sql`truncate anime, character, manga, studio, staff, review, outbox, anime_change, ingestion_run cascade`),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
