import { create, toBinary } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from 'vitest';
import { Poison, Unavailable, type Delivery, type Handler } from '#platform/bus/consume';
import { AnimeSchema, Format, type Anime } from '#proto/anime';
import { AnimeDeletedSchema, AnimeSyncedSchema } from '#proto/events';
import { describeAll } from './adapters/contract.ts';
import { followChanges } from './follow.ts';
import { repair, take, type IndexerContext } from './indexer.ts';
import { fakeEmbedder, MemoryStore } from './testing.ts';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';

let store: MemoryStore;
let catalog: Map<string, Anime>;
let embedder: ReturnType<typeof fakeEmbedder>;
let fetched: string[][];
let handle: Handler;
let context: IndexerContext;

beforeEach(() => {
  store = new MemoryStore();
  catalog = new Map();
  embedder = fakeEmbedder();
  fetched = [];
  const fetchAnime = async (ids: readonly string[]) => {
    if (ids.length > 0) fetched.push([...ids]);
    return new Map([...catalog].filter(([id]) => ids.includes(id)));
  };
  context = { embedder, fetchAnime, descriptions: describeAll() };
  handle = followChanges({ take: (changes) => take(store, changes, context) });
});

function commit(id: string, version: bigint, synopsis: string, format = Format.TV): void {
  catalog.set(id, create(AnimeSchema, { id, version, titles: { romaji: `title of ${id}` }, synopsis, format }));
}
const delivery = (subject: string, body: Uint8Array): Delivery => ({
  subject,
  body,
  sequence: 1,
  deliveries: 1,
  traceparent: undefined,
});
const synced = (animeId: string, version: bigint) =>
  delivery('anime.synced', toBinary(AnimeSyncedSchema, create(AnimeSyncedSchema, { meta: { animeId, version } })));
const deleted = (animeId: string, version: bigint) =>
  delivery('anime.deleted', toBinary(AnimeDeletedSchema, create(AnimeDeletedSchema, { meta: { animeId, version } })));

describe('indexing a batch of changes', () => {
  it('indexes what the catalog has, with one call for the batch', async () => {
    commit(A, 1n, 'Wolves.');
    commit(B, 1n, 'Spirits.');
    expect(await handle([synced(A, 1n), synced(B, 1n)])).toEqual([undefined, undefined]);
    expect(store.points.get(A)).toMatchObject({ version: 1n, payload: { format: 'TV' } });
    expect(store.points.get(B)?.terms).toContain('spirit');
    expect(fetched).toEqual([[A, B]]);
  });

  it('embeds again only when the embedded text has changed', async () => {
    commit(A, 1n, 'Wolves.');
    await handle([synced(A, 1n)]);
    catalog.get(A)!.seasonYear = 1998;
    catalog.get(A)!.version = 2n;
    await handle([synced(A, 2n)]);
    expect(store.points.get(A)).toMatchObject({ version: 2n, payload: { season_year: 1998 } });
    expect(embedder.documents).toHaveLength(1);
    commit(A, 3n, 'Other wolves.');
    await handle([synced(A, 3n)]);
    expect(embedder.documents).toHaveLength(2);
  });

  it('does nothing for an event delivered again, not even ask the catalog', async () => {
    commit(A, 5n, 'Wolves.');
    await handle([synced(A, 2n)]);
    await handle([synced(A, 2n), synced(A, 5n)]);
    expect(fetched).toHaveLength(1);
    expect(store.points.get(A)?.version).toBe(5n);
  });

  it('does not bring back what was deleted, in whatever order the events come', async () => {
    commit(A, 1n, 'Wolves.');
    await handle([deleted(A, 2n)]);
    await handle([synced(A, 1n)]);
    expect(store.points.size).toBe(0);
  });

  it('removes what the catalog no longer has', async () => {
    commit(A, 1n, 'Wolves.');
    await handle([synced(A, 1n)]);
    catalog.clear();
    expect(await handle([synced(A, 2n)])).toEqual([undefined]);
    expect(store.points.size).toBe(0);
  });

  it('asks for redelivery while the catalog answers with an older version, and holds nothing else up', async () => {
    commit(A, 1n, 'Wolves.');
    commit(B, 1n, 'Spirits.');
    const [late, good] = await handle([synced(A, 2n), synced(B, 1n)]);
    expect(late).toBeInstanceOf(Error);
    expect(late).not.toBeInstanceOf(Poison);
    expect(late?.message).toContain(A);
    expect(good).toBeUndefined();
    expect([...store.points.keys()]).toEqual([B]);
  });

  it.each([
    ['bytes that are no event', delivery('anime.synced', Uint8Array.of(255, 1, 2)), /not a readable event/],
    ['an event without meta', delivery('anime.synced', new Uint8Array()), /meta is missing/],
    ['an id that is no UUID', synced('199', 1n), /anime_id is not a UUID: "199"/],
    ['no version', synced(A, 0n), /version is missing/],
    ['a subject of no change event', delivery('anime.other', new Uint8Array()), /no change event/],
  ])('gives up %s at once, with the reason, and indexes the others', async (_what, bad, reason) => {
    commit(B, 1n, 'Spirits.');
    const [poison, good] = await handle([bad, synced(B, 1n)]);
    expect(poison).toBeInstanceOf(Poison);
    expect(poison?.message).toMatch(reason);
    expect(good).toBeUndefined();
    expect(store.points.has(B)).toBe(true);
  });

  it('embeds a record that has no text at all', async () => {
    catalog.set(A, create(AnimeSchema, { id: A, version: 1n }));
    expect(await handle([synced(A, 1n)])).toEqual([undefined]);
    expect(embedder.documents).toEqual([A]);
  });

  it('indexes a text that the model refuses without its meaning, and the others of the batch with theirs', async () => {
    commit(A, 1n, 'Wolves.');
    commit(B, 1n, 'Spirits.');
    embedder.refuses = /Wolves/;
    expect(await handle([synced(A, 1n), synced(B, 1n)])).toEqual([undefined, undefined]);
    expect(embedder.documents).toEqual([A, expect.stringContaining('Spirits.')]);
    expect(store.points.get(A)?.terms).toContain('wolv');
  });

  it('waits for a store that fails, and for an embedder that is away', async () => {
    commit(A, 1n, 'Wolves.');
    store.failure = new Error('disk full');
    await expect(handle([synced(A, 1n)])).rejects.toThrow(Unavailable);
    store.failure = undefined;
    embedder.failure = new Unavailable('away');
    await expect(handle([synced(A, 1n)])).rejects.toThrow(Unavailable);
  });
});

