import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import { readCompose } from './compose.ts';
import { fakeEmbeddings } from './embeddings.ts';
import { emptyQdrant, serveJson } from './doubles.ts';
import { emptyDatabase, startNats, temporaryFolder, type TestNats } from './resources.ts';

/** The services that stay up, as docker-compose.yml starts them. */
export const ROOMS = ['catalog', 'search', 'agent', 'invalidator', 'updates'] as const;
export type Room = (typeof ROOMS)[number];

export interface RunningRoom {
  readonly child: ChildProcess;
  readonly url: string;
  output: string;
}

export interface RunningRooms extends AsyncDisposable {
  readonly rooms: Readonly<Record<Room, RunningRoom>>;
  readonly nats: TestNats;
  /** What they present to each other. */
  readonly secret: string;
  /** What was sent to the edge and to the collector of traces: paths, headers and bodies. */
  readonly purges: { headers: Record<string, unknown> }[];
  readonly exports: { body: string }[];
}

const RPC_SECRET = 'b3c6d2f0a1e94c57';
const compose = readCompose({
  RPC_SECRET, OPERATOR_TOKEN: 'c3c6d2f0a1e94c57', NATS_TOKEN: 'd3c6d2f0a1e94c57', POSTGRES_PASSWORD: 'e3c6d2f0a1e94c57', QDRANT_API_KEY: 'f3c6d2f0a1e94c57',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector:4318',
});

/**
 * Starts the rooms with the files of their image, the commands and the environment of docker-compose.yml. What it runs
 * from other images is real (PostgreSQL, NATS) or a double on loopback (Qdrant, the model, the edge, the collector).
 */
export async function startRooms(): Promise<RunningRooms> {
  const stack = new AsyncDisposableStack();
  const tree = imageTree(stack);
  const [nats, embeddings, qdrant, edge, collector] = await Promise.all([startNats(), fakeEmbeddings(), emptyQdrant(), serveJson(() => 204), serveJson(() => 200)]);
  for (const resource of [nats, embeddings, qdrant, edge, collector]) stack.use(resource);
  const database = await databaseUrl(stack);
  const ports = Object.fromEntries(await Promise.all(ROOMS.map(async (name) => [name, await freePort(0, name)] as const)));
  const state = stack.use(temporaryFolder()).path;
  /** Names of containers become what answers here; all else stays as it is. */
  const here = (value: string) => value
    .replace(/^postgres:\/\/.*/, database).replace(/^nats:\/\/.*/, nats.url).replace(/^\/state$/, state)
    .replace('http://qdrant:6333', qdrant.url).replace('http://embeddings:80', embeddings.url)
    .replace('http://edge:8787', edge.url).replace('http://otel-collector:4318', collector.url)
    .replace(/\/\/(\w+):8080/, (whole, name: string) => (name in ports ? `//127.0.0.1:${ports[name]}` : whole));
  const start = (name: Room): RunningRoom => {
    const { environment = {}, command = [] } = compose.services[name] ?? {};
    const adapted = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, here(value)]));
    const env = { ...adapted, HOST: '127.0.0.1', PORT: String(ports[name]), ...('GRPC_PORT' in adapted && { GRPC_PORT: '0' }) };
    const child = fork(join(tree, command[0] ?? ''), command.slice(1), { cwd: tree, env, execArgv: ['--disable-warning=ExperimentalWarning'], silent: true });
    const room = { child, url: `http://127.0.0.1:${ports[name]}`, output: '' };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (room.output += chunk.toString()));
    stack.defer(() => void child.kill('SIGKILL'));
    return room;
  };
  const rooms = Object.fromEntries(ROOMS.map((name) => [name, start(name)])) as Record<Room, RunningRoom>;
  return { rooms, nats, secret: RPC_SECRET, purges: edge.asked, exports: collector.asked, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** A database and a user with the password of docker-compose.yml: with this run's own, which is published, nothing starts in production. */
async function databaseUrl(stack: AsyncDisposableStack): Promise<string> {
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

/** The files of the image: what the Dockerfile's stage copies and .dockerignore lets through, and nothing else. */
function imageTree(stack: AsyncDisposableStack): string {
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
