import { Code, createClient, createRouterTransport, type Client } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { EntityType, FilterOperator, SearchService } from '#proto/search';
import { describeAll } from '../adapters/contract.ts';
import { ActiveCollection } from '../active-collection.ts';
import { fakeEmbedder, MemoryCollectionStore, someId, somePoint, type MemoryStore } from '../testing.ts';
import { routes } from './index.ts';

const [A, B, C, D, E] = [1, 2, 3, 4, 5].map(someId) as [string, string, string, string, string];
const F = someId(6);

let store: MemoryStore;
let embedder: ReturnType<typeof fakeEmbedder>;
let pending: Promise<number>;
let repaired: string[];
let client: Client<typeof SearchService>;

beforeEach(async () => {
  const collectionStore = new MemoryCollectionStore();
  const collections = await ActiveCollection.open(collectionStore, 'memory');
  store = await collectionStore.open('memory-1');
  embedder = fakeEmbedder();
  pending = Promise.resolve(7);
  repaired = [];
  const context = {
    collections,
    embedder,
    descriptions: describeAll(),
    writer: { repair: async (ids: readonly string[]) => repaired.push(...ids) },
    rebuild: { progress: { collection: 'memory-2', done: 3n, total: 9n }, reindex: async () => 'memory-2' },
    pending: () => pending,
    indexedThrough: () => new Date(1_000),
  };
  const router = { interceptors: [createValidateInterceptor()] };
  client = createClient(SearchService, createRouterTransport(routes(context), { router }));
  const format = { [A]: 'TV', [B]: 'MOVIE' };
  await store.upsertMany([
    ...[E, D, C, B, A].map((id) => {
      const payload = { entity_type: 'ANIME', ...(format[id] && { format: format[id] }) };
      return somePoint(id, 1n, { payload, titles: [`name ${id}`], terms: ['word', id], text: `text ${id}` });
    }),
    somePoint(F, 1n, {
      entity: 'CHARACTER',
      payload: { entity_type: 'CHARACTER', anime_ids: [A, B] },
      titles: ['Spike'],
      terms: ['word'],
    }),
  ]);
});

const isTv = {
  field: 'format',
  operator: FilterOperator.EQ,
  values: [{ kind: { case: 'text', value: 'TV' } as const }],
};

describe('Search', () => {
  it('answers with ids, scores and what each arm gave', async () => {
    const { hits, wordsOnly } = await client.search({ query: `name ${C}`, limit: 1 });
    expect(hits).toMatchObject([{ id: C, arms: { dense: 1, text: 1 }, animeIds: [] }]);
    expect(hits[0]?.explanation).toBeUndefined();
    expect(wordsOnly).toBe(false);
  });

  it('gives pages that neither overlap nor skip, and says whether more follow', async () => {
    const pages = await Promise.all([0, 2, 4].map((offset) => client.search({ query: 'word', limit: 2, offset })));
    expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual([A, B, C, D, E]);
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
  });

  it('is empty beyond the last hit', async () => {
    expect(await client.search({ query: 'word', limit: 2, offset: 100 })).toMatchObject({ hits: [], hasMore: false });
  });

  it('answers by words alone while the embedder is away, and says so', async () => {
    embedder.failure = new Unavailable('no model');
    const { hits, wordsOnly } = await client.search({ query: 'word', limit: 2 });
    expect(wordsOnly).toBe(true);
    expect(hits.map(({ id, arms }) => [id, arms['dense']])).toEqual([
      [A, 0],
      [B, 0],
    ]);
  });

  it('explains which words and which title were found', async () => {
    const described = await client.search({ query: 'the Words', limit: 1, explain: true });
    expect(described.hits[0]?.explanation).toMatchObject({ terms: ['words'] });
    const named = await client.search({ query: `name ${C}`, limit: 1, explain: true });
    expect(named.hits[0]?.explanation).toMatchObject({ title: `name ${C}` });
  });

  it('searches anime, or another entity type when asked, with the anime that it belongs to', async () => {
    const anime = await client.search({ query: 'spike word', limit: 10 });
    expect(anime.hits.map(({ id }) => id)).not.toContain(F);
    const { hits } = await client.search({ query: 'spike', limit: 10, entityType: EntityType.CHARACTER });
    expect(hits).toMatchObject([{ id: F, animeIds: [A, B] }]);
  });

  it('keeps to the filter', async () => {
    const { hits } = await client.search({ query: 'word', limit: 10, filter: { must: [isTv] } });
    expect(hits.map(({ id }) => id)).toEqual([A]);
  });

  it.each([
    ['an empty query', { query: '', limit: 10 }, /query/],
    ['no limit', { query: 'word' }, /limit/],
    ['a limit too high', { query: 'word', limit: 201 }, /limit/],
    [
      'a filter on an unknown field',
      { query: 'word', limit: 1, filter: { must: [{ ...isTv, field: 'colour' }] } },
      /no field "colour"; known fields: .*season_year/,
    ],
  ])('refuses %s, naming the argument', async (_what, request, name) => {
    const refusal = client.search(request);
    await expect(refusal).rejects.toMatchObject({ code: Code.InvalidArgument });
    await expect(refusal).rejects.toThrow(name);
  });
});