describe('characters and episodes', () => {
  const C = '00000000-0000-4000-8000-00000000000c';
  const inFilm = (id: string, version: bigint, names: readonly string[], episodes: readonly number[] = []) =>
    catalog.set(
      id,
      create(AnimeSchema, {
        id,
        version,
        titles: { romaji: id },
        characters: names.map((name) => ({ character: { name, ...(name === 'Shared' && { id: C }) } })),
        episodes: episodes.map((number) => ({ number, title: `Episode ${number}` })),
      }),
    );
  const of = (entity: string) => [...store.points.values()].filter((point) => point.entity === entity);

  it('are points of their own that know their anime, told apart by their type', async () => {
    inFilm(A, 1n, ['Spike', 'Faye'], [1, 2]);
    await handle([synced(A, 1n)]);
    expect(of('CHARACTER').map(({ titles }) => titles[0])).toEqual(['Spike', 'Faye']);
    expect(of('EPISODE').map(({ payload }) => payload)).toEqual([
      { entity_type: 'EPISODE', number: 1, described: false, anime_ids: [A] },
      { entity_type: 'EPISODE', number: 2, described: false, anime_ids: [A] },
    ]);
  });

  it('keep their ids, and are embedded again only when their text has changed', async () => {
    inFilm(A, 1n, ['Spike'], [1]);
    await handle([synced(A, 1n)]);
    const before = [...store.points.keys()];
    const embedded = embedder.documents.length;
    inFilm(A, 2n, ['Spike'], [1]);
    await handle([synced(A, 2n)]);
    expect([...store.points.keys()]).toEqual(before);
    expect(embedder.documents).toHaveLength(embedded);
  });

  it('go when their anime no longer has them, and with their anime', async () => {
    inFilm(A, 1n, ['Spike', 'Faye'], [1]);
    await handle([synced(A, 1n)]);
    inFilm(A, 2n, ['Faye']);
    await handle([synced(A, 2n)]);
    expect([...of('CHARACTER'), ...of('EPISODE')].map(({ titles }) => titles[0])).toEqual(['Faye']);
    await handle([deleted(A, 3n)]);
    expect(store.points.size).toBe(0);
  });

  it('that are in two anime are one point of both, until one of them lets go', async () => {
    inFilm(A, 1n, ['Shared']);
    inFilm(B, 4n, ['Shared']);
    await handle([synced(A, 1n)]);
    await handle([synced(B, 4n)]);
    expect(store.points.get(C)?.payload['anime_ids']).toEqual([A, B]);
    await handle([deleted(A, 2n)]);
    expect(store.points.get(C)?.payload['anime_ids']).toEqual([B]);
    await handle([deleted(B, 5n)]);
    expect(store.points.has(C)).toBe(false);
  });
});

describe('a repair', () => {
  it('writes what the catalog has, whatever version the index holds', async () => {
    commit(A, 2n, 'Wolves.');
    await handle([synced(A, 2n)]);
    store.points.set(A, { ...store.points.get(A)!, version: 9n, titles: ['damaged'] });
    expect(await repair(store, [A], context)).toBe(1);
    expect(store.points.get(A)).toMatchObject({ version: 2n, titles: [`title of ${A}`] });
  });

  it('removes what the catalog does not have, and does not let an older change bring it back', async () => {
    commit(A, 2n, 'Wolves.');
    await handle([synced(A, 2n)]);
    catalog.clear();
    await repair(store, [A], context);
    commit(A, 1n, 'Wolves.');
    await handle([synced(A, 1n)]);
    expect(store.points.size).toBe(0);
  });
});
