import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jetStreamOf, managerOf } from '#platform/bus/client';
import { consume, Poison, Unavailable, type ConsumeOptions, type Handler } from '#platform/bus/consume';
import { DeadLetterHeader } from '#platform/bus/deadletters';
import { publish } from '#platform/bus/publish';
import { ensureConsumer, ensureStreams } from '#platform/bus/streams';
import { startNats, until, untilAcknowledged, type TestNats } from './support/resources.ts';

let server: TestNats;
beforeAll(async () => {
  server = await startNats();
});
afterAll(() => server[Symbol.asyncDispose]());

const log = pino({ level: 'silent' });
const text = (body: Uint8Array) => new TextDecoder().decode(body);

/** Streams and a consumer of one test, named apart from those of the others. */
async function topic(name: string) {
  const spec = (suffix: string, subject: string) => ({ name: `${name}_${suffix}`, subjects: [subject], maxAgeDays: 1, maxBytes: 64n * 1024n * 1024n });
  await ensureStreams(server.nats, [spec('IN', `${name}.in`), spec('DLQ', `${name}.dlq.>`)]);
  const options = (handle: Handler, more: Partial<ConsumeOptions> = {}): ConsumeOptions => ({
    stream: `${name}_IN`, name: `${name}-consumer`, ackWaitSeconds: 1, maxDeliver: 5, maxAckPending: 100,
    batch: 10, deadLettersTo: `${name}.dlq.in`, handle, log, ...more,
  });
  const send = (id: string, body: string | Uint8Array = id) =>
    publish(server.nats, { subject: `${name}.in`, id, body: typeof body === 'string' ? new TextEncoder().encode(body) : body });
  const dead = async (count: number) => {
    const manager = await managerOf(server.nats);
    await until(`${count} dead letters`, async () => ((await manager.streams.info(`${name}_DLQ`)).state.messages >= count ? true : undefined));
    const letters = [];
    const { state } = await manager.streams.info(`${name}_DLQ`);
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) letters.push((await manager.streams.getMessage(`${name}_DLQ`, { seq }))!);
    return letters.map(({ data, header }) => ({ body: text(data), get: (key: keyof typeof DeadLetterHeader) => header.get(DeadLetterHeader[key]) }));
  };
  const drained = () => untilAcknowledged(server.nats, `${name}_IN`, `${name}-consumer`);
  return { options, send, dead, drained };
}

test('servers that start at once each take a port of their own, and keep it when they are killed', async () => {
  await using stack = new AsyncDisposableStack();
  const servers = (await Promise.all(Array.from({ length: 4 }, startNats))).map((one) => stack.use(one));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(4);
  const [first] = servers;
  const { nats, url } = first!;
  const killed = nats.info?.server_id;
  first!.crash();
  const port = await until('the next server', () => (nats.info && nats.info.server_id !== killed ? nats.info.port : undefined));
  expect(url).toBe(`nats://127.0.0.1:${port}`);
});

