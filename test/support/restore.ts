import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import { change, creation, publishWithRetry } from '../chaos/workload.ts';
import { SECRET, type ChaosSystem } from '../chaos/system.ts';
import { until } from './resources.ts';

const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'] as const;

const environmentOf = ({ urls }: ChaosSystem): NodeJS.ProcessEnv => ({
  ...process.env, DATABASE_URL: urls.database, NATS_URL: urls.nats, CATALOG_URL: urls.catalog, SEARCH_URL: urls.search, RPC_SECRETS: SECRET,
});

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs one of the project's commands to its end, on this world. @param tree of files, if not the project's own */
export function runCommand(world: ChaosSystem, file: string, args: readonly string[] = [], tree = ROOT): Promise<Ended> {
  const [node, ...flags] = NODE;
  return new Promise((resolve) => {
    const child = execFile(node, [...flags, join(tree, file), ...args], { cwd: tree, env: environmentOf(world) }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }));
  });
}

/** Runs the restore, ended by kill -9 once `reached` says so. @returns what it had said until then */
export async function killedRestore(world: ChaosSystem, reached: () => Promise<boolean>, ...args: readonly string[]): Promise<string> {
  const [node, ...flags] = NODE;
  const child = spawn(node, [...flags, join(ROOT, 'ops/restore/main.ts'), ...args], { cwd: ROOT, env: environmentOf(world) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close');
  await until('the restore to get to where it is killed', async () => {
    if (child.exitCode !== null) throw new Error(`it ended before:\n${output}`);
    return (await reached()) || undefined;
  }, 60);
  child.kill('SIGKILL');
  await ended;
  return output;
}

/** PostgreSQL with nothing in it, at the same address. */
export async function losePostgres({ folder, servers }: ChaosSystem): Promise<void> {
  await servers.postgres.end('SIGQUIT');
  rmSync(join(folder, 'postgres'), { recursive: true, force: true });
  await servers.postgres.start();
  await servers.postgres.createDatabase('chaos');
}

/** NATS with nothing in it, at the same address. */
export async function loseNats({ folder, servers }: ChaosSystem): Promise<void> {
  await servers.nats.end('SIGKILL');
  rmSync(join(folder, 'store'), { recursive: true, force: true });
  await servers.nats.start();
}

export const create = async (world: ChaosSystem, ...numbers: readonly number[]) => {
  for (const n of numbers) await publishWithRetry(world.nats, creation(n));
};
export const alter = async (world: ChaosSystem, time: number, ...numbers: readonly number[]) => {
  for (const n of numbers) await publishWithRetry(world.nats, change(n, time));
};

/** Until nothing waits between the intake and the index. */
export async function quiet({ rpc }: ChaosSystem): Promise<void> {
  await until('all of it to be taken', async () => {
    const status = await rpc.read.getCatalogStatus({}).catch(() => undefined);
    const index = await rpc.search.getSearchStatus({}).catch(() => undefined);
    return (status?.intakePending === 0n && status.outboxPending === 0n && index?.pending === 0n && !index.reindexing) || undefined;
  }, 90);
}

/** What is known of each anime, by its number: without our ids, which an anime that comes again after a restore has new. */
export async function known({ sql, rpc }: ChaosSystem): Promise<Record<number, { synopsis: string; episodes: number[] }>> {
  const rows = await sql<{ id: string; number: string }[]>`select anime_id as id, external_id as number from anime_external_id`;
  const { anime } = await rpc.read.batchGetAnime({ ids: rows.map(({ id }) => id) });
  const numbers = new Map(rows.map(({ id, number }) => [id, Number(number)]));
  return Object.fromEntries(anime.map(({ id, synopsis, episodes }) => [numbers.get(id) ?? 0, { synopsis, episodes: episodes.map(({ number }) => number) }]));
}

/** Every change that the feed tells, as clients page through it. */
export async function feed({ rpc }: ChaosSystem) {
  const all: { animeId: string; version: number }[] = [];
  for (let cursor = ''; ; ) {
    const page = await rpc.read.listChanges({ cursor, pageSize: 50 });
    all.push(...page.changes.map(({ animeId, version }) => ({ animeId, version: Number(version) })));
    cursor = page.nextCursor;
    if (!page.hasMore) return { all, cursor };
  }
}
