import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZVecOpen } from '@zvec/zvec';
import { afterAll, describe, expect, it } from 'vitest';
import {
  contractDescriptions as descriptions,
  contractDimensions as dimensions,
  storeContract,
} from '../store.contract.ts';
import { gramsOf } from '../domain/analysis.ts';
import { someId, somePoint } from '../testing.ts';
import { openZvecStore, type ZvecStore } from './zvec-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'echora-zvec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let opened = 0;
const open = (collection = `c${opened++}`) => openZvecStore({ folder, collection, descriptions, dimensions });

storeContract('Zvec', async () => open());

describe('a Zvec collection', () => {
  const id = someId(1);
  const gone = someId(2);

  it('is still there when it is opened again, tombstones included', async () => {
    {
      await using store = open('kept');
      await store.upsertMany([somePoint(id, 4n, { titles: ['Kept'] })]);
      await store.removeMany([{ id: gone, version: 9n }]);
    }
    await using store = open('kept');
    expect(await store.states([id, gone])).toEqual(
      new Map([
        [id, { kind: 'present', version: 4n, digest: 'd', animeIds: [] }],
        [gone, { kind: 'removed', version: 9n }],
      ]),
    );
    expect(await store.queryTitles(gramsOf('kept'), { entity: 'ANIME', limit: 1 })).toMatchObject([{ id }]);
  });

  it('finishes a removal that a crash cut off between the tombstone and the point', async () => {
    {
      await using store = open('cut off');
      await store.upsertMany([somePoint(id, 1n)]);
    }
    const tombstones = ZVecOpen(join(folder, 'cut off', 'tombstones'));
    tombstones.upsertSync([{ id, fields: { version: 2 } }]);
    tombstones.closeSync();

    await using store = open('cut off');
    expect((await store.states([id])).get(id)).toMatchObject({ kind: 'present', version: 1n });
    await store.removeMany([{ id, version: 2n }]);
    expect(await store.count('ANIME')).toBe(0);
    expect((await store.states([id])).get(id)).toEqual({ kind: 'removed', version: 2n });
  });

  it('ranks words alike before and after it was tidied, and when it is opened again', async () => {
    const tell = (n: number, terms: string[]) => somePoint(someId(n), 1n, { terms });
    const ask = async (store: ZvecStore) => {
      const hits = await store.queryTerms(['wolf', 'girl'], { entity: 'ANIME', limit: 10 });
      return hits.map(({ id: found, score }) => `${found} ${score.toFixed(4)}`);
    };
    const before = await (async () => {
      await using store = open('ranked');
      await store.upsertMany([tell(1, ['wolf', 'rain']), tell(2, ['girl', 'rain']), tell(3, ['girl', 'bath', 'girl'])]);
      await store.settle();
      await store.upsertMany([tell(4, ['wolf', 'girl']), somePoint(someId(5), 1n, { titles: ['Untold'] })]);
      const asked = await ask(store);
      await store.settle();
      expect(await ask(store)).toEqual(asked);
      return asked;
    })();
    expect(before).toHaveLength(4);
    await using store = open('ranked');
    expect(await ask(store)).toEqual(before);
  });

  it('is made anew when a crash left it half made', async () => {
    mkdirSync(join(folder, 'half', 'anime'), { recursive: true });
    await using store = open('half');
    expect(await store.count('ANIME')).toBe(0);
  });

  it('has what was written at any moment after a kill at that moment, also while it was being tidied', async () => {
    const told = (n: number) => somePoint(someId(n), 1n, { vector: new Float32Array(dimensions).fill(0).with(n % dimensions, 1) });
    {
      await using store = open('alive');
      await store.upsertMany(Array.from({ length: 500 }, (_none, n) => told(n)));
      const tidying = store.settle();
      await store.upsertMany(Array.from({ length: 500 }, (_none, n) => told(500 + n)));
      // What a kill would leave at this instant.
      cpSync(join(folder, 'alive'), join(folder, 'killed'), { recursive: true });
      await tidying;
    }
    await using store = open('killed');
    const hits = await store.queryDense(told(0).vector, { entity: 'ANIME', limit: 1_000 });
    expect(hits).toHaveLength(1_000);
  });

  it('says so when another has it open', async () => {
    await using _held = open('held');
    expect(() => open('held')).toThrow(/another process has .*held.* open/);
  });
});
