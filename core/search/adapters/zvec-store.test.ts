import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  contractDescriptions as descriptions,
  contractDimensions as dimensions,
  storeContract,
} from '../store.contract.ts';
import { gramsOf } from '../domain/analysis.ts';
import { someId, somePoint } from '../testing.ts';
import { openZvecStore } from './zvec-store.ts';

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

  it('is made anew when a crash left it half made', async () => {
    mkdirSync(join(folder, 'half', 'anime'), { recursive: true });
    await using store = open('half');
    expect(await store.count('ANIME')).toBe(0);
  });

  it('says so when another has it open', async () => {
    await using _held = open('held');
    expect(() => open('held')).toThrow(/another process has .*held.* open/);
  });
});
