import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { readCompose } from './support/compose.ts';
import { fakeEmbeddings } from './support/embeddings.ts';
import { emptyDatabase, startNats, temporaryFolder, until } from './support/resources.ts';

/** The services that stay up, as docker-compose.yml starts them; what it starts from other images is at hand here. */
const ROOMS = ['catalog', 'search', 'agent', 'invalidator'] as const;
type Room = (typeof ROOMS)[number];

const compose = readCompose({
  RPC_SECRET: 'b3c6d2f0a1e94c57', OPERATOR_TOKEN: 'c3c6d2f0a1e94c57', NATS_TOKEN: 'd3c6d2f0a1e94c57', POSTGRES_PASSWORD: 'e3c6d2f0a1e94c57', QDRANT_API_KEY: 'f3c6d2f0a1e94c57',
});
const stack = new AsyncDisposableStack();
const running = {} as Record<Room, { readonly child: ChildProcess; readonly url: string; output: string }>;

/** Of a user with the password of docker-compose.yml: with the published one of this run's server nothing starts in production. */
async function databaseUrl(): Promise<string> {
  const database = stack.use(await emptyDatabase());
  const url = new URL(database.url);
  const user = `user_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(database.url, { max: 1 });
  url.password = new URL(compose.services['catalog']?.environment?.['DATABASE_URL'] ?? '').password;
  await admin.unsafe(`create role ${user} login superuser password '${url.password}'`);
  await admin.end();
  url.username = user;
  return url.href;
}

/** The files of the image: what the Dockerfile's stage copies, and nothing else. */
function imageTree(): string {
  const folder = stack.use(temporaryFolder()).path;
  const stage = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split(/^FROM /m).find((text) => text.startsWith('base AS services')) ?? '';
  const ignored = (path: string) => /\.test\.ts$|\/testing(\.ts)?$/.test(path);
  for (const [, source = ''] of stage.matchAll(/^COPY (\S+) \S+$/gm)) {
    mkdirSync(dirname(join(folder, source)), { recursive: true });
    cpSync(join(ROOT, source), join(folder, source), { recursive: true, filter: (path) => !ignored(path) });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Answers as an empty Qdrant does, as far as search asks when it starts. */
async function emptyQdrant(): Promise<string> {
  const server = createServer((request, response) => {
    const result = request.url?.includes('/aliases') && request.method === 'GET' ? { aliases: [] }
      : request.url?.includes('/exists') ? { exists: true }
      : /scroll|query/.test(request.url ?? '') ? { points: [] } : request.url?.includes('/count') ? { count: 0 } : [];
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'ok', time: 0, result })));
  }).listen(0, '127.0.0.1');
  stack.defer(() => (server.closeAllConnections(), void server.close()));
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const tree = imageTree();
  const [database, nats, qdrant, embeddings] = await Promise.all([databaseUrl(), startNats(), emptyQdrant(), fakeEmbeddings()]);
  for (const resource of [nats, embeddings]) stack.use(resource);
  const ports = Object.fromEntries(await Promise.all(ROOMS.map(async (name) => [name, await freePort(0, name)] as const)));
  /** Names of containers become what answers here; all else stays as it is. */
  const here = (value: string) => value
    .replace(/^postgres:\/\/.*/, database)
    .replace(/^nats:\/\/.*/, nats.url)
    .replace('qdrant:6333', qdrant)
    .replace('http://embeddings:80', embeddings.url)
    .replace(/^\/state$/, stack.use(temporaryFolder()).path)
    .replace(/\/\/(\w+):8080/, (whole, name: string) => (name in ports ? `//127.0.0.1:${ports[name]}` : whole));
  for (const name of ROOMS) {
    const { environment = {}, command = [] } = compose.services[name] ?? {};
    const adapted = Object.entries(environment).map(([key, value]) => [key, here(value)]);
    const env = { ...Object.fromEntries(adapted) as Record<string, string>, HOST: '127.0.0.1', PORT: String(ports[name]), ...('GRPC_PORT' in environment && { GRPC_PORT: '0' }) };
    const child = fork(join(tree, command[0] ?? ''), command.slice(1), { cwd: tree, env, execArgv: ['--disable-warning=ExperimentalWarning'], silent: true, serialization: 'json' });
    running[name] = { child, url: `http://127.0.0.1:${ports[name]}`, output: '' };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (running[name].output += chunk.toString()));
  }
});
afterAll(async () => {
  for (const { child } of Object.values(running)) child.kill('SIGKILL');
  await stack.disposeAsync();
});

describe.each(ROOMS)('%s, with the files of its image and the environment of docker-compose.yml,', (name) => {
  test('becomes ready', async () => {
    await until(`${name} to be ready:\n${running[name].output}`, async () => {
      if (running[name].child.exitCode !== null) throw new Error(`it ended:\n${running[name].output}`);
      return (await fetch(`${running[name].url}/readyz`).catch(() => undefined))?.ok || undefined;
    }, 90);
  });

  test('is healthy by the check of the image', async () => {
    const check = fork(join(ROOT, 'ops/container/health.ts'), { env: { PORT: new URL(running[name].url).port }, silent: true });
    expect(await once(check, 'exit')).toEqual([0, null]);
  });
});

test('the health check fails when nothing answers', async () => {
  const check = fork(join(ROOT, 'ops/container/health.ts'), { env: { PORT: String(await freePort(0, 'nobody')) }, silent: true });
  expect(await once(check, 'exit')).toEqual([1, null]);
});

describe.each([...ROOMS].reverse())('%s', (name) => {
  test('stops on SIGTERM by itself, with code 0', async () => {
    const { child } = running[name];
    expect(child.exitCode, running[name].output).toBeNull();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended, running[name].output).toEqual([0, null]);
  });
});
