import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reject } from '../domain/source.ts';

/** What the last run that ended in this folder set aside. */
export function rejectsOfLastRun(folder: string): Reject[] {
  const file = join(folder, 'rejects.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Reject);
}
