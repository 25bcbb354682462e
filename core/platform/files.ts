import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a small file so that after a crash, of the machine too, it is the old one or the new one, whole; when this returns, the
 * new one. Only its owner can read it. One writer at a time: what is being written is at `path` and `.new`.
 *
 * It waits for the disk without giving way: who counts on what is written may not go on before.
 *
 * @param path its folder is made when absent
 * @throws Error of the file system; the old file is then still there
 */
export function replaceFile(path: string, text: string): void {
  const [next, folder] = [`${path}.new`, dirname(path)];
  makeFolder(folder);
  writeFileSync(next, text, { mode: 0o600, flush: true });
  renameSync(next, path);
  syncFolder(folder);
}

/** Removes a file so that after a crash, of the machine too, it does not come back. One that is not there is no error. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
  if (existsSync(dirname(path))) syncFolder(dirname(path));
}

/** A folder that is new is a name in the one above it, and so on up to one that was there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: true });
  syncFolder(dirname(folder));
}

/** A name is on the disk, or gone from it, only when its folder is synced. Windows opens no folder, and has nothing to do this by. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
