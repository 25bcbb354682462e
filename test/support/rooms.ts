import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import { COMPOSE_SECRETS, readCompose } from './compose.ts';
import { fakeEmbeddings } from './embeddings.ts';
import { emptyQdrant, serveJson } from './doubles.ts';
import { emptyDatabase, temporaryFolder } from './resources.ts';
import { startShippedNats, type ShippedNats } from './shipped-nats.ts';

/** The services that stay up, as docker-compose.yml starts them. */
export const ROOMS = ['catalog', 'search', 'agent', 'invalidator', 'updates', 'webhooks'] as const;
export type Room = (typeof ROOMS)[number];

export interface RunningRoom {
  readonly child: ChildProcess;
  readonly url: string;
  output: string;
}

export interface RunningRooms extends AsyncDisposable {
  readonly rooms: Readonly<Record<Room | 'edge', RunningRoom>>;
  /** Runs the job to its end, with its arguments after those of docker-compose.yml. */
  readonly ingest: (...args: string[]) => Promise<{ readonly code: number; readonly output: string }>;
  readonly nats: ShippedNats;
  /** What they present to each other. */
  readonly secret: string;
  /** What was sent to the double of the edge, and to the collector of traces: paths, headers and bodies. */
  readonly purges: { headers: Record<string, unknown> }[];
  readonly exports: { body: string }[];
}

const { RPC_SECRET } = COMPOSE_SECRETS;
/** An operator's. */
export const { OPERATOR_TOKEN } = COMPOSE_SECRETS;
const compose = readCompose({
  ...COMPOSE_SECRETS,
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector:4318',
});

/**
 * Starts the rooms and the Worker with the files of their image, the commands and the environment of docker-compose.yml. What it
 * runs from other images is real (PostgreSQL, NATS on the shipped file) or a double on loopback (Qdrant, the model, the collector).
 *
 * @param purged `double` has purges go to one, which writes them down, `edge` to the Worker
 */
export async function startRooms(purged: 'double' | 'edge' = 'double'): Promise<RunningRooms> {
  const stack = new AsyncDisposableStack();
  const trees = { services: imageTree('services', stack), edge: imageTree('edge', stack) };
  const [nats, embeddings, qdrant, double, collector] = await Promise.all([startShippedNats(), fakeEmbeddings(), emptyQdrant(), serveJson(() => 204), serveJson(() => 200)]);
  for (const resource of [nats, embeddings, qdrant, double, collector]) stack.use(resource);
  const database = await databaseUrl(stack);
  const names = [...ROOMS, 'edge', 'ingestion'] as const;
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort(0, name)] as const)));
  /** Names of containers become what answers here; all else stays as it is. */
  const here = (value: string, state: string) => value
    .replace(/^postgres:\/\/.*/, database).replace('@nats:4222', `@${nats.address}`).replace(/^\/state$/, state)
    .replace('http://qdrant:6333', qdrant.url).replace('http://embeddings:80', embeddings.url)
    .replace('http://edge:8787', purged === 'edge' ? `http://127.0.0.1:${ports['edge']}` : double.url).replace('http://otel-collector:4318', collector.url)
    .replace(/\/\/(\w+):8080/, (whole, name: string) => (name in ports ? `//127.0.0.1:${ports[name]}` : whole));
  const start = (name: (typeof names)[number], ...more: string[]): RunningRoom => {
    const { environment = {}, build } = compose.services[name] ?? {};
    const tree = trees[build?.target === 'edge' ? 'edge' : 'services'];
    const state = stack.use(temporaryFolder()).path;
    const adapted = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, here(value, state)]));
    const env = { ...adapted, HOST: '127.0.0.1', PORT: String(ports[name]), HOME: state, PATH: process.env['PATH'], ...('GRPC_PORT' in adapted && { GRPC_PORT: '0' }) };
    const [main = '', ...args] = commandOf(name).map((word) => here(word, state).replace('0.0.0.0', '127.0.0.1').replace(/^8787$/, String(ports[name])));
    const child = fork(join(tree, main), [...args, ...more], { cwd: tree, env, execArgv: ['--disable-warning=ExperimentalWarning'], silent: true });
    const room = { child, url: `http://127.0.0.1:${ports[name]}`, output: '' };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (room.output += chunk.toString()));
    stack.defer(() => ended(child));
    return room;
  };
  const rooms = Object.fromEntries([...ROOMS, 'edge' as const].map((name) => [name, start(name)])) as Record<Room | 'edge', RunningRoom>;
  const ingest = async (...args: string[]) => {
    const run = start('ingestion', ...args);
    const [code] = (await once(run.child, 'exit')) as [number];
    return { code, output: run.output };
  };
  return { rooms, ingest, nats, secret: RPC_SECRET, purges: double.asked, exports: collector.asked, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** By SIGTERM first: killed, Miniflare would leave workerd behind. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGTERM');
  await exit;
  clearTimeout(late);
}

/** What Node is started with: Compose's command, or the image's; after Compose's entry point, of which `node` is the image's too. */
function commandOf(name: string): readonly string[] {
  const { entrypoint = ['node'], command, build } = compose.services[name] ?? {};
  const [, cmd = '[]'] = /^CMD (\[.*\])$/m.exec(stageOf(build?.target ?? '')) ?? [];
  return [...entrypoint.slice(1), ...(command ?? (JSON.parse(cmd) as string[]))];
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

/** The Dockerfile's lines for an image. */
const stageOf = (target: string): string =>
  readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split(/^FROM /m).find((text) => text.startsWith(`base AS ${target}\n`)) ?? '';

/** Packages that the services' image does not have, though they are no development packages. */
export const LEFT_OUT = ['@zvec', 'onnxruntime-node', 'onnxruntime-common', 'typescript'];

/** The files of an image: what the Dockerfile's stages copy and .dockerignore lets through, and nothing else. */
export function imageTree(target: 'services' | 'edge', stack: AsyncDisposableStack): string {
  const folder = stack.use(temporaryFolder()).path;
  const ignored = (path: string) => /\.test\.ts$|\/testing(\.ts)?$/.test(path);
  const stages = target === 'services' ? [stageOf('rooms'), stageOf('services')] : [stageOf('edge')];
  for (const [, sources = ''] of stages.join('\n').matchAll(/^COPY (?!--)(.+) \S+$/gm)) {
    for (const source of sources.split(' ')) {
      mkdirSync(dirname(join(folder, source)), { recursive: true });
      cpSync(join(ROOT, source), join(folder, source), { recursive: true, filter: (path) => !ignored(path) });
    }
  }
  if (target === 'services') rmSync(join(folder, 'core/search/adapters/model'), { recursive: true });
  else execFileSync(process.execPath, [join(ROOT, 'edge/build/container.ts'), join(folder, 'worker')], { cwd: ROOT });
  linkPackages(join(folder, 'node_modules'), target === 'services' ? LEFT_OUT : []);
  return folder;
}

function linkPackages(folder: string, without: readonly string[]): void {
  mkdirSync(folder);
  const names = readdirSync(join(ROOT, 'node_modules')).filter((name) => !without.includes(name));
  for (const name of names) symlinkSync(join(ROOT, 'node_modules', name), join(folder, name));
}
