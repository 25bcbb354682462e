import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './options.ts';

/**
 * Ends what an earlier start left running on this data folder because it was killed itself. A process is ours only
 * if its command line names the folder or the checkout: process ids are given out again.
 */
export async function killOrphans(data: string): Promise<void> {
  const logs = join(data, 'logs');
  const files = existsSync(logs) ? readdirSync(logs).filter((name) => name.endsWith('.pid')).map((name) => join(logs, name)) : [];
  const pids = [...files, join(data, 'postgres', 'postmaster.pid')].flatMap(readPid).filter((pid) => isOurs(pid, data));
  for (const pid of pids) signal(pid, 'SIGINT');
  for (let waited = 0; waited < 50 && pids.some(isAlive); waited++) await sleep(100);
  for (const pid of pids.filter(isAlive)) signal(pid, 'SIGKILL');
  for (const file of files) rmSync(file);
}

function readPid(file: string): number[] {
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : NaN;
  return Number.isNaN(pid) ? [] : [pid];
}

function isOurs(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  const command = execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  return command.includes(data) || command.includes(ROOT);
}

function signal(pid: number, name: NodeJS.Signals): void {
  // A child leads its own group; postgres started by its library does not.
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
    } catch {
      // No such group or process.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
