import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '#platform/bus/consume';

const MB = 1024 ** 2;
/** Kept free, in bytes: many times what one batch of changes takes. */
const RESERVE = 64 * MB;

/**
 * The disk that a folder of Zvec's is on. Zvec (0.7.0) writes through files that are mapped into memory: when such a disk is
 * full no write fails, but the kernel ends the process (SIGBUS). So there has to be room before anything is written; until
 * there is, changes wait and searches are answered.
 */
export class ZvecDisk {
  readonly #folder: string;
  readonly #free: () => number;

  /** @param free bytes that may still be written to it */
  constructor(folder: string, free = () => freeBytes(folder)) {
    this.#folder = folder;
    this.#free = free;
  }

  /** @throws Unavailable when there is none for some changes */
  assertRoom(): void {
    this.#assert(RESERVE);
  }

  /** @throws Unavailable when there is none for all that is in the folder a second time, as merging segments needs */
  assertRoomTwice(): void {
    this.#assert(RESERVE + usedBytes(this.#folder));
  }

  #assert(needed: number): void {
    const free = this.#free();
    if (free >= needed) return;
    throw new Unavailable(`${Math.floor(free / MB)} MB are free on the disk of ${this.#folder}, and writing there takes ${Math.ceil(needed / MB)}`);
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Sparse files count with the blocks that they have. */
function usedBytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // A file that was merged away meanwhile takes none.
  return files.reduce((sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.blocks ?? 0) * 512, 0);
}
