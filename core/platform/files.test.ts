import { existsSync, fstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { replaceFile } from './files.ts';

const steps = vi.hoisted((): string[] => []);
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeFileSync: (...[path, text, options]: Parameters<typeof real.writeFileSync>) => {
      steps.push(`write, ${JSON.stringify(options)}`);
      if (text === 'too much') throw new Error('ENOSPC');
      real.writeFileSync(path, text, options);
    },
    renameSync: (...names: Parameters<typeof real.renameSync>) => (steps.push('rename'), real.renameSync(...names)),
    fsyncSync: (opened: number) => (steps.push(`sync a ${fstatSync(opened).isDirectory() ? 'folder' : 'file'}`), real.fsyncSync(opened)),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'echora-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is on the disk before it takes the place of the old one, and its name is when that is done', () => {
  const file = join(folder, 'deep', 'state.json');
  replaceFile(file, 'old');
  steps.length = 0;
  replaceFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(steps).toEqual([expect.stringMatching(/write, .*"flush":true/), 'rename', 'sync a folder']);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('a file that cannot be written leaves the old one', () => {
  const file = join(folder, 'kept.json');
  replaceFile(file, 'old');
  expect(() => replaceFile(file, 'too much')).toThrow('ENOSPC');
  expect(readFileSync(file, 'utf8')).toBe('old');
});