describe('Similar', () => {
  it('finds what is like an entity, without itself', async () => {
    const { hits } = await client.similar({ to: { case: 'id', value: A }, limit: 10 });
    expect(hits.map(({ id }) => id)).toEqual([B, C, D, E]);
  });

  it('leaves out what has nothing but titles where others are described: to be near to a name says nothing of its story', async () => {
    await store.upsertMany([D, B].map((id) => somePoint(id, 2n, { payload: { entity_type: 'ANIME', described: true }, titles: [`name ${id}`], terms: ['word', id], text: `text ${id}` })));
    const { hits } = await client.similar({ to: { case: 'id', value: A }, limit: 10 });
    expect(hits.map(({ id }) => id)).toEqual([B, D]);
  });

  it('finds what is like a text, a page at a time', async () => {
    const { hits, hasMore } = await client.similar({ to: { case: 'text', value: 'wolves' }, limit: 2, offset: 1 });
    expect(hits.map(({ id }) => id)).toEqual([B, C]);
    expect(hasMore).toBe(true);
  });

  it('is NOT_FOUND for an id without a point, UNAVAILABLE for a text without the model', async () => {
    const unknown = client.similar({ to: { case: 'id', value: someId(99) }, limit: 1 });
    await expect(unknown).rejects.toMatchObject({ code: Code.NotFound });
    embedder.failure = new Unavailable('no model');
    const away = client.similar({ to: { case: 'text', value: 'wolves' }, limit: 1 });
    await expect(away).rejects.toMatchObject({ code: Code.Unavailable });
  });
});

describe('GetPoint', () => {
  it('tells version, type, payload and what was embedded', async () => {
    expect(await client.getPoint({ id: A })).toMatchObject({
      id: A,
      version: 1n,
      entityType: EntityType.ANIME,
      payloadJson: '{"entity_type":"ANIME","format":"TV"}',
      embeddedText: `text ${A}`,
    });
  });

  it('is NOT_FOUND for an id without a point', async () => {
    await expect(client.getPoint({ id: someId(99) })).rejects.toMatchObject({ code: Code.NotFound });
  });
});

describe('Count and ListPoints', () => {
  it('count what matches, of one entity type', async () => {
    const counts = await Promise.all([
      client.count({}),
      client.count({ filter: { must: [isTv] } }),
      client.count({ entityType: EntityType.CHARACTER }),
    ]);
    expect(counts.map(({ count }) => count)).toEqual([5n, 1n, 1n]);
  });

  it('list ids and versions in order of id', async () => {
    const { entries } = await client.listPoints({ afterId: B, pageSize: 2 });
    expect(entries.map(({ id, version }) => [id, version])).toEqual([
      [C, 1n],
      [D, 1n],
    ]);
  });
});

describe('Reindex and RepairPoints', () => {
  it('say what is built, and how many were mended, each once', async () => {
    expect(await client.reindex({})).toMatchObject({ collection: 'memory-2' });
    expect(await client.repairPoints({ ids: [A, A, B] })).toMatchObject({ repaired: 2 });
    expect(repaired).toEqual([A, B]);
  });
});

describe('GetSearchStatus', () => {
  it('tells model, collection, points of each type, how far it is, and what is being built', async () => {
    expect(await client.getSearchStatus({})).toMatchObject({
      model: 'fake',
      collection: 'memory-1',
      points: { ANIME: 5n, CHARACTER: 1n, EPISODE: 0n },
      pending: 7n,
      indexedThrough: { seconds: 1n },
      reindexing: { collection: 'memory-2', done: 3n, total: 9n },
    });
  });

  it('is UNAVAILABLE while NATS is away', async () => {
    pending = Promise.reject(new Error('TIMEOUT'));
    await expect(client.getSearchStatus({})).rejects.toMatchObject({ code: Code.Unavailable });
  });
});
