import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Schemas } from '@qdrant/js-client-rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractDescriptions as descriptions } from '../store.contract.ts';
import { someId, somePoint } from '../testing.ts';
import { faultsOf, type Exchange } from '../../../test/support/qdrant-openapi.ts';
import { gramWeights, queryWeights, termWeights } from '../domain/relevance.ts';
import { sparse } from './qdrant-document.ts';
import { qdrantCollectionStore } from './qdrant-collection-store.ts';
import type { CollectionStore } from '../active-collection.ts';

/** What reaches Qdrant, and what it is made to answer, held to its OpenAPI description; a server of its own is asked by the contract suite. */
type Asked = Exchange;

const [A, B] = [someId(1), someId(2)];
let server: Server;
let asked: Asked[];
/** Of the whole test. */
let all: Asked[];
let version: string;
let answers: Record<string, unknown>;
let collectionStore: CollectionStore;

beforeEach(async () => {
  asked = [];
  all = [];
  answers = {};
  version = '1.19.0';
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = `${request.method} ${request.url}`;
      const text = Buffer.concat(chunks).toString();
      const scripted = Object.entries(answers).find(([pattern]) => path.split('?')[0]!.endsWith(pattern))?.[1];
      const answer = request.url === '/' ? { title: 'qdrant', version } : { status: 'ok', time: 0, result: scripted ?? true };
      const exchange = { method: request.method!, path: request.url!, body: text ? (JSON.parse(text) as unknown) : undefined };
      asked.push(exchange);
      all.push(scripted === undefined ? exchange : { ...exchange, answer });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  collectionStore = qdrantCollectionStore({ url: `http://127.0.0.1:${port}`, descriptions, dimensions: 4 });
});
afterEach(() => {
  server.close();
  expect(all.flatMap(faultsOf)).toEqual([]);
});

const bodiesOf = (part: string) => asked.filter(({ path }) => path.includes(part)).map(({ body }) => body);
async function openStore() {
  answers['/exists'] = { exists: true };
  const store = await collectionStore.open('c-1');
  asked.length = 0;
  return store;
}
const older = (version: number): Schemas['Filter'] => ({ must: [{ key: '_version', range: { lt: version } }] });
const ofAnime: Schemas['FieldCondition'] = { key: 'entity_type', match: { value: 'ANIME' } };

describe('a server', () => {
  it.each(['1.18.2', '1.9.7', '0.11.1'])('of version %s is refused by name, for it would ignore what it is asked without a word', async (old) => {
    version = old;
    await expect(collectionStore.read()).rejects.toThrow(new RegExp(`^QDRANT_URL: Qdrant at 127.0.0.1:\\d+ is ${old.replaceAll('.', '\\.')}, and 1.19 or newer is needed`));
  });

  it.each(['1.19.0', '1.20.3', '2.0.0', '1.19.0-dev'])('of version %s is taken', async (current) => {
    version = current;
    answers['GET /aliases'] = { aliases: [] };
    await expect(collectionStore.read()).resolves.toEqual({});
  });
});

describe('opening a collection', () => {
  it('creates it with named dense and sparse vectors, these with the IDF modifier, and its indexes before any point', async () => {
    answers['/exists'] = { exists: false };
    await collectionStore.open('c-1');
    const [created] = asked.filter(({ method, path }) => method === 'PUT' && path === '/collections/c-1');
    const expected: Schemas['CreateCollection'] = {
      vectors: { dense: { size: 4, distance: 'Cosine' } },
      sparse_vectors: { terms: { modifier: 'idf' }, grams: { modifier: 'idf' } },
    };
    expect(created?.body).toMatchObject(expected);
    const indexes: Schemas['CreateFieldIndex'][] = [
      { field_name: '_version', field_schema: { type: 'integer', lookup: true, range: true } },
      { field_name: 'entity_type', field_schema: { type: 'keyword' } },
      { field_name: 'is_adult', field_schema: { type: 'bool' } },
      { field_name: 'start_date', field_schema: { type: 'datetime' } },
    ];
    expect(bodiesOf('/index')).toEqual(expect.arrayContaining(indexes));
    expect(asked.at(-1)?.path).toContain('wait=true');
  });
});

