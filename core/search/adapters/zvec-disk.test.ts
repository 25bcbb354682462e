import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { contractDescriptions as descriptions, contractDimensions as dimensions } from '../store.contract.ts';
import { someId, somePoint } from '../testing.ts';
import { ZvecDisk } from './zvec-disk.ts';
import { openZvecStore } from './zvec-store.ts';

const MB = 1024 ** 2;
const folder = mkdtempSync(join(tmpdir(), 'echora-zvec-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a disk that fills up', () => {
  it('has room as long as 64 MB are free, and says what is missing then', () => {
    expect(() => new ZvecDisk(folder, () => 64 * MB).assertRoom()).not.toThrow();
    const full = new ZvecDisk(folder, () => 64 * MB - 1);
    expect(() => full.assertRoom()).toThrow(new Unavailable(`63 MB are free on the disk of ${folder}, and writing there takes 64`));
  });

  it('has room for a second time what a folder holds only when that much more is free', () => {
    const [held, free] = [mkdtempSync(join(folder, 'held-')), { bytes: 67 * MB }];
    const disk = new ZvecDisk(held, () => free.bytes);
    expect(() => disk.assertRoomTwice()).not.toThrow();
    writeFileSync(join(held, 'segment'), Buffer.alloc(4 * MB, 1), { flush: true });
    expect(() => disk.assertRoomTwice()).toThrow('67 MB are free');
    free.bytes = 69 * MB;
    expect(() => disk.assertRoomTwice()).not.toThrow();
  });

  it('is that of its folder', () => {
    expect(() => new ZvecDisk(folder).assertRoom()).not.toThrow();
    expect(() => new ZvecDisk(join(folder, 'not there')).assertRoom()).toThrow('ENOENT');
  });
});

describe('a collection whose disk is full', () => {
  const free = { bytes: 1_000 * MB };
  const open = (collection: string) =>
    openZvecStore({ folder, collection, descriptions, dimensions, diskOf: (path) => new ZvecDisk(path, () => free.bytes) });

  it('refuses each kind of change as something to wait for, answers what it has, and takes them when there is room', async () => {
    // given a point, and no room any more
    await using store = open('filled');
    await store.upsertMany([somePoint(someId(1), 1n, { terms: ['wolf'] })]);
    free.bytes = 0;
    // when it is to be changed
    const changes = [
      () => store.upsertMany([somePoint(someId(2), 1n)]),
      () => store.updateMany([somePoint(someId(1), 2n)]),
      () => store.removeMany([{ id: someId(1), version: 2n }]),
      () => store.forget([someId(1)]),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow(Unavailable);
    await store.settle();
    // then it is as it was, and can be changed again later
    expect(await store.queryTerms(['wolf'], { entity: 'ANIME', limit: 10 })).toMatchObject([{ id: someId(1) }]);
    free.bytes = 1_000 * MB;
    await store.upsertMany([somePoint(someId(2), 1n)]);
    expect(await store.count('ANIME')).toBe(2);
  });

  it('is not opened, and the error says why', () => {
    free.bytes = 3 * MB;
    expect(() => open('unopened')).toThrow(/^3 MB are free on the disk of .*unopened, and writing there takes 64$/);
  });
});