describe('a consumer', () => {
  test('acknowledges after the effect, and a clean stop leaves nothing to be delivered again', async () => {
    const { options, send } = await topic('clean');
    for (let index = 0; index < 25; index++) await send(`m${index}`);
    const seen: string[] = [];
    const running = await consume(server.nats, options((batch) => {
      seen.push(...batch.map(({ body }) => text(body)));
      return Promise.resolve(batch.map(() => undefined));
    }));
    await until('first batch', () => (seen.length > 0 ? true : undefined));
    await running[Symbol.asyncDispose]();
    const manager = await managerOf(server.nats);
    await server.nats.flush();
    const info = await manager.consumers.info('clean_IN', 'clean-consumer');
    expect(info.num_redelivered).toBe(0);
    expect(info.num_ack_pending).toBe(0);
    expect(info.num_pending + seen.length).toBe(25);
  });

  test('starts, its streams with it, although the server is killed in the midst of that', async () => {
    server.crash();
    const { options, send, drained } = await topic('shaken');
    server.crash();
    await using _running = await consume(server.nats, options((batch) => Promise.resolve(batch.map(() => undefined))));
    await until('the stream to take it', () => send('m').then(() => true, () => undefined));
    await drained();
  });

  test('sends poison to the dead letters at once, once, with its reason, and the rest goes on', async () => {
    const { options, send, dead, drained } = await topic('poison');
    await using _running = await consume(server.nats, options((batch) =>
      Promise.resolve(batch.map(({ body }) => (text(body) === 'bad' ? new Poison('it is not protobuf') : undefined)))));
    await send('1', 'good');
    await send('2', 'bad');
    await send('3', 'good');
    await drained();
    const [letter, ...more] = await dead(1);
    expect(more).toEqual([]);
    expect(letter?.body).toBe('bad');
    expect([letter?.get('error'), letter?.get('subject'), letter?.get('sequence'), letter?.get('consumer'), letter?.get('deliveries')])
      .toEqual(['it is not protobuf', 'poison.in', '2', 'poison-consumer', '1']);
  });

  test('delivers a failed message again after a pause that grows, which the server takes for one, until it succeeds', async () => {
    const { options, send, drained } = await topic('retry');
    const attempts: { deliveries: number; at: number }[] = [];
    await using _running = await consume(server.nats, options((batch) => Promise.resolve(batch.map(({ deliveries }) => {
      attempts.push({ deliveries, at: performance.now() });
      return deliveries < 3 ? new Error('not yet') : undefined;
    }))));
    await send('1');
    await drained();
    expect(attempts.map(({ deliveries }) => deliveries)).toEqual([1, 2, 3]);
    const [first = 0, second = 0, third = 0] = attempts.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(750);
    expect(third - second).toBeGreaterThan(3_000);
    expect(server.log()).not.toMatch(/bad NAK/i);
  });

  test('is brought up to its declaration when that has changed', async () => {
    const { options } = await topic('changed');
    const nothing: Handler = (batch) => Promise.resolve(batch.map(() => undefined));
    await ensureConsumer(server.nats, options(nothing));
    await ensureConsumer(server.nats, options(nothing, { maxAckPending: 7, maxDeliver: 3, ackWaitSeconds: 1.5 }));
    const { config } = await (await managerOf(server.nats)).consumers.info('changed_IN', 'changed-consumer');
    expect(config).toMatchObject({ max_ack_pending: 7, max_deliver: 3, ack_wait: 1.5e9 });
  });

  test('gives a message up when its deliveries are used up', async () => {
    const { options, send, dead } = await topic('giveup');
    await using _running = await consume(server.nats, options((batch) => Promise.resolve(batch.map(() => new Error('never'))), { maxDeliver: 2 }));
    await send('1');
    const [letter] = await dead(1);
    expect([letter?.get('error'), letter?.get('deliveries')]).toEqual(['never', '2']);
  });

  test('waits in place for a dependency without using up deliveries, longer than the acknowledgement may take', async () => {
    const { options, send, drained, dead: _dead } = await topic('away');
    let calls = 0;
    const deliveries: number[] = [];
    await using _running = await consume(server.nats, options((batch) => {
      if (calls++ < 4) return Promise.reject(new Unavailable('the database is away'));
      deliveries.push(...batch.map((delivery) => delivery.deliveries));
      return Promise.resolve(batch.map(() => undefined));
    }, { maxDeliver: 2 }));
    await send('1');
    await drained();
    expect(deliveries).toEqual([1]);
  });

  test('dead-letters a message of which every delivery died with its process', async () => {
    const { options, send, dead } = await topic('killer');
    const spec = options(() => Promise.resolve([]), { maxDeliver: 2 });
    await ensureConsumer(server.nats, spec);
    await send('1', 'killer');
    // Two processes take it and die without a word: nothing acknowledges, nothing gives up.
    const consumer = await jetStreamOf(server.nats).consumers.get(spec.stream, spec.name);
    for (let death = 0; death < 2; death++) {
      await until('a delivery', async () => (await consumer.next({ expires: 1_500 })) ?? undefined);
    }
    await using _next = await consume(server.nats, spec);
    const [letter] = await dead(1);
    expect(letter?.body).toBe('killer');
    expect(letter?.get('error')).toBe('delivered 2 times without an answer');
  });

  test('gets a message whole that is larger than the server takes in one piece', async () => {
    const { options, send, drained } = await topic('large');
    const limit = server.nats.info?.max_payload ?? 0;
    const body = new Uint8Array(limit * 3 + 7).map((_zero, index) => index % 251);
    let got: Uint8Array | undefined;
    await using _running = await consume(server.nats, options((batch) => {
      got = batch[0]?.body;
      return Promise.resolve(batch.map(() => undefined));
    }));
    await send('big', body);
    await drained();
    expect(Buffer.compare(got ?? new Uint8Array(), body)).toBe(0);
  });

  test('goes on by itself after the server crashed and came back', async () => {
    const { options, send, drained } = await topic('crash');
    const seen = new Set<string>();
    await using _running = await consume(server.nats, options((batch) => {
      batch.forEach(({ body }) => seen.add(text(body)));
      return Promise.resolve(batch.map(() => undefined));
    }));
    await send('before');
    await drained();
    server.crash();
    await until('publishing again', () => send('after').then(() => true, () => undefined));
    await drained();
    expect([...seen]).toEqual(['before', 'after']);
  });
});

test('the same id published again is stored once', async () => {
  const { send } = await topic('dedup');
  expect((await send('same')).duplicate).toBe(false);
  expect((await send('same')).duplicate).toBe(true);
});
