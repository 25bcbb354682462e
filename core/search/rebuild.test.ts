import { create } from '@bufbuild/protobuf';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { AnimeSchema, type Anime } from '#proto/anime';
import { describeAll } from './adapters/contract.ts';
import { Rebuild } from './rebuild.ts';
import { ActiveCollection } from './active-collection.ts';
import { fakeEmbedder, MemoryCollectionStore, someId } from './testing.ts';
import { Writer } from './writer.ts';

let catalog: Map<string, Anime>;
let collectionStore: MemoryCollectionStore;
let embedder: ReturnType<typeof fakeEmbedder>;
/** When set, runs before the catalog answers with records. */
let onFetch: () => Promise<void>;

beforeEach(() => {
  catalog = new Map();
  collectionStore = new MemoryCollectionStore();
  embedder = fakeEmbedder();
  onFetch = async () => undefined;
});

const commit = (n: number, version: bigint) =>
  catalog.set(someId(n), create(AnimeSchema, { id: someId(n), version, titles: { romaji: `title ${n} ${version}` } }));

/** A process on this collectionStore: its collections, its writer, its rebuild. */
async function start(name = 'model') {
  const collections = await ActiveCollection.open(collectionStore, name);
  const fetchAnime = async (ids: readonly string[]) => {
    await onFetch();
    return new Map([...catalog].filter(([id]) => ids.includes(id)));
  };
  const writer = new Writer(collections, { embedder, fetchAnime, descriptions: describeAll() });
  const versions = async (afterId: string, pageSize: number) => {
    const after = [...catalog.values()].filter(({ id }) => id > afterId);
    return after.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, pageSize);
  };
  const total = async () => BigInt(catalog.size);
  return { collections, writer, rebuild: new Rebuild({ collections, writer, step: 32, versions, total, log: pino({ level: 'silent' }) }) };
}

const heldBy = (collections: ActiveCollection) =>
  collections.read(async (store) =>
    (await store.list({ entity: 'ANIME', afterId: '', limit: 999 })).map(
      ({ id, version }) => `${Number(id.slice(-3))}@${version}`,
    ),
  );

describe('the first start', () => {
  it('fills an empty index from the catalog, older history than the stream keeps among it', async () => {
    for (const n of [1, 2, 3]) commit(n, 5n);
    const { collections, rebuild } = await start();
    await rebuild.resume();
    await rebuild.done();
    expect(await heldBy(collections)).toEqual(['1@5', '2@5', '3@5']);
    expect(rebuild.progress).toBeUndefined();
  });

  it('takes in only what the index does not have when it is started again', async () => {
    for (const n of [1, 2]) commit(n, 1n);
    const first = await start();
    await first.rebuild.resume();
    await first.rebuild.done();
    commit(2, 2n);
    const before = embedder.documents.length;
    const second = await start();
    await second.rebuild.resume();
    await second.rebuild.done();
    expect(await heldBy(second.collections)).toEqual(['1@1', '2@2']);
    expect(embedder.documents).toHaveLength(before + 1);
  });
});

describe('a reindex', () => {
  async function filled(name?: string) {
    for (let n = 1; n <= 100; n++) commit(n, 1n);
    const running = await start(name);
    await running.rebuild.resume();
    await running.rebuild.done();
    return running;
  }

  it('builds beside what is in use, tells how far it is, switches, and removes the old one', async () => {
    const { collections, rebuild } = await filled();
    const seen: unknown[] = [];
    onFetch = async () => {
      seen.push([collections.collection, rebuild.progress?.collection, rebuild.progress?.total]);
      expect(await heldBy(collections)).toHaveLength(100);
    };
    expect(await rebuild.reindex()).toBe('model-2');
    await rebuild.done();
    await collections[Symbol.asyncDispose]();
    expect(seen[0]).toEqual(['model-1', 'model-2', 100n]);
    expect(collections.collection).toBe('model-2');
    expect(await heldBy(collections)).toHaveLength(100);
    expect([...collectionStore.stores.keys()]).toEqual(['model-2']);
    expect(collectionStore.places).toEqual({ active: 'model-2' });
  });

  it('misses nothing that is committed or deleted while it goes on', async () => {
    const { collections, writer, rebuild } = await filled();
    let changed: Promise<unknown> | undefined;
    onFetch = async () => {
      if (changed) return;
      commit(1, 2n);
      catalog.delete(someId(50));
      changed = writer.take([
        { kind: 'committed', id: someId(1), version: 2n },
        { kind: 'deleted', id: someId(50), version: 2n },
      ]);
    };
    await rebuild.reindex();
    await rebuild.done();
    await changed;
    const held = await heldBy(collections);
    expect(held).toHaveLength(99);
    expect(held).toContain('1@2');
    expect(held).not.toContain('50@1');
  });

  it('goes on after a kill, without doing again what is done', async () => {
    const first = await filled();
    let steps = 0;
    const { promise: killed } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    onFetch = async () => {
      if (++steps < 3) return;
      reach();
      await killed;
    };
    await first.rebuild.reindex();
    await reached;
    onFetch = async () => undefined;
    const before = embedder.documents.length;
    const second = await start();
    await second.rebuild.resume();
    await second.rebuild.done();
    expect(second.collections.collection).toBe('model-2');
    expect(await heldBy(second.collections)).toHaveLength(100);
    // Two steps of 32 were done before.
    expect(embedder.documents.length - before).toBe(100 - 64);
  });

  it('waits while the embedder is away', async () => {
    const { collections, rebuild } = await filled();
    embedder.failure = new Unavailable('away');
    let fetched = 0;
    onFetch = async () => {
      if (++fetched === 2) embedder.failure = undefined;
    };
    await rebuild.reindex();
    await rebuild.done();
    expect(await heldBy(collections)).toHaveLength(100);
  });

  it('begins by itself when the model has changed, and never writes the new one’s vectors into the old', async () => {
    const old = await filled('old-model');
    const before = new Map(collectionStore.stores.get('old-model-1')!.points);
    const { collections, writer, rebuild } = await start('new-model');
    expect(collections.isOutdated).toBe(true);
    commit(1, 2n);
    await writer.take([{ kind: 'committed', id: someId(1), version: 2n }]);
    expect(collectionStore.stores.get(old.collections.collection)!.points).toEqual(before);
    await rebuild.resume();
    await rebuild.done();
    expect([collections.isOutdated, collections.collection]).toEqual([false, 'new-model-1']);
    expect(await heldBy(collections)).toContain('1@2');
  });
});

describe('the active collection', () => {
  it('keeps what was in use open until its last reader is done', async () => {
    const { collections } = await start();
    const old = collectionStore.stores.get('model-1')!;
    const { promise: read, resolve: finish } = Promise.withResolvers<void>();
    const reading = collections.read(() => read);
    await collections.build();
    await collections.switch();
    expect(old.isClosed).toBe(false);
    finish();
    await reading;
    await collections[Symbol.asyncDispose]();
    expect(old.isClosed).toBe(true);
  });

  it('removes at the next start what a crash left behind', async () => {
    await collectionStore.open('model-1');
    await collectionStore.open('model-2');
    collectionStore.places = { active: 'model-2', retired: 'model-1' };
    const { collections } = await start();
    expect([collections.collection, [...collectionStore.stores.keys()]]).toEqual(['model-2', ['model-2']]);
  });
});
