import type { NatsConnection } from '#platform/bus/client';
import type { Sql } from 'postgres';
import { Gauge, type Registry } from 'prom-client';
import { exposeConsumerLag } from '#platform/bus/metrics';
import { countMessages } from '#platform/bus/streams';
import { INTAKE, consumers } from '../consume.ts';
import { DEAD_LETTERS } from './dead-letters.ts';
import { query } from './statements.ts';

/** Gauges of what is on its way in and out, read when they are asked for. One that can't be read is left out. */
export function exposeMetrics(registry: Registry, sql: Sql<{ bigint: bigint }>, nats: NatsConnection): void {
  const outbox = async () => (await query(sql, 'read_outbox_state'))[0];
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({ name, help, registers: [registry], async collect() {
      this.reset();
      await read().then((value) => this.set(value), () => this.remove());
    } });

  gauge('catalog_outbox_pending_rows', 'Committed changes that are not yet published', async () => Number((await outbox())?.pending ?? 0));
  gauge('catalog_outbox_oldest_seconds', 'Age of the oldest of them', async () => (await outbox())?.oldest_seconds ?? 0);
  gauge('catalog_dead_letters', 'Messages that a consumer gave up on', () => countMessages(nats, DEAD_LETTERS));
  exposeConsumerLag(registry, nats, INTAKE, consumers.map(({ name }) => name));
}
