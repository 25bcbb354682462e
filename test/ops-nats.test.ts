import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, jetStreamOf, managerOf, type NatsConnection } from '#platform/bus/client';
import { openBus } from '#platform/bus/connection';
import { consume, Poison, type Delivery } from '#platform/bus/consume';
import { declaredStreams } from '#platform/bus/contract';
import { publish } from '#platform/bus/publish';
import { ensureStreams, pendingOf, untilStreams } from '#platform/bus/streams';
import { StreamSchema, stream } from '#proto/streams';
import { leaderOf, acquireLease } from '../core/updates/adapters/leader-lease.ts';
import { openStore } from '../core/updates/adapters/store.ts';
import { ROOT } from '../dev/options.ts';
import { until } from './support/resources.ts';
import { startShippedNats, USERS, type ShippedNats, type User } from './support/shipped-nats.ts';

const shipped = readFileSync(join(ROOT, 'ops/container/nats.conf'), 'utf8');
const log = pino({ level: 'silent' });
const stack = new AsyncDisposableStack();
let server: ShippedNats;
let as: Record<User, NatsConnection>;

beforeAll(async () => {
  server = stack.use(await startShippedNats());
  await ensureStreams(server.nats, declaredStreams(StreamSchema, stream));
  const open = async (user: User) => [user, stack.use(await openBus(server.urlOf(user), `test ${user}`)).nats] as const;
  as = Object.fromEntries(await Promise.all(USERS.map(open))) as typeof as;
});
afterAll(() => stack.disposeAsync());

let sent = 0;
const send = (user: User, subject: string, body = new Uint8Array([1])) => publish(as[user], { subject, id: `m${++sent}`, body });
const REFUSED = /Permissions Violation/;

describe('the shipped configuration of NATS', () => {
  test('puts every message on disk before it is acknowledged', () => expect(shipped).toMatch(/^ {2}sync_interval: always$/m));

  test('takes every password that ops/secrets.js may make for a text, and none for a number', () => {
    const made = execFileSync(process.execPath, [join(ROOT, 'ops/secrets.js')], { cwd: tmpdir(), encoding: 'utf8' });
    for (const line of made.trim().split('\n')) expect(line).toMatch(/^\w+=[a-z][0-9a-f]{48}$/);
  });

  test('lets nobody in without a password, nor with that of another', async () => {
    const refused = /Authorization Violation/;
    await expect(connect({ servers: server.address, maxReconnectAttempts: 0 })).rejects.toThrow(refused);
    await expect(connect({ servers: server.address, token: 'another', maxReconnectAttempts: 0 })).rejects.toThrow(refused);
    const { username, password } = new URL(server.urlOf('search'));
    await expect(connect({ servers: server.address, user: 'catalog', pass: password, maxReconnectAttempts: 0 })).rejects.toThrow(refused);
    expect(username).toBe('search');
  });

  test('with what the catalog declares: a full stream refuses rather than forgets, and ids are remembered for ten minutes and more', async () => {
    const manager = await managerOf(server.nats);
    const streams = (await manager.streams.list().next()).filter(({ config }) => /^(ANIME|ECHORA)_/.test(config.name));
    expect(streams.map(({ config }) => config.name)).toEqual(expect.arrayContaining(['ANIME_INTAKE', 'ANIME_CHANGES', 'ANIME_DLQ']));
    for (const { config } of streams) {
      expect(config, config.name).toMatchObject({ storage: 'file', discard: 'new' });
      expect(config.max_bytes, config.name).toBeGreaterThan(0);
      // What the server itself writes, its advisories, has no ids.
      if (config.name.startsWith('ANIME_')) expect(config.duplicate_window / 1e9, config.name).toBeGreaterThanOrEqual(600);
    }
    const { limits } = await manager.getAccountInfo();
    const declared = streams.reduce((sum, { config }) => sum + config.max_bytes, 0);
    const [, gigabytes] = /max_file_store: (\d+)GB/.exec(shipped) ?? [];
    expect(limits.max_storage === -1 || limits.max_storage >= declared).toBe(true);
    expect(Number(gigabytes) * 1024 ** 3).toBeGreaterThan(declared);
  });
});

