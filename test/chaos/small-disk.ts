import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MB = 1024 ** 2;
/** In bytes: what is taken last, and so long after the rest, in milliseconds. */
const [LAST, LAST_MS] = [32 * MB, 500];

/** A file system of its own, in memory, that can be filled to the last byte and emptied again. */
export class SmallDisk implements Disposable {
  readonly folder: string;
  readonly #ballast: string;

  /** @throws Error when it may not be mounted: that needs root */
  constructor(megabytes: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'echora-disk-'));
    this.#ballast = join(this.folder, 'ballast');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder], { stdio: 'pipe' });
    } catch (error) {
      rmSync(this.folder, { recursive: true, force: true });
      throw error;
    }
    // PostgreSQL does not run as root: its user must be able to enter.
    chmodSync(this.folder, 0o755);
  }

  /**
   * Takes all the room that is left, the last of it after a while: no disk is full within the milliseconds that one write
   * takes.
   *
   * @returns how many bytes that was
   */
  async fill(): Promise<number> {
    const file = openSync(this.#ballast, 'a');
    try {
      this.#append(file, MB, this.#free() - LAST);
      await sleep(LAST_MS);
      for (const bytes of [MB, 4096, 1]) this.#append(file, bytes, Infinity);
    } finally {
      closeSync(file);
    }
    return statSync(this.#ballast).size;
  }

  /** Gives the room back. */
  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  [Symbol.dispose](): void {
    // What still holds a file open must not keep the folder; it goes with its last user.
    execFileSync('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** So many bytes at a time, while so many are left or until there is no room. */
  #append(file: number, bytes: number, most: number): void {
    const some = Buffer.alloc(bytes, 1);
    try {
      for (let left = most; left >= bytes; left -= bytes) writeSync(file, some);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
