import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
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
  mkdirSync(folder, { recursive: true });
  writeFileSync(next, text, { mode: 0o600, flush: true });
  renameSync(next, path);
  // The name is on the disk only when the folder is. Windows opens no folder, and has nothing to do this by.
  if (process.platform !== 'win32') syncFolder(folder);
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
