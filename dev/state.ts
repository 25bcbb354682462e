import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killOrphans, isAlive } from './orphans.ts';
import type { Addresses } from './services.ts';

const RUN_FILE = 'run.json';

/**
 * Takes the data folder for this process, and empties it first if it is to be fresh.
 *
 * @throws Error when another start is using it
 */
export async function lockDataFolder(folder: string, fresh: boolean): Promise<void> {
  const running = readRun(folder);
  if (running && isAlive(running.pid)) {
    throw new Error(`Echora is running already (process ${running.pid}) on ${folder}: stop it, or choose another folder with --data`);
  }
  await killOrphans(folder);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Where the running system is, or null when none was started on this folder. */
export function readRun(folder: string): Addresses | null {
  const file = join(folder, RUN_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Addresses) : null;
}

export function writeRun(folder: string, addresses: Addresses): Disposable {
  const file = join(folder, RUN_FILE);
  writeFileSync(file, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 });
  return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
}

/** Made once for each data folder: the services of one machine know each other by it. */
export function secretOf(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
