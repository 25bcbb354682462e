import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCounts, type Counts } from '../../dev/counts.ts';
import { ROOT } from '../../dev/options.ts';
import { freePort } from '../../dev/ports.ts';
import type { Addresses } from '../../dev/services.ts';
import { readRun } from '../../dev/state.ts';
import { temporaryFolder, until } from './resources.ts';

export interface GraphQLReply<Data> {
  readonly data: Data;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** Longer than a killed service needs to be back and at work. */
const STILL_MS = 180_000;

/** The whole of Echora, as `npm start` brings it up, on a folder and a port of the test's own. */
export class System implements AsyncDisposable {
  readonly #folder = temporaryFolder();
  #process: ChildProcess | undefined;
  output = '';

  constructor() {
    // PostgreSQL runs as another user when the tests run as root.
    chmodSync(this.#folder.path, 0o755);
  }

  get data(): string {
    return join(this.#folder.path, 'data');
  }

  get addresses(): Addresses {
    const run = readRun(this.data);
    if (!run) throw new Error(`the system is not running:\n${this.output}`);
    return run;
  }

  /** Resolves when it says that it is ready. */
  async start(...args: readonly string[]): Promise<void> {
    const port = await freePort(0, 'GraphQL');
    this.output = '';
    const child = spawn(process.execPath, ['dev/main.ts', '--data', this.data, '--port', String(port), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await until('the system to be ready', () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${this.output}`);
      return this.output.includes('Echora is ready.') ? true : undefined;
    }, 240);
  }

  /** As Ctrl-C does. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  }

  async query<Data>(query: string, variables: object = {}): Promise<GraphQLReply<Data>> {
    const response = await fetch(this.addresses.graphql, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLReply<Data>;
  }

  counts(): Promise<Counts> {
    return readCounts(this.addresses);
  }

  /** Waits until nothing is on its way any more, however long a busy machine takes. @throws Error when nothing moves any more */
  async settled(): Promise<Counts> {
    for (let [last, since] = ['', Date.now()]; ; await sleep(250)) {
      const counts = await this.counts().catch(() => undefined);
      if (counts && counts.merged !== null && counts.pending === 0 && counts.points >= counts.anime) return counts;
      const now = JSON.stringify(counts);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > STILL_MS) throw new Error(`nothing has moved for ${STILL_MS / 1000} s: ${now}`);
    }
  }

  /** Kills a service without warning; the supervisor starts it again. */
  kill(name: 'catalog' | 'search' | 'nats'): void {
    process.kill(Number(readFileSync(join(this.data, 'logs', `${name}.pid`), 'utf8')), 'SIGKILL');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    this.#folder[Symbol.dispose]();
  }
}
