import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBus, type Bus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { ensureStreams } from '#platform/bus/streams';
import { StreamSchema, stream } from '#proto/streams';
import { Children } from '../dev/children.ts';
import { findNatsServer } from '../dev/nats-binary.ts';
import { untilListening } from '../dev/nats.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { shippedConfig } from './support/nats-cluster.ts';
import { temporaryFolder } from './support/resources.ts';

const shipped = readFileSync(join(ROOT, 'ops/container/nats.conf'), 'utf8');
const TOKEN = 'f3a1c5e7902b4d68';
const stack = new AsyncDisposableStack();
let address: string;
let bus: Bus;

beforeAll(async () => {
  const folder = stack.use(temporaryFolder()).path;
  const binary = await findNatsServer();
  const [port, monitoring] = await Promise.all([freePort(0, 'NATS'), freePort(0, 'monitoring')]);
  const config = join(folder, 'nats.conf');
  writeFileSync(config, shippedConfig(binary, { port, monitoring, store: join(folder, 'store') }));
  stack.use(new Children(folder, () => undefined)).start({ name: 'nats', command: binary, args: ['-c', config], env: { NATS_NAME: 'echora', NATS_TOKEN: TOKEN } });
  await untilListening(port, 'nats-server');
  address = `127.0.0.1:${port}`;
  bus = stack.use(await openBus(`nats://${TOKEN}@${address}`, 'test'));
  await ensureStreams(bus.nats, declaredStreams(StreamSchema, stream));
});
afterAll(() => stack.disposeAsync());

describe('the shipped configuration of NATS', () => {
  test('puts every message on disk before it is acknowledged', () => expect(shipped).toMatch(/^ {2}sync_interval: always$/m));

  test('takes every token that ops/secrets.ts may make for a text, and none for a number', () => {
    const made = execFileSync(process.execPath, ['ops/secrets.ts'], { cwd: ROOT, encoding: 'utf8' });
    for (const line of made.trim().split('\n')) expect(line).toMatch(/^\w+=[a-z][0-9a-f]{48}$/);
  });

  test('lets nobody in without the token', async () => {
    await expect(connect({ servers: address, maxReconnectAttempts: 0 })).rejects.toThrow(/Authorization Violation/);
    await expect(connect({ servers: address, token: 'another', maxReconnectAttempts: 0 })).rejects.toThrow(/Authorization Violation/);
  });

  test('with what the services declare: a full stream refuses rather than forgets, and ids are remembered for ten minutes and more', async () => {
    const manager = await bus.nats.jetstreamManager();
    const streams = await manager.streams.list().next();
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
