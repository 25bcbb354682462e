import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

  /** Takes all the room that is left. @returns how many bytes that was */
  fill(): number {
    const file = openSync(this.#ballast, 'a');
    try {
      for (const bytes of [1024 * 1024, 4096, 1]) this.#append(file, Buffer.alloc(bytes, 1));
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

  #append(file: number, bytes: Buffer): void {
    try {
      for (;;) writeSync(file, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
