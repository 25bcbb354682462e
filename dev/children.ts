import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Started again when it dies, as a container's restart policy would. A run that ends with 0 is over. */
  readonly restart?: boolean;
}

const GRACE_MS = 10_000;

/** Child processes, their logs and process ids in one folder, stopped all at once. */
export class Children implements AsyncDisposable {
  readonly #logs: string;
  readonly #log: (line: string) => void;
  readonly #running: Child[] = [];

  constructor(logs: string, log: (line: string) => void) {
    mkdirSync(logs, { recursive: true });
    this.#logs = logs;
    this.#log = log;
  }

  start(spec: ChildSpec): Child {
    const child = new Child(spec, join(this.#logs, `${spec.name}.log`), this.#log);
    this.#running.push(child);
    return child;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#running.map((child) => child.stop()));
  }
}

export class Child {
  readonly logFile: string;
  readonly #spec: ChildSpec;
  readonly #log: (line: string) => void;
  #process: ChildProcess;
  #stopping = false;
  /** Resolves with the exit code when the child has ended and is not started again. */
  readonly ended: Promise<number>;

  constructor(spec: ChildSpec, logFile: string, log: (line: string) => void) {
    this.#spec = spec;
    this.logFile = logFile;
    this.#log = log;
    this.#process = this.#spawn();
    this.ended = this.#watch();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  #spawn(): ChildProcess {
    const log = openSync(this.logFile, 'a');
    const { command, args, env, cwd } = this.#spec;
    const node = command === process.execPath;
    // Its own process group, so that Ctrl-C reaches us alone and children of children can be stopped with it. The
    // IPC channel tells a Node child when we are gone without a word.
    const child = spawn(command, [...args], {
      cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', log, log, ...(node ? (['ipc'] as const) : [])],
    });
    closeSync(log);
    writeFileSync(this.logFile.replace(/log$/, 'pid'), String(child.pid ?? ''));
    return child;
  }

  async #watch(): Promise<number> {
    for (let restarts = 0; ; restarts++) {
      const [code, signal] = await exitOf(this.#process);
      if (this.#stopping || !this.#spec.restart) return code ?? 1;
      this.#log(`${this.#spec.name} ended (${signal ?? `code ${code}`}), starting it again; its log: ${this.logFile}`);
      await sleep(Math.min(5_000, 200 * 2 ** Math.min(restarts, 5)));
      if (this.#stopping) return code ?? 1;
      this.#process = this.#spawn();
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#signal('SIGTERM');
    const timer = setTimeout(() => this.#signal('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(timer);
    this.#signal('SIGKILL');
  }

  /** To the whole group: wrangler has a workerd below it. */
  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.#process.pid) process.kill(-this.#process.pid, signal);
    } catch {
      // It has ended already.
    }
  }
}

async function exitOf(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
  const failed = once(child, 'error').then(([error]) => {
    throw error as Error;
  });
  return (await Promise.race([once(child, 'exit'), failed])) as [number | null, NodeJS.Signals | null];
}
