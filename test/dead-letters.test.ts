import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, type Client } from '@connectrpc/connect';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { managerOf, objectsOf } from '#platform/bus/client';
import { CatalogOperationsService } from '#proto/catalog';
import { Status } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeUpdatedSchema } from '#proto/events';
import { consume, Poison, type Delivery } from '#platform/bus/consume';
import { publishDeadLetter } from '#platform/bus/deadletters';
import { publish } from '#platform/bus/publish';
import { readDeadLetters } from '#platform/bus/redrive';
import { serveRpc } from '#platform/rpc/server';
import { countMessages } from '#platform/bus/streams';
import { createTelemetry } from '#platform/telemetry';
import type { Database } from '../core/catalog/adapters/database.ts';
import { DEAD_LETTERS } from '../core/catalog/adapters/dead-letters.ts';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { INTAKE, startConsumers } from '../core/catalog/consume.ts';
import { routes } from '../core/catalog/routes/index.ts';
import { ROOT } from '../dev/options.ts';
import { catalogDatabase, enriched } from './support/catalog.ts';
import { catalogClient } from './support/catalog-rows.ts';
import { natsWithStreams } from './support/outbox.ts';
import { untilAcknowledged, until, type TestNats } from './support/resources.ts';

let database: Database;
let server: TestNats;
let operations: Client<typeof CatalogOperationsService>;
beforeAll(async () => {
  [database, server] = await Promise.all([catalogDatabase(), natsWithStreams()]);
  operations = catalogClient(CatalogOperationsService, database.sql, server.nats);
});
afterAll(async () => {
  await Promise.all([server[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
});
beforeEach(async () => {
  const { streams, consumers } = await managerOf(server.nats);
  for (const name of ['postgres-consumer', 'postgres-update-consumer']) await consumers.delete('ANIME_INTAKE', name).catch(() => undefined);
  for (const name of ['ANIME_INTAKE', DEAD_LETTERS]) await streams.purge(name);
});

const bytes = (text: string) => new TextEncoder().encode(text);
let sent = 0;
const send = (body: Uint8Array, subject = 'anime.enriched') => publish(server.nats, { subject, id: `m${++sent}`, body });

/** Consumes a subject of the intake, and gives up each message of which this says why. Returns what came. */
async function consumer(why: (delivery: Delivery) => string | undefined, name = 'postgres-consumer', filter = 'anime.enriched') {
  const seen: Delivery[] = [];
  const running = await consume(server.nats, {
    stream: 'ANIME_INTAKE', name, filter, ackWaitSeconds: 5, maxDeliver: 5, maxAckPending: 100, batch: 10,
    deadLettersTo: filter.replace('anime.', 'anime.dlq.'), log: pino({ level: 'silent' }),
    handle: (batch) => {
      seen.push(...batch);
      return Promise.resolve(batch.map((delivery) => why(delivery)).map((reason) => (reason === undefined ? undefined : new Poison(reason))));
    },
  });
  return { seen, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

const letters = (count: number) =>
  until(`${count} dead letters`, async () => ((await countMessages(server.nats, DEAD_LETTERS)) === count ? true : undefined));
const list = (more: { consumer?: string; afterSequence?: bigint; pageSize?: number } = {}) => operations.listDeadLetters({ pageSize: 100, ...more });
const redriveAll = () => operations.redriveDeadLetters({ limit: 100 });

/** So many messages that a consumer gave up on, which is gone by now. */
async function bury(...bodies: readonly Uint8Array[]): Promise<bigint[]> {
  await using _giving = await consumer(() => 'no good');
  for (const body of bodies) await send(body);
  await letters(bodies.length);
  return (await list()).deadLetters.map(({ sequence }) => sequence);
}

test('of 200 events with two malformed ones among them, the catalog takes the good ones and gives each bad one up once, with its reason', async () => {
  const events = Array.from({ length: 200 }, (_none, index) =>
    index % 100 === 50 ? bytes('not protobuf') : enriched({ titles: { romaji: `Show ${index}` }, externalIds: [{ source: Source.MAL, id: String(index + 1) }] }));
  await Promise.all(events.map((body) => send(body)));
  await using _consumers = await startConsumers(server.nats, database.sql, pino({ level: 'silent' }), 20);
  await untilAcknowledged(server.nats, INTAKE, 'postgres-consumer');
  const [row] = await database.sql<{ count: number }[]>`select count(*)::int as count from anime`;
  expect(row?.count).toBe(198);
  const { deadLetters } = await list();
  expect(deadLetters.map(({ consumer, deliveries }) => [consumer, deliveries])).toEqual([['postgres-consumer', 1], ['postgres-consumer', 1]]);
  expect(deadLetters.map(({ error }) => error)).toEqual(Array(2).fill(expect.stringMatching(/^not a protobuf AnimeEnriched: /)));
});

test('an update that comes before its anime waits for it, and nothing is given up', async () => {
  const ids = [{ source: Source.MAL, id: '9001' }];
  await using _consumers = await startConsumers(server.nats, database.sql, pino({ level: 'silent' }), 20);
  const update = create(AnimeUpdatedSchema, {
    meta: { eventId: randomUUID(), occurredAt: timestampFromDate(new Date()) }, externalIds: ids, changedFields: ['status'], anime: { status: Status.FINISHED },
  });
  await send(toBinary(AnimeUpdatedSchema, update), 'anime.updated');
  const tried = async () => (await (await managerOf(server.nats)).consumers.info(INTAKE, 'postgres-update-consumer')).num_redelivered;
  await until('it to have failed twice', async () => ((await tried()) >= 1 ? true : undefined));
  await send(enriched({ titles: { romaji: 'The late one' }, externalIds: ids }));
  await untilAcknowledged(server.nats, INTAKE, 'postgres-update-consumer', 60);
  expect(await countMessages(server.nats, DEAD_LETTERS)).toBe(0);
  const [row] = await database.sql<{ status: string }[]>`
    select status from anime join anime_external_id on anime_id = id where external_id = '9001'`;
  expect(row?.status).toBe('FINISHED');
}, 90_000);

describe('listing', () => {
  test('tells of each letter where it was from, who gave it up and why, oldest first, a page at a time', async () => {
    await bury(bytes('one'), bytes('three'), bytes('fourteen'));
    const { deadLetters, total } = await list({ pageSize: 2 });
    expect(total).toBe(3n);
    expect(deadLetters.map(({ sizeBytes }) => sizeBytes)).toEqual([3n, 5n]);
    expect(deadLetters[0]).toMatchObject({
      originalSubject: 'anime.enriched', stream: 'ANIME_INTAKE', consumer: 'postgres-consumer', deliveries: 1, error: 'no good',
    });
    const next = await list({ afterSequence: deadLetters[1]?.sequence ?? 0n });
    expect(next.deadLetters.map(({ sizeBytes }) => sizeBytes)).toEqual([8n]);
    expect((await list({ afterSequence: next.deadLetters[0]?.sequence ?? 0n })).deadLetters).toEqual([]);
  });

  test('may be of one consumer only', async () => {
    await using _enriched = await consumer(() => 'no good');
    await using _updated = await consumer(() => 'nor this', 'postgres-update-consumer', 'anime.updated');
    await send(bytes('a'));
    await send(bytes('b'), 'anime.updated');
    await letters(2);
    const { deadLetters } = await list({ consumer: 'postgres-update-consumer' });
    expect(deadLetters.map(({ error }) => error)).toEqual(['nor this']);
  });

  test('skips none, however long its reader takes over each', async () => {
    const each = Array.from({ length: 250 }, (_none, index) => index);
    const letter = { subject: 'anime.enriched', stream: 'ANIME_INTAKE', consumer: 'slow', deliveries: 1, error: 'no good', body: bytes('x'), headers: undefined };
    await Promise.all(each.map((sequence) => publishDeadLetter(server.nats, 'anime.dlq.enriched', { ...letter, sequence })));
    const read: number[] = [];
    for await (const { streamSequence } of readDeadLetters(server.nats, DEAD_LETTERS)) {
      read.push(streamSequence);
      // Longer than one answer of the server may take.
      if (read.length === 1) await sleep(5_500);
    }
    expect(read.toSorted((a, b) => a - b)).toEqual(each);
  });

  test('of nothing is empty', async () => {
    expect(await list()).toMatchObject({ deadLetters: [], total: 0n });
  });
});

describe('one letter', () => {
  test('shows its body as JSON when that can be read, and as bytes when not', async () => {
    const [good = 0n, bad = 0n] = await bury(enriched({ titles: { romaji: 'Mononoke' } }), bytes('not protobuf'));
    const shown = await operations.getDeadLetter({ sequence: good });
    expect(JSON.parse(shown.bodyJson)).toMatchObject({ anime: { titles: { romaji: 'Mononoke' } } });
    expect(await operations.getDeadLetter({ sequence: bad })).toMatchObject({ bodyJson: '', body: bytes('not protobuf') });
  });

  test('that is not there is NOT_FOUND', async () => {
    await expect(operations.getDeadLetter({ sequence: 999n })).rejects.toMatchObject({ code: Code.NotFound, rawMessage: 'sequence: there is no dead letter 999' });
  });
});

describe('redriving', () => {
  test('delivers the messages as they were, in their order, and removes the letters', async () => {
    await bury(bytes('first'), bytes('second'));
    expect(await redriveAll()).toMatchObject({ redriven: 2n, unreadable: [] });
    await using again = await consumer(() => undefined);
    await until('both', () => (again.seen.length === 2 ? true : undefined));
    expect(again.seen.map(({ body, subject }) => `${subject} ${new TextDecoder().decode(body)}`)).toEqual(['anime.enriched first', 'anime.enriched second']);
    expect((await list()).total).toBe(0n);
  });

  test('twice, or by two operators at once, delivers once', async () => {
    await bury(bytes('only'));
    const before = await countMessages(server.nats, 'ANIME_INTAKE');
    await Promise.all([redriveAll(), redriveAll()]);
    expect(await redriveAll()).toMatchObject({ redriven: 0n });
    expect((await countMessages(server.nats, 'ANIME_INTAKE')) - before).toBe(1);
  });

  test('of what dies again makes one new letter and ends', async () => {
    await bury(bytes('hopeless'));
    await using again = await consumer(() => 'still no good');
    expect(await redriveAll()).toMatchObject({ redriven: 1n });
    const [letter] = (await until('its new letter', async () => {
      const { deadLetters } = await list();
      return deadLetters.length > 0 ? deadLetters : undefined;
    }));
    expect(letter?.error).toBe('still no good');
    expect(again.seen.length).toBeGreaterThan(0);
  });

  test('takes only the letters asked for, at most as many as the limit', async () => {
    const [first, second, third] = await bury(bytes('1'), bytes('2'), bytes('3'));
    expect(await operations.redriveDeadLetters({ sequences: [second ?? 0n], limit: 10 })).toMatchObject({ redriven: 1n });
    expect(await operations.redriveDeadLetters({ consumer: 'postgres-update-consumer', limit: 10 })).toMatchObject({ redriven: 0n });
    expect((await list()).deadLetters.map(({ sequence }) => sequence)).toEqual([first, third]);
    expect(await operations.redriveDeadLetters({ limit: 1 })).toMatchObject({ redriven: 1n });
    expect((await list()).deadLetters.map(({ sequence }) => sequence)).toEqual([third]);
  });

  test('takes a body whole that is larger than a message, and leaves a letter whose body is gone', async () => {
    const size = (server.nats.info?.max_payload ?? 0) * 2 + 5;
    const large = new Uint8Array(size).map((_zero, index) => index % 251);
    const [first = 0n] = await bury(large, large.toReversed());
    expect((await list()).deadLetters.map(({ sizeBytes }) => sizeBytes)).toEqual([BigInt(size), BigInt(size)]);
    const store = await objectsOf(server.nats).open('ECHORA_LARGE');
    const claim = (await (await managerOf(server.nats)).streams.getMessage(DEAD_LETTERS, { seq: Number(first) }))?.header.get('Echora-Claim') ?? '';
    await store.delete(claim);

    expect(await redriveAll()).toMatchObject({ redriven: 1n, unreadable: [first] });
    await using again = await consumer(() => undefined);
    const last = await until('the large one', () => again.seen.at(-1));
    expect(Buffer.compare(last.body, large.toReversed())).toBe(0);
    expect((await list()).deadLetters.map(({ sequence }) => sequence)).toEqual([first]);
  });
});

describe('the command', () => {
  const secret = 'a secret of the tests';
  const run = async (...args: readonly string[]) => {
    const { sql } = database;
    await using served = await serveRpc({
      telemetry: createTelemetry('test', 'silent'), host: '127.0.0.1', port: 0, secrets: [secret], ready: () => Promise.resolve(),
      routes: routes({ reader: new CatalogReader(sql), sql, nats: server.nats, log: pino({ level: 'silent' }), openStreams: () => Promise.resolve() }),
    });
    const env = { ...process.env, CATALOG_URL: served.url, RPC_SECRETS: secret };
    return await promisify(execFile)(process.execPath, ['core/catalog/cli/deadletters.ts', ...args], { cwd: ROOT, env }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
    );
  };

  test('lists, shows and redrives', async () => {
    const [sequence = 0n] = await bury(enriched({ titles: { romaji: 'Mononoke' } }));
    expect((await run('list')).said).toMatch(new RegExp(`^${sequence} .*postgres-consumer  anime.enriched .*\\n    no good\\n1 shown, 1 in all$`));
    expect((await run('show', String(sequence))).said).toContain('"romaji": "Mononoke"');
    expect(await run('redrive')).toEqual({ code: 0, said: '1 redriven' });
    expect(await run('redrive')).toEqual({ code: 0, said: '0 redriven' });
  });

  test.each([
    [['bury'], 2, 'no such command: bury'],
    [['redrive', 'all'], 2, 'SEQUENCE: expected a number from 1, got "all"'],
    [['show', '999'], 1, 'there is no dead letter 999'],
  ])('%j ends with %i and a line that says why', async (args, code, why) => {
    const { code: ended, said } = await run(...args);
    expect([ended, said.split('\n')[0]]).toEqual([code, expect.stringContaining(why)]);
  });
});
