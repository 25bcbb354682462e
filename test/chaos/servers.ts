import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepPort, natsServer, untilListening } from '../../dev/nats.ts';
import { postmasterOf, startPostgres, type Postgres } from '../../dev/postgres.ts';

/** A server below the services: ended in any way, it is started again on its folder and its port. */
export interface Server extends AsyncDisposable {
  readonly isRunning: boolean;
  /** Resolves when it listens; at once when it runs. */
  start(): Promise<void>;
  /** Resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export class NatsServer implements Server {
  readonly #binary: string;
  readonly #folder: string;
  readonly #logFile: string;
  #port = 0;
  #child: ChildProcess | undefined;

  constructor(binary: string, folder: string, logFile: string) {
    this.#binary = binary;
    this.#folder = folder;
    this.#logFile = logFile;
  }

  /** Its own from the first start on. */
  get port(): number {
    return this.#port;
  }

  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async start(): Promise<void> {
    if (this.isRunning) return;
    const { command, args } = natsServer(this.#binary, this.#folder, this.#port);
    const log = openSync(this.#logFile, 'a');
    this.#child = spawn(command, [...args], { stdio: ['ignore', log, log] });
    closeSync(log);
    this.#port ||= await keepPort(this.#binary, this.#folder, () => this.#child?.pid);
    await untilListening(this.#port, 'nats-server');
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#child!, 'exit');
    this.#child!.kill(signal);
    await ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end('SIGKILL');
  }
}

/** How often PostgreSQL is started: what a killed one left in shared memory goes with the last of its backends, a moment later. */
const STARTS = 40;

export class PostgresServer implements Server {
  readonly #folder: string;
  readonly #port: number;
  readonly #logFile: string;
  #postgres: Postgres | undefined;

  constructor(folder: string, port: number, logFile: string) {
    this.#folder = folder;
    this.#port = port;
    this.#logFile = logFile;
  }

  async start(): Promise<void> {
    if (this.isRunning) return;
    for (let left = STARTS; ; left--) {
      try {
        this.#postgres = await startPostgres(this.#folder, this.#port, this.#logFile);
        return;
      } catch (error) {
        if (left === 1) throw error;
        await sleep(250);
      }
    }
  }

  /** @returns its address */
  async createDatabase(name: string): Promise<string> {
    await this.#postgres!.createDatabase(name);
    return `${this.#postgres!.baseUrl}/${name}`;
  }

  /** @param signal SIGQUIT is `pg_ctl stop -m immediate`: no transaction is finished, the next start recovers from the log */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.isRunning) process.kill(postmasterOf(this.#folder)!, signal);
    while (this.isRunning) await sleep(20);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#postgres?.[Symbol.asyncDispose]();
  }

  get isRunning(): boolean {
    return postmasterOf(this.#folder) !== undefined;
  }
}
