import { openZvecStore, type ZvecStore } from '../core/search/adapters/zvec-store.ts';
import { zvecCollectionStore } from '../core/search/adapters/zvec-collection-store.ts';
import type { Descriptions } from '../core/search/domain/description.ts';
import type { EmbeddedPoint } from '../core/search/domain/point.ts';
import type { Embedder } from '../core/search/embedder.ts';
import { search } from '../core/search/search.ts';
import { ActiveCollection } from '../core/search/active-collection.ts';
import { figure } from './figures.ts';
import { devQueries, idOf, ownQueries, typoQueries } from './search-data.ts';

export interface SpeedContext {
  readonly folder: string;
  readonly descriptions: Descriptions;
  /** Remembers queries; `model` does not. */
  readonly embedder: Embedder;
  readonly model: Embedder;
  readonly points: readonly EmbeddedPoint[];
}

const POINTS = 25_000;
const ROUNDS = 5;
const PAYLOAD_UPDATES = 2_000;
const BATCH = 500;
const queries = [...devQueries(), ...ownQueries(), ...typoQueries()].map(({ query }) => query);

/** Described titles a second; the model takes most of the time that a new title takes. */
export async function measureEmbedding(model: Embedder, texts: readonly string[]): Promise<void> {
  const started = performance.now();
  await model.embedDocuments(texts);
  const value = texts.length / ((performance.now() - started) / 1000);
  figure({ name: 'described titles embedded', value, unit: '/s', target: { atLeast: 100 } });
  console.log(`described titles embedded: ${Math.round(value)}/s`);
}

/** At 25,000 points, synthesised from the snapshot's: texts as they are, vectors a little aside. */
export async function measureSpeed({ folder, descriptions, embedder, model, points }: SpeedContext): Promise<void> {
  const many = Array.from({ length: POINTS }, (_none, place) => variant(points[place % points.length]!, place));
  const options = { folder, descriptions, dimensions: embedder.dimensions };
  {
    await using store = openZvecStore({ ...options, collection: 'speed-1' });
    await rate('upserts', many, (batch) => store.upsertMany(batch));
    const started = performance.now();
    await store.settle();
    console.log(`segments merged in ${((performance.now() - started) / 1000).toFixed(1)} s after that`);
    await recall(store, many, embedder);
    const updates = many.slice(0, PAYLOAD_UPDATES).map((point) => ({ ...point, version: 2n }));
    await rate('payload-only updates', updates, (batch) => store.updateMany(batch));
    await store.settle();
  }
  const collectionStore = { ...zvecCollectionStore(options), read: async () => ({ active: 'speed-1' }) };
  await using collections = await ActiveCollection.open(collectionStore, 'speed');
  await latencies(collections, embedder, model);
}

function variant(point: EmbeddedPoint, place: number): EmbeddedPoint {
  // A linear congruential generator (Numerical Recipes): the same points in each run.
  let state = place + 1;
  const noise = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 - 0.5;
  const aside = point.vector.map((value) => value + 0.06 * noise());
  const length = Math.hypot(...aside);
  const titles = place < 2_000 ? point.titles : point.titles.map((title) => `${title} ${place}`);
  return {
    ...point,
    id: idOf(`synthetic ${place}`),
    version: 1n,
    titles,
    vector: aside.map((value) => value / length),
  };
}

async function rate<Point>(
  name: string,
  points: readonly Point[],
  write: (batch: Point[]) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  for (let start = 0; start < points.length; start += BATCH) await write(points.slice(start, start + BATCH));
  console.log(`${name}: ${Math.round(points.length / ((performance.now() - started) / 1000))}/s`);
}

/** How many of the exactly nearest ten to a question the store finds. */
async function recall(store: ZvecStore, points: readonly EmbeddedPoint[], embedder: Embedder): Promise<void> {
  const probes: Float32Array[] = [];
  for (const query of queries) probes.push(await embedder.embedQuery(query));
  let found = 0;
  for (const vector of probes) {
    const exact = points.map(({ id, vector: other }) => ({ id, score: dot(vector, other) }));
    const nearest = new Set(exact.sort((a, b) => b.score - a.score).slice(0, 10).map(({ id }) => id)); // prettier-ignore
    const hits = await store.queryDense(vector, { entity: 'ANIME', limit: 10 });
    found += hits.filter(({ id }) => nearest.has(id)).length;
  }
  const share = found / probes.length / 10;
  figure({ name: 'recall@10 of the store against exact', value: share, target: { atLeast: 0.98 } });
  console.log(`recall@10 of the store against exact: ${share.toFixed(4)}`);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += a[place]! * b[place]!;
  return sum;
}

/**
 * Hybrid beside dense alone, interleaved. Both begin with the query's words, so the embedding counts in both; it is
 * shown without it too, as for a query that is remembered.
 */
async function latencies(collections: ActiveCollection, embedder: Embedder, model: Embedder): Promise<void> {
  const ask = { limit: 10, offset: 0, entity: 'ANIME', filter: { all: [] } } as const;
  const dense = (using: Embedder) => async (query: string) => {
    const vector = await using.embedQuery(query);
    await collections.read((store) => store.queryDense(vector, { entity: 'ANIME', limit: 10 }));
  };
  const hybrid = (using: Embedder) => (query: string) => search({ collections, embedder: using }, query, ask);
  const kinds = {
    'dense alone': dense(model),
    hybrid: hybrid(model),
    'dense alone, query remembered': dense(embedder),
    'hybrid, query remembered': hybrid(embedder),
  };
  const times = await interleaved(kinds, queries);
  for (const [name, { p50, p95 }] of Object.entries(times))
    console.log(`${name.padEnd(32)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`);
  const slower = times['hybrid']!.p95 / times['dense alone']!.p95;
  figure({ name: 'hybrid p95 : dense alone p95', value: slower, unit: '×', target: { atMost: 2 } });
  console.log(`hybrid p95 / dense p95: ${slower.toFixed(2)}`);
}

/** Medians over the rounds of each round's p50 and p95; the first round warms up. */
async function interleaved(
  kinds: Readonly<Record<string, (query: string) => Promise<unknown>>>,
  queries: readonly string[],
) {
  const rounds: Record<string, { p50: number; p95: number }[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    const times: Record<string, number[]> = {};
    for (const query of queries) {
      for (const [name, run] of Object.entries(kinds)) {
        const started = performance.now();
        await run(query);
        (times[name] ??= []).push(performance.now() - started);
      }
    }
    if (round === 0) continue;
    for (const [name, list] of Object.entries(times))
      (rounds[name] ??= []).push({ p50: quantile(list, 0.5), p95: quantile(list, 0.95) });
  }
  const median = (list: readonly { p50: number; p95: number }[], key: 'p50' | 'p95') =>
    quantile(
      list.map((one) => one[key]),
      0.5,
    );
  return Object.fromEntries(
    Object.entries(rounds).map(([name, list]) => [name, { p50: median(list, 'p50'), p95: median(list, 'p95') }]),
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
