import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CatalogReadService } from '#proto/catalog';
import { createRpcClient } from '#platform/rpc/client';
import { Children } from '../dev/children.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { writeOfflineDatabase } from './ingestion-data.ts';
import { openMachine } from './support.ts';

/**
 * `npm run bench:ingestion-commit`: records a second from a file to committed rows: the command as people use it, NATS,
 * and the catalog with its PostgreSQL, all on this machine. A number after it is another size in megabytes.
 */
const megabytes = Number(process.argv[2] ?? 50);
const SECRET = 'a secret of this bench only';

await using machine = await openMachine();
await using stack = new AsyncDisposableStack();
const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
stack.defer(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'offline.json');
await writeOfflineDatabase(path, megabytes);

const port = await freePort(0, 'catalog');
const [catalog, nats] = [`http://127.0.0.1:${port}`, `nats://${machine.nats.getServer()}`];
const node = (script: string) => ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', script];
stack.use(new Children(folder, () => undefined)).start({
  name: 'catalog', command: process.execPath, args: node('core/catalog/main.ts'), cwd: ROOT, restart: false,
  env: { DATABASE_URL: machine.databaseUrl, NATS_URL: nats, PORT: String(port), RPC_SECRETS: SECRET, LOG_LEVEL: 'warn' },
});
const reader = createRpcClient(CatalogReadService, catalog, SECRET);
const pending = async () => (await reader.getCatalogStatus({}).catch(() => undefined))?.intakePending;
while ((await pending()) === undefined) await pause();

const started = performance.now();
const child = spawn(process.execPath, [...node('core/ingestion/main.ts'), 'run', '--source', `anime-offline-database=${path}`, '--only', 'anime-offline-database', '--json'], {
  cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NATS_URL: nats, CATALOG_URL: catalog, RPC_SECRETS: SECRET, STATE_DIR: join(folder, 'state') },
});
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, residentPeak(child.pid ?? 0))), 100);
const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
clearInterval(watch);
const published = seconds();
while ((await pending()) !== 0n) await pause();
const committed = seconds();

const { read, merged, rejected } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
const [row] = await machine.sql<{ rows: number }[]>`select count(*)::int as rows from anime`;
console.log(`${Math.round(statSync(path).size / 1e6)} MB, ${read} records read, ${merged} merged, ${rejected} rejected, ${row?.rows} rows`);
console.log(`published after ${published.toFixed(1)} s, committed after ${committed.toFixed(1)} s: ${Math.round((row?.rows ?? 0) / committed)} records/s from file to committed rows`);
console.log(`ingestion's peak ${Math.round(peak)} MB resident; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);

function seconds(): number {
  return (performance.now() - started) / 1000;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** Megabytes, as Linux keeps them; 0 elsewhere and once the process is gone. */
function residentPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
