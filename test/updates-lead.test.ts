import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBus } from '#platform/bus/connection';
import { leaderOf, acquireLease } from '../core/updates/adapters/leader-lease.ts';
import { alertBy } from '../core/updates/adapters/alerts.ts';
import { openStore } from '../core/updates/adapters/store.ts';
import { newJob, type Progress } from '../core/updates/domain/progress.ts';
import { LeadershipLost } from '../core/updates/ports.ts';
import { startNats, until, type TestNats } from './support/resources.ts';

const log = pino({ level: 'silent' });
const progress = (highest: number): Progress => ({ highest, jobs: [newJob(1_700_000_000_000)], over: [1], verifyAt: 2, told: '' });
let nats: TestNats;
beforeAll(async () => {
  nats = await startNats();
});
afterAll(() => nats[Symbol.asyncDispose]());

describe('of two instances', () => {
  test('one leads; when it stops the other takes over without waiting for the lease to run out', async () => {
    await using first = await openBus(nats.url, 'first');
    await using second = await openBus(nats.url, 'second');
    const a = await acquireLease(first.nats, 'a', log);
    await using b = await acquireLease(second.nats, 'b', log);
    expect([a.term() > 0, b.term(), await leaderOf(nats.nats)]).toEqual([true, 0, 'a']);
    const term = a.term();
    await a[Symbol.asyncDispose]();
    await until('the other to lead', () => (b.term() > 0 ? true : undefined), 60);
    expect(a.term()).toBe(0);
    expect(b.term()).not.toBe(term);
    expect(await leaderOf(nats.nats)).toBe('b');
  });

  test('the other takes over when the lease of one that is cut off has run out, and that one knows', { timeout: 180_000 }, async () => {
    const cut = await openBus(nats.url, 'cut off');
    await using bus = await openBus(nats.url, 'other');
    await until('nobody to lead', async () => ((await leaderOf(nats.nats)) === null ? true : undefined), 60);
    const a = await acquireLease(cut.nats, 'a', log);
    await using b = await acquireLease(bus.nats, 'b', log);
    expect(a.term()).toBeGreaterThan(0);
    await cut.nats.close();
    // At no moment do both believe that they lead.
    await until('the other to lead', () => {
      expect(a.term() > 0 && b.term() > 0).toBe(false);
      return b.term() > 0 ? true : undefined;
    }, 90);
    expect(a.term()).toBe(0);
    await a[Symbol.asyncDispose]();
  });
});

describe('what is kept', () => {
  test('survives a crash of the server, and is read as it was written', async () => {
    const store = await openStore(nats.nats, 1);
    expect(await store.load()).toEqual({ progress: new Map(), done: { windowBuiltFor: 0, scoresSyncedFor: 0 } });
    await store.save('a', progress(4));
    await store.saveDone({ windowBuiltFor: 1, scoresSyncedFor: 2 });
    nats.crash();
    const read = await until('the server to be back', () => openStore(nats.nats, 1).then((again) => again.load()).catch(() => undefined), 60);
    expect(read).toEqual({ progress: new Map([['a', progress(4)]]), done: { windowBuiltFor: 1, scoresSyncedFor: 2 } });
  });

  test('is not overwritten by one that read it before another wrote', async () => {
    const [paused, leading] = [await openStore(nats.nats, 1), await openStore(nats.nats, 1)];
    await Promise.all([paused.load(), leading.load()]);
    await leading.save('a', progress(5));
    await leading.save('new', progress(1));
    await expect(paused.save('a', progress(4))).rejects.toThrow(LeadershipLost);
    await expect(paused.save('new', progress(9))).rejects.toThrow(LeadershipLost);
    await expect(paused.save('a', null)).rejects.toThrow(LeadershipLost);
    expect((await paused.load()).progress.get('a')).toEqual(progress(5));
  });

  test('is forgotten and begun anew', async () => {
    const store = await openStore(nats.nats, 1);
    await store.load();
    await store.save('a', null);
    expect((await (await openStore(nats.nats, 1)).load()).progress.has('a')).toBe(false);
    await store.save('a', progress(1));
    expect((await (await openStore(nats.nats, 1)).load()).progress.get('a')).toEqual(progress(1));
  });
});

describe('an alert', () => {
  test('is posted with title and reason until the webhook takes it, under one key', async () => {
    const taken: { key: unknown; body: unknown }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        taken.push({ key: request.headers['idempotency-key'], body: JSON.parse(Buffer.concat(chunks).toString()) });
        response.writeHead(taken.length < 3 ? 503 : 204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const told: boolean[] = [];
    const tell = alertBy({ webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, log, told: (delivered) => told.push(delivered) });
    await tell({ id: 'alert:a:1', animeId: 'a', title: 'Voice of Stars', why: 'episode 4 was due', at: new Date(0) });
    server.close();
    expect(told).toEqual([true]);
    expect(taken.map(({ key }) => key)).toEqual(['alert:a:1', 'alert:a:1', 'alert:a:1']);
    expect(taken[2]?.body).toMatchObject({ title: 'Voice of Stars', why: 'episode 4 was due', text: 'Voice of Stars: episode 4 was due' });
  });
});
