import { spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import type { Crash } from './points.ts';

const RESTART_MS = 500;

export interface Place {
  readonly logs: string;
  /** Loaded before the service's own main. */
  readonly preload?: string;
}

/** A service as a process of its own, from its own main, that dies where it is told to. */
export class Victim {
  readonly logFile: string;
  /** How it ended each time that nobody ended it: the code or the signal. */
  readonly exits: string[] = [];
  readonly #service: Crash['service'];
  readonly #env: NodeJS.ProcessEnv;
  readonly #preload: readonly string[];
  #child: ChildProcess | undefined;
  #stopping: ChildProcess | undefined;

  constructor(service: Crash['service'], env: Readonly<Record<string, string>>, { logs, preload }: Place) {
    this.#service = service;
    this.#env = { ...process.env, LOG_LEVEL: 'warn', ...env };
    this.#preload = preload ? ['--import', preload] : [];
    this.logFile = join(logs, `${service}.log`);
  }

  /** @param crash without one it lives until it is stopped */
  start(crash?: Crash): void {
    const log = openSync(this.logFile, 'a');
    const env = { ...this.#env, CRASH_POINT: crash?.point ?? '', CRASH_TIME: String(crash?.time ?? 1) };
    const args = ['--disable-warning=ExperimentalWarning', ...this.#preload, join(ROOT, 'core', this.#service, 'main.ts')];
    this.#child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
  }

  /** Starts it, and again whenever it ends by itself, as a container's restart policy would. */
  keep(): void {
    this.start();
    const child = this.#child!;
    child.once('exit', (code, signal) => {
      if (this.#stopping === child) return;
      this.exits.push(signal ?? `code ${code}`);
      setTimeout(() => this.#child === child && this.#stopping !== child && this.keep(), RESTART_MS);
    });
  }

  /** SIGKILL, wherever it is. One that is kept is started again. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Tells the process something, which only what was loaded before it understands. */
  tell(message: Serializable): void {
    this.#child?.send(message);
  }

  /**
   * Waits until it is dead; kills it when it did not get to its point in time.
   *
   * @returns whether it died at its point
   * @throws Error when it ended by itself, which no crash explains
   */
  async died(patienceMs: number): Promise<boolean> {
    const child = this.#child!;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patienceMs);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    clearTimeout(timer);
    if (child.signalCode !== 'SIGKILL') throw new Error(`${this.#service} ended with ${child.exitCode ?? child.signalCode}:\n${readFileSync(this.logFile, 'utf8').slice(-4_000)}`);
    return !late;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#stopping = child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
