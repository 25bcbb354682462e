import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { DescService } from '@bufbuild/protobuf';
import type { Client } from '@connectrpc/connect';
import { CatalogReadService } from '#proto/catalog';
import { createRpcClient } from '#platform/rpc/client';
import type { Summary } from '../../core/ingestion/run.ts';
import { Children } from '../../dev/children.ts';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import { emptyDatabase, startNats, temporaryFolder, until, type TestNats } from './resources.ts';

const SECRET = 'a secret of this test only';
const MAIN = ['--disable-warning=ExperimentalWarning', 'core/ingestion/main.ts'];

/** The line that a run ends with. */
export type RunSummary = Omit<Summary, 'startedAt' | 'endedAt'>;

/** A catalog with its database and NATS, and ingestion beside it as the command that people use. */
export interface IngestionSystem extends AsyncDisposable {
  readonly nats: TestNats;
  readonly database: string;
  readonly folder: string;
  readonly reader: ReturnType<typeof createRpcClient<typeof CatalogReadService>>;
  /** Another of its services. */
  client<Service extends DescService>(service: Service): Client<Service>;
  /** Runs the command to its end. @param env more of the environment @returns the lines that it wrote, with --json */
  run(args: readonly string[], state?: string, env?: Readonly<Record<string, string>>): Promise<Record<string, unknown>[]>;
  /** Kills the command with SIGKILL as soon as it has written so many lines; resolves when it is gone. */
  runUntil(lines: number, args: readonly string[], state?: string): Promise<'killed' | 'ended'>;
  /** Starts the command, to be killed with SIGKILL. */
  start(args: readonly string[], state?: string, env?: Readonly<Record<string, string>>): { kill(): Promise<void> };
  /** Waits until the catalog has taken everything in. */
  settled(): Promise<void>;
}

export async function ingestionSystem(): Promise<IngestionSystem> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder()).path;
  const database = stack.use(await emptyDatabase()).url;
  const nats = stack.use(await startNats());
  const port = await freePort(0, 'catalog');
  const url = `http://127.0.0.1:${port}`;
  const children = stack.use(new Children(folder, () => undefined));
  children.start({
    name: 'catalog', command: process.execPath, args: ['--disable-warning=ExperimentalWarning', 'core/catalog/main.ts'], cwd: ROOT, restart: false,
    env: { DATABASE_URL: database, NATS_URL: nats.url, PORT: String(port), RPC_SECRETS: SECRET, BATCH: '100', LOG_LEVEL: 'warn' },
  });
  const reader = createRpcClient(CatalogReadService, url, SECRET);
  await until('the catalog to answer', () => reader.getCatalogStatus({}).catch(() => undefined));
  const envOf = (state = `${folder}/state`) => ({ ...process.env, NATS_URL: nats.url, CATALOG_URL: url, RPC_SECRETS: SECRET, STATE_DIR: state });
  return {
    nats, database, folder, reader,
    client: (service) => createRpcClient(service, url, SECRET),
    async run(args, state, env = {}) {
      const { stdout } = await promisify(execFile)(process.execPath, [...MAIN, ...args, '--json'], { cwd: ROOT, env: { ...envOf(state), ...env }, maxBuffer: 1 << 28 });
      return stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    async runUntil(lines, args, state) {
      const child = spawn(process.execPath, [...MAIN, ...args, '--json'], { cwd: ROOT, env: envOf(state), stdio: ['ignore', 'pipe', 'ignore'] });
      let seen = 0;
      for await (const _line of createInterface({ input: child.stdout })) if (++seen === lines) child.kill('SIGKILL');
      return child.exitCode === 0 ? 'ended' : 'killed';
    },
    start(args, state, env = {}) {
      const child = spawn(process.execPath, [...MAIN, ...args, '--json'], { cwd: ROOT, env: { ...envOf(state), ...env }, stdio: 'ignore' });
      return {
        async kill() {
          child.kill('SIGKILL');
          await once(child, 'exit');
        },
      };
    },
    settled: () => until('the catalog to take everything in', async () => {
      const { intakePending } = await reader.getCatalogStatus({});
      return intakePending === 0n ? true : undefined;
    }, 300).then(() => undefined),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export const summaryOf = (lines: readonly Record<string, unknown>[]): RunSummary => lines.at(-1) as unknown as RunSummary;
