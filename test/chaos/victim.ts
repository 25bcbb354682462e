import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import type { Crash, Service } from './points.ts';

const CRASH = join(ROOT, 'test/chaos/crash.ts');

/** A service as a process of its own, from its own main, that dies where it is told to. */
export class Victim {
  readonly #service: Service;
  readonly #env: NodeJS.ProcessEnv;
  readonly #logFile: string;
  #child: ChildProcess | undefined;

  constructor(service: Service, env: Readonly<Record<string, string>>, logs: string) {
    this.#service = service;
    this.#env = { ...process.env, LOG_LEVEL: 'warn', ...env };
    this.#logFile = join(logs, `${service}.log`);
  }

  /** @param crash without one it lives until it is stopped */
  start(crash?: Crash): void {
    const log = openSync(this.#logFile, 'a');
    const env = { ...this.#env, CRASH_POINT: crash?.point ?? '', CRASH_TIME: String(crash?.time ?? 1) };
    const args = ['--disable-warning=ExperimentalWarning', '--import', CRASH, join(ROOT, 'core', this.#service, 'main.ts')];
    this.#child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
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
    if (child.signalCode !== 'SIGKILL') throw new Error(`${this.#service} ended with ${child.exitCode ?? child.signalCode}:\n${readFileSync(this.#logFile, 'utf8').slice(-4_000)}`);
    return !late;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
