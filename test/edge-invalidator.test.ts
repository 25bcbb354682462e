import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { declaredStreams } from '#platform/bus/contract';
import { DeadLetterHeader } from '#platform/bus/deadletters';
import { publish } from '#platform/bus/publish';
import { ensureStreams, pendingOf } from '#platform/bus/streams';
import { PurgeRequestSchema } from '#proto/cache';
import { AnimeSyncedSchema, SyncType } from '#proto/events';
import { StreamSchema, stream } from '#proto/streams';
import { workerPurge } from '../core/invalidator/adapters/purge.ts';
import { CONSUMER, REPEATING_CONSUMER, STREAM, consumeChanges } from '../core/invalidator/consume.ts';
import { invalidator } from '../core/invalidator/invalidate.ts';
import { anime, uuid } from '../edge/fake-services.ts';
import { startNats, untilAcknowledged, until, type TestNats } from './support/resources.ts';

const TOKEN = 'a-secret-of-the-tests-only';
const log = pino({ level: 'silent' });

/** Takes purges as the Worker does; says no while `status` is not 204. */
let status = 204;
let received: { authorization: string | undefined; anime: string[] }[] = [];
let edge: Server;
let nats: TestNats;
beforeAll(async () => {
  edge = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const { tags } = fromBinary(PurgeRequestSchema, Buffer.concat(chunks));
      const ids = tags.flatMap(({ of }) => (of.case === 'animeId' ? [of.value] : []));
      received.push({ authorization: request.headers.authorization, anime: ids });
      reply.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(edge, 'listening');
  nats = await startNats();
  await ensureStreams(nats.nats, declaredStreams(StreamSchema, stream));
});
afterAll(async () => {
  await nats[Symbol.asyncDispose]();
  edge.closeAllConnections();
  edge.close();
});
beforeEach(() => {
  status = 204;
  received = [];
});

const lags: number[] = [];
const follow = (name: string, delayMs = 0) => {
  const url = `http://127.0.0.1:${(edge.address() as AddressInfo).port}/internal/purge`;
  const handle = invalidator({
    fetchAnime: (ids) => Promise.resolve(new Map(ids.map((id) => [id, anime(1, { id })]))),
    purge: workerPurge({ url, token: TOKEN, burst: 1_000, perMinute: 60_000 }),
    observeLag: (seconds) => lags.push(seconds),
    delayMs,
  });
  return consumeChanges(nats.nats, name, handle, log);
};
const send = (number: number, body?: Uint8Array) => {
  const meta = { eventId: `e${number}`, occurredAt: timestampFromDate(new Date()), animeId: uuid(number), version: 1n };
  const event = create(AnimeSyncedSchema, { meta, changedFields: ['score'], syncType: SyncType.PAYLOAD_ONLY });
  return publish(nats.nats, { subject: 'anime.synced', id: `e${number}`, body: body ?? toBinary(AnimeSyncedSchema, event) });
};
const done = (name: string) => untilAcknowledged(nats.nats, STREAM, name);
const purged = () => new Set(received.flatMap(({ anime: ids }) => ids));

describe('the invalidator', () => {
  test('purges what changed, with its token, and measures how long it took', async () => {
    await using _following = await follow(CONSUMER);
    await send(1);
    await done(CONSUMER);
    expect(purged()).toEqual(new Set([uuid(1)]));
    expect(received[0]?.authorization).toBe(`Bearer ${TOKEN}`);
    expect(lags).toHaveLength(1);
  });

  test('keeps at it while the edge refuses, and loses no change', async () => {
    status = 500;
    await using _following = await follow(CONSUMER);
    await send(2);
    await until('two tries', () => (received.length >= 2 ? true : undefined));
    expect(await pendingOf(nats.nats, STREAM, CONSUMER)).toBe(1);
    status = 204;
    await done(CONSUMER);
    expect(purged()).toEqual(new Set([uuid(2)]));
  });

  test('purges changes that gathered together, each once', async () => {
    for (const number of [10, 11, 12, 13, 14]) await send(number);
    await using _following = await follow(CONSUMER);
    await done(CONSUMER);
    expect(received.flatMap(({ anime: ids }) => ids).sort()).toEqual([10, 11, 12, 13, 14].map(uuid));
    expect(received.length).toBeLessThan(5);
  });

  test('purges all of it again by the second consumer, which starts where it left off', async () => {
    {
      await using _following = await follow(REPEATING_CONSUMER, 10);
      await done(REPEATING_CONSUMER);
    }
    expect([...purged()]).toEqual(expect.arrayContaining([uuid(1), uuid(2), uuid(14)]));
    received = [];
    await send(20);
    await using _following = await follow(REPEATING_CONSUMER, 10);
    await done(REPEATING_CONSUMER);
    expect(purged()).toEqual(new Set([uuid(20)]));
  });

  test('dead-letters what can never be read, at once, with the reason', async () => {
    await using _following = await follow(CONSUMER);
    await send(30, new TextEncoder().encode('not an event'));
    await done(CONSUMER);
    const manager = await managerOf(nats.nats);
    const letter = await manager.streams.getMessage('ANIME_DLQ', { last_by_subj: 'anime.dlq.edge' });
    expect(letter?.header.get(DeadLetterHeader.consumer)).toBe(CONSUMER);
    expect(letter?.header.get(DeadLetterHeader.error)).toContain('anime.synced: not a readable event');
  });
});