describe('writing', () => {
  it('is an upsert on condition of an older version, waited for, as one operation each', async () => {
    const store = await openStore();
    const payload = { entity_type: 'ANIME', 'statistics.anime_planet_of_long_name.score': 8, start_date: 0 };
    await store.upsertMany([somePoint(A, 3n, { payload, titles: ['Ai'], terms: ['wolf', 'wolf'] })]);
    expect(asked[0]?.path).toBe('/collections/c-1/points/batch?wait=true&ordering=strong');
    const { operations } = asked[0]?.body as { operations: { upsert: Schemas['PointsList'] }[] };
    expect(operations).toHaveLength(1);
    expect(operations[0]!.upsert.update_filter).toEqual(older(3));
    expect(operations[0]!.upsert.points[0]).toMatchObject({
      id: A,
      vector: {
        dense: [1, 0, 0, 0],
        terms: sparse(termWeights(['wolf', 'wolf'])),
        grams: sparse(gramWeights(['__a', '_ai', 'ai_'])),
      },
      payload: {
        _version: 3,
        entity_type: 'ANIME',
        statistics: { anime_planet_of_long_name: { score: 8 } },
        start_date: '1970-01-01T00:00:00.000Z',
        _point: { titles: ['Ai'], terms: ['wolf', 'wolf'], text: 't', digest: 'd' },
      },
    });
  });

  it('removes by a tombstone without vectors, which older upserts do not change', async () => {
    const store = await openStore();
    await store.removeMany([{ id: A, version: 4n }]);
    const upsert: Schemas['PointsList'] = {
      points: [{ id: A, vector: {}, payload: { _version: 4, _removed: true } }],
      update_filter: older(4),
    };
    expect(asked[0]?.body).toEqual({ operations: [{ upsert }] });
  });

  it('updates only what is there, with the vector that it has', async () => {
    const store = await openStore();
    const payload = { _version: 1, entity_type: 'ANIME', _point: { titles: [], terms: [], text: 't', digest: 'd' } };
    answers['POST /collections/c-1/points'] = [
      { id: A, payload, vector: { dense: [0, 1, 0, 0] } },
      { id: B, payload: { _version: 1, _removed: true }, vector: {} },
    ];
    await store.updateMany([somePoint(A, 2n), somePoint(B, 2n)]);
    const [{ operations }] = bodiesOf('/points/batch') as [{ operations: { upsert: Schemas['PointsList'] }[] }];
    expect(operations).toHaveLength(1);
    expect(operations[0]!.upsert).toMatchObject({ update_mode: 'update_only', update_filter: older(2) });
    expect(operations[0]!.upsert.points[0]).toMatchObject({ id: A, vector: { dense: [0, 1, 0, 0] } });
  });
});

describe('querying', () => {
  it('asks one named vector with the filter, and for words counts their rarity within the entity type', async () => {
    const store = await openStore();
    answers['/query'] = {
      points: [{ id: A, version: 1, score: 2, payload: { _point: { titles: ['Ai'] }, season_year: 1998 } }],
    };
    const filter = { not: { key: 'start_date', range: { lt: 0 } } };
    const hits = await store.queryTerms(['wolf'], { entity: 'ANIME', limit: 5, filter, keys: ['season_year'] });
    expect(hits).toEqual([{ id: A, score: 2, titles: ['Ai'], payload: { season_year: 1998 } }]);
    const expected: Schemas['QueryRequest'] = {
      query: sparse(queryWeights(['wolf'])),
      using: 'terms',
      params: { idf: { corpus: { must: [ofAnime] } } },
      filter: { must: [ofAnime, { must_not: [{ key: 'start_date', range: { lt: '1970-01-01T00:00:00.000Z' } }] }] },
      limit: 5,
      with_payload: ['_point.titles', 'season_year'],
      with_vector: false,
    };
    expect(asked[0]?.body).toEqual(expected);
  });

  it('lists in order of id, from after the id that it is given', async () => {
    const store = await openStore();
    answers['/scroll'] = { points: [A, B].map((id) => ({ id, payload: { _version: 7 } })), next_page_offset: null };
    expect(await store.list({ entity: 'ANIME', afterId: A, limit: 5 })).toEqual([{ id: B, version: 7n }]);
    const expected: Schemas['ScrollRequest'] = {
      filter: { must: [ofAnime] },
      limit: 6,
      offset: A,
      with_payload: ['_version'],
      with_vector: false,
    };
    expect(asked[0]?.body).toEqual(expected);
  });
});

describe('the aliases', () => {
  it('change all in one request', async () => {
    answers['GET /aliases'] = { aliases: [{ alias_name: 'echora', collection_name: 'c-1' }] };
    expect(await collectionStore.read()).toEqual({ active: 'c-1' });
    await collectionStore.write({ active: 'c-2', retired: 'c-1' });
    const actions: Schemas['AliasOperations'][] = [
      { delete_alias: { alias_name: 'echora' } },
      { create_alias: { alias_name: 'echora', collection_name: 'c-2' } },
      { create_alias: { alias_name: 'echora-retired', collection_name: 'c-1' } },
    ];
    expect(asked.at(-1)?.body).toEqual({ actions });
  });
});
