import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { initialProgress } from '../domain/progress.ts';
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

/** What happens between the reading of a file and its answer. */
const meanwhile = vi.hoisted(() => ({ act: undefined as (() => Promise<void>) | undefined }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    readFile: async (path: string, encoding: 'utf8') => {
      const text = await real.readFile(path, encoding);
      await meanwhile.act?.();
      return text;
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

test('progress that is kept while an older one is read from the disk stands', async () => {
  const folder = join(root, 'read');
  await new Store(folder).keep('e', initialProgress('1'));
  const store = new Store(folder);
  meanwhile.act = () => store.keep('e', initialProgress('2'));
  expect((await store.progress(endpoint)).cursor).toBe('2');
  meanwhile.act = undefined;
  expect((await store.progress(endpoint)).cursor).toBe('2');
});
