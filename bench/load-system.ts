import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Children, type ChildSpec } from '../dev/children.ts';
import { readCounts } from '../dev/counts.ts';
import { findNatsServer } from '../dev/nats-binary.ts';
import { natsServer } from '../dev/nats.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { startPostgres } from '../dev/postgres.ts';
import { agent, catalog, ingestion, invalidator, search, type Addresses } from '../dev/services.ts';
import { secretOf } from '../dev/state.ts';
import { bundle, writeEdgeConfig } from './edge-workerd.ts';

/** The whole of Echora for a bench, the edge in workerd itself: wrangler's proxy takes longer than a kept answer does. */
export interface LoadedSystem extends AsyncDisposable {
  readonly at: Addresses;
  /** What each part has used until now. */
  usage(): Record<string, Usage>;
}

export interface Usage {
  /** Of processor time. */
  readonly seconds: number;
  /** Megabytes. */
  readonly resident: number;
}

/** Of one processor. */
const QUIET = 0.1;

/** @param kept a folder to find the catalog in another time; without one it is ingested and thrown away */
export async function startSystem(kept?: string): Promise<LoadedSystem> {
  const stack = new AsyncDisposableStack();
  // A bench that is stopped leaves no server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stack.disposeAsync().finally(() => process.exit(1)));
  try {
    return { ...(await bringUp(stack, kept)), [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function bringUp(stack: AsyncDisposableStack, kept: string | undefined): Promise<Pick<LoadedSystem, 'at' | 'usage'>> {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'echora-load-'));
  if (!kept) stack.defer(() => rmSync(data, { recursive: true, force: true }));
  const worker = join(data, 'edge');
  mkdirSync(worker, { recursive: true });
  // PostgreSQL runs as another user when the bench runs as root.
  chmodSync(data, 0o755);
  // It takes its time, in which somebody else could take a port that was free.
  bundle(worker);
  const at = await addresses(data);
  const postgres = stack.use(await startPostgres(join(data, 'postgres'), portOf(at.database), join(data, 'postgres.log')));
  await postgres.createDatabase('echora');
  const children = stack.use(new Children(join(data, 'logs'), console.error));
  const binary = await findNatsServer();
  const rooms = [catalog, search, agent, invalidator].map((room) => room({ ...at, database: `${postgres.baseUrl}/echora` }));
  const parts = [edge(at, worker), natsServer(binary, join(data, 'nats'), portOf(at.nats)), ...rooms];
  const running = parts.map((part) => ({ name: part.name, child: children.start({ ...part, restart: true }) }));
  for (const url of [`${at.catalog}/readyz`, `${at.search}/readyz`, `${at.agent}/readyz`, at.graphql.replace('graphql', 'healthz')]) await answering(url);
  await fill(at, children);
  const usage = () => ({ ...Object.fromEntries(running.map(({ name, child }) => [name, usageOf(child.pid ?? 0)])), postgres: usageOf(postmasterOf(data)) });
  await quiet(usage);
  return { at, usage };
}

async function addresses(data: string): Promise<Addresses> {
  const url = async (name: string, protocol = 'http') => `${protocol}://127.0.0.1:${await freePort(0, name)}`;
  return {
    pid: process.pid, data, secret: secretOf(data), database: await url('PostgreSQL', 'postgres'), nats: await url('NATS', 'nats'),
    catalog: await url('catalog'), grpc: await url('gRPC'), search: await url('search'), agent: await url('agent'),
    graphql: `${await url('the edge')}/graphql`, invalidator: await url('invalidator'), webhooks: '',
  };
}

function edge(at: Addresses, folder: string): ChildSpec {
  const vars = {
    CATALOG_URL: at.catalog, SEARCH_URL: at.search, AGENT_URL: at.agent, RPC_SECRET: at.secret, OPERATOR_TOKENS: at.secret, CACHE: 'local', RATE_LIMIT: 'off',
  };
  return { name: 'edge', command: join(ROOT, 'node_modules/.bin/workerd'), args: ['serve', writeEdgeConfig(folder, portOf(at.graphql), vars)] };
}

/** The bundled catalog, unless it is there already, and all of it indexed. */
async function fill(at: Addresses, children: Children): Promise<void> {
  if (!existsSync(join(at.data, 'ingestion', 'last-run.json'))) await children.start(ingestion(at)).ended;
  for (;;) {
    const { anime, points, pending } = await readCounts(at);
    if (pending === 0 && points >= anime) return;
    await sleep(500);
  }
}

/** Search builds its indexes behind what it has taken in; what is measured is to be what was asked for. */
async function quiet(usage: LoadedSystem['usage']): Promise<void> {
  const used = () => Object.values(usage()).reduce((sum, { seconds }) => sum + seconds, 0);
  for (let [before, end] = [used(), Date.now() + 120_000]; Date.now() < end; ) {
    await sleep(2_000);
    const now = used();
    if (!(now - before > 2 * QUIET)) return;
    before = now;
  }
}

const postmasterOf = (data: string) => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const portOf = (url: string) => Number(new URL(url).port);

async function answering(url: string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(100)) if (await fetch(url).then(({ ok }) => ok, () => false)) return;
  throw new Error(`${url} does not answer`);
}

/** Of a process and those it started, as Linux tells it; nothing elsewhere. */
function usageOf(pid: number): Usage {
  if (!existsSync('/proc/self/stat')) return { seconds: NaN, resident: NaN };
  const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(Number(name)) ?? []).filter((one) => one.pid === pid || one.parent === pid);
  // PostgreSQL's processes share much of their memory, which is counted once.
  const resident = own.reduce((sum, one) => sum + (one.pid === pid ? one.resident : one.resident - one.shared), 0);
  return { seconds: own.reduce((sum, { seconds }) => sum + seconds, 0), resident };
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html and proc_pid_statm: ticks of 10 ms, pages of 4 KB. */
function statOf(pid: number): (Usage & { readonly pid: number; readonly parent: number; readonly shared: number }) | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold spaces, the third field is first.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const field = (number: number) => fields[number - 3] ?? NaN;
    const [, resident = NaN, shared = NaN] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map((pages) => (Number(pages) * 4) / 1024);
    return { pid, parent: field(4), seconds: (field(14) + field(15)) / 100, resident, shared };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
