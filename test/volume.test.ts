import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#platform/bus/publish';
import { countMessages } from '#platform/bus/streams';
import { DEAD_LETTERS } from '../core/catalog/adapters/dead-letters.ts';
import type { Database } from '../core/catalog/adapters/database.ts';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { INTAKE, consumers, startConsumers } from '../core/catalog/consume.ts';
import { catalogDatabase } from './support/catalog.ts';
import { hasMalData, malEvents } from './support/mal.ts';
import { CHANGES, natsWithStreams } from './support/outbox.ts';
import { untilAcknowledged, until, type TestNats } from './support/resources.ts';

describe.skipIf(!hasMalData)('26,722 real rows (skipped without ../shared/data)', () => {
  let database: Database;
  let server: TestNats;
  beforeAll(async () => {
    [database, server] = await Promise.all([catalogDatabase(), natsWithStreams()]);
  });
  afterAll(async () => {
    await Promise.all([server[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
  });

  const counts = async () => {
    const [row] = await database.sql<{ anime: number; versions: number; changes: number; outbox: number; pending: number; reviews: number }[]>`
      select (select count(*)::int from anime) as anime, (select sum(version)::int from anime) as versions,
        (select count(*)::int from anime_change) as changes, (select count(*)::int from outbox) as outbox,
        (select count(*)::int from outbox where published_at is null) as pending, (select count(*)::int from review) as reviews`;
    return row;
  };

  /** Publishes every event, and waits until each is acknowledged and its change published. */
  async function pass(name: string, events: readonly Uint8Array[]): Promise<number> {
    const start = performance.now();
    for (let from = 0; from < events.length; from += 500) {
      await Promise.all(events.slice(from, from + 500).map((body, index) => publish(server.nats, { subject: 'anime.enriched', id: `${name}:${from + index}`, body })));
    }
    await untilAcknowledged(server.nats, INTAKE, consumers[0].name, 540);
    await until('every change to be published', async () => ((await counts())?.pending === 0 ? true : undefined), 60);
    return events.length / ((performance.now() - start) / 1000);
  }

  test('go through JetStream into PostgreSQL, and the second time change nothing', { timeout: 600_000 }, async () => {
    const log = pino({ level: 'silent' });
    await using relay = new Relay(database.sql, server.nats, log);
    await relay.start();
    await using _consumers = await startConsumers(server.nats, database.sql, log, 100);
    const events = malEvents();
    expect(events).toHaveLength(24_901 + 1_821);

    const first = await pass('first', events);
    const loaded = await counts();
    const second = await pass('second', events);
    console.log(`volume: ${Math.round(first)} events/s into PostgreSQL and out again, ${Math.round(second)} events/s the second time`);

    expect(loaded).toMatchObject({ anime: 24_901, changes: 24_901 + 1_821, outbox: 24_901 + 1_821, versions: 24_901 + 1_821 });
    expect(await counts()).toEqual(loaded);
    expect(await countMessages(server.nats, CHANGES)).toBe(24_901 + 1_821);
    expect(await countMessages(server.nats, DEAD_LETTERS)).toBe(0);
  });
});
