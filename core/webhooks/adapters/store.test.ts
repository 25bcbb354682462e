import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Store } from './store.ts';

/** The names in each folder as they were when it was last synced: those that a power failure leaves. */
const durable = vi.hoisted(() => new Map<string, string[]>());
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const opened = new Map<number, string>();
  return {
    ...real,
    openSync: (path: string, flags: string) => {
      const number = real.openSync(path, flags);
      opened.set(number, path);
      return number;
    },
    fsyncSync: (number: number) => {
      const path = opened.get(number) ?? '';
      durable.set(path, real.readdirSync(path));
      real.fsyncSync(number);
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'echora-webhooks-store-'));
afterAll(() => rmSync(root, { recursive: true }));
const endpoint = { id: 'e', url: 'https://198.35.26.96/', secrets: [], anime: [], fields: [], airing: false, createdAt: '2026-11-29T12:00:00.000Z', begins: '0' };

test('a power failure neither loses an endpoint that was added, nor brings back one that was deleted or what was asked and answered', async () => {
  const folder = join(root, 'state', 'webhooks');
  const store = new Store(folder);
  await store.register(endpoint);
  expect([root, join(root, 'state'), folder, join(folder, 'e')].map((each) => durable.get(each))).toEqual([['state'], ['webhooks'], ['e'], ['endpoint.json']]);

  await store.ask('e', { kind: 'pause' });
  const [asked] = await store.asked('e');
  expect(durable.get(join(folder, 'e', 'asked'))).toEqual([asked!.name]);
  await store.answered('e', asked!.name);
  expect(durable.get(join(folder, 'e', 'asked'))).toEqual([]);

  await store.unregister('e');
  expect(durable.get(join(folder, 'e'))).toEqual(['asked']);
  expect(await store.endpoints()).toEqual([]);
});
