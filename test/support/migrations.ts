import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder } from './resources.ts';

/** A copy of the migrations, in one of which one text stands for another. */
export function editedMigrations(name: string, from: string, to: string): Disposable & { readonly path: string } {
  const copy = temporaryFolder();
  cpSync(join(ROOT, 'migrations'), copy.path, { recursive: true });
  const file = join(copy.path, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
  return copy;
}
