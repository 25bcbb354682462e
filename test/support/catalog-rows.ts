import { randomUUID } from 'node:crypto';
import type { DescService } from '@bufbuild/protobuf';
import { createClient, createRouterTransport, type Client } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { Source } from '#proto/common';
import { createTelemetry } from '#platform/telemetry';
import { commitBatch } from '../../core/catalog/adapters/commit.ts';
import { CatalogReader } from '../../core/catalog/adapters/reader.ts';
import { readEnriched } from '../../core/catalog/intake.ts';
import { routes } from '../../core/catalog/routes/index.ts';
import { delivery, enriched, type AnimeInit } from './catalog.ts';

type Database = Sql<{ bigint: bigint }>;

const { log } = createTelemetry('test', 'silent');

/** The catalog's routes without a network, validation and all. @param now the present by which they tell a status, in milliseconds */
export function catalogClient<Service extends DescService>(service: Service, sql: Database, nats: NatsConnection, now = Date.now): Client<Service> {
  const context = { reader: new CatalogReader(sql, now), sql, nats, log, openStreams: () => Promise.resolve() };
  return createClient(service, createRouterTransport(routes(context), { router: { interceptors: [createValidateInterceptor()] } }));
}

/** The n-th id, in order. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Which one it is. */
export const numberOf = (id: string): number => Number(id.slice(-12));
/** The n-th anime's id on MAL. */
export const malOf = (n: number) => ({ source: Source.MAL, id: String(n) });

/** Commits a record as intake does, but under an id, and if wanted at an instant, that the test chose. Its MAL id is its number. */
export async function putAnime(sql: Database, ...inits: readonly (AnimeInit & { id: string; committedAt?: Date })[]): Promise<void> {
  for (const { id, committedAt, ...init } of inits) {
    const ids = [id];
    const body = enriched({ externalIds: [malOf(numberOf(id))], ...init });
    await commitBatch(sql, { newId: () => ids.pop() ?? randomUUID(), now: () => committedAt ?? new Date() }, [readEnriched(delivery(body))]);
  }
}