describe('each service has a user that', () => {
  const OWN: Readonly<Record<User, readonly string[]>> = {
    catalog: ['anime.created', 'anime.synced', 'anime.deleted', 'anime.enriched', 'anime.dlq.enriched'],
    search: ['anime.dlq.sync'],
    invalidator: ['anime.dlq.edge'],
    ingestion: ['anime.enriched'],
    updates: ['anime.updated', 'anime.episode.aired'],
  };
  const ALL = [...new Set([...Object.values(OWN).flat(), 'anime.dlq.updated'])];

  test.each(USERS)('publishes what is its own and nothing else: %s', async (user) => {
    for (const subject of OWN[user]) await expect(send(user, subject), subject).resolves.toMatchObject({ duplicate: false });
    if (user === 'catalog') return;
    for (const subject of ALL.filter((name) => !OWN[user].includes(name))) await expect(send(user, subject), subject).rejects.toThrow(REFUSED);
  });

  test.each(USERS.filter((user) => user !== 'catalog'))('neither declares, changes, empties nor removes a stream, nor takes part in what another consumes: %s', async (user) => {
    const { streams, consumers } = await managerOf(as[user]);
    await expect(streams.add({ name: 'MINE', subjects: ['mine'], republish: { src: 'mine', dest: 'anime.deleted' } })).rejects.toThrow(REFUSED);
    await expect(streams.update('ANIME_CHANGES', { max_age: 1 })).rejects.toThrow(REFUSED);
    await expect(streams.purge('ANIME_CHANGES')).rejects.toThrow(REFUSED);
    await expect(streams.delete('ANIME_INTAKE')).rejects.toThrow(REFUSED);
    await expect(streams.deleteMessage('ANIME_CHANGES', 1)).rejects.toThrow(REFUSED);
    await expect(consumers.info('ANIME_INTAKE', 'postgres-consumer')).rejects.toThrow(REFUSED);
    await expect(consumers.add('ANIME_INTAKE', { durable_name: 'mine' })).rejects.toThrow(REFUSED);
    await expect(as[user].request('$JS.API.STREAM.LIST')).rejects.toThrow(REFUSED);
  });

  test('hears no answer that is meant for another', async () => {
    const told = new Promise((resolve) => as.search.subscribe('_INBOX_catalog.>', { callback: (error) => resolve(error) }));
    expect(await told).toMatchObject({ name: 'PermissionViolationError' });
  });

  test.each(['search', 'invalidator'] as const)('follows the changes, bodies of any size among them, and gives up what it can not read: %s', async (user) => {
    const [name, letters] = user === 'search' ? ['qdrant-consumer', 'anime.dlq.sync'] : ['edge-consumer', 'anime.dlq.edge'];
    const large = new Uint8Array((server.nats.info?.max_payload ?? 0) * 2 + 1).fill(7);
    const seen: Delivery[] = [];
    await untilStreams(as[user], declaredStreams(StreamSchema, stream));
    await using _following = await consume(as[user], {
      stream: 'ANIME_CHANGES', name, ackWaitSeconds: 30, maxDeliver: 5, maxAckPending: 100, batch: 10, deadLettersTo: letters, log,
      handle: (batch) => {
        seen.push(...batch);
        return Promise.resolve(batch.map(({ body }) => (body[0] === 9 ? new Poison('no good') : undefined)));
      },
    });
    const held = async () => (await (await managerOf(server.nats)).streams.info('ANIME_DLQ', { subjects_filter: letters })).state.subjects?.[letters] ?? 0;
    const before = await held();
    await send('catalog', 'anime.synced', large);
    await send('catalog', 'anime.synced', new Uint8Array([9]));
    await until('both', () => (seen.some(({ body }) => body.length === large.length) && seen.some(({ body }) => body[0] === 9) ? true : undefined));
    await until('the letter', async () => ((await held()) === before + 1 ? true : undefined));
    await until('all acknowledged', async () => ((await pendingOf(as[user], 'ANIME_CHANGES', name)) === 0 ? true : undefined));
  });

  test.each(['ingestion', 'updates'] as const)('publishes a body of any size, twice when it has to: %s', async (user) => {
    const message = { subject: OWN[user][0]!, id: `large of ${user}`, body: new Uint8Array((server.nats.info?.max_payload ?? 0) * 2).fill(3) };
    expect((await publish(as[user], message)).duplicate).toBe(false);
    expect((await publish(as[user], message)).duplicate).toBe(true);
  });

  test('keeps its progress and takes turns: updates', async () => {
    const store = await openStore(as.updates, 1);
    await store.saveDone({ windowBuiltFor: 1, scoresSyncedFor: 2 });
    expect((await (await openStore(as.updates, 1)).load()).done).toEqual({ windowBuiltFor: 1, scoresSyncedFor: 2 });
    await using lead = await acquireLease(as.updates, 'me', log);
    expect([lead.term() > 0, await leaderOf(as.updates)]).toEqual([true, 'me']);
  });

  test('reads dead letters: catalog', async () => {
    const consumer = await jetStreamOf(as.catalog).consumers.get('ANIME_DLQ');
    expect(await consumer.next({ expires: 5_000 })).not.toBeNull();
  });
});
