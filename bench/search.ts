import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Anime } from '#proto/anime';
import { describeAll } from '../core/search/adapters/contract.ts';
import { openOfflineEmbedder } from '../core/search/adapters/offline-embedder.ts';
import { openOpenAiEmbedder } from '../core/search/adapters/openai-embedder.ts';
import { zvecCollectionStore } from '../core/search/adapters/zvec-collection-store.ts';
import { openZvecStore, type ZvecStore } from '../core/search/adapters/zvec-store.ts';
import type { EmbeddedPoint } from '../core/search/domain/point.ts';
import { draftOf } from '../core/search/drafts.ts';
import { ActiveCollection } from '../core/search/active-collection.ts';
import { memoiseQueries } from '../core/search/memoise.ts';
import { figure } from './figures.ts';
import {
  bundledQueries,
  devQueries,
  embedCached,
  heldParaphrases,
  littleKnown,
  noiseQueries,
  otherLanguages,
  ownQueries,
  paraphrases,
  readBundled,
  readSnapshot,
  readTitlesBeside,
  seasonQueries,
  shortNoiseQueries,
  topicQueries,
  typoQueries,
  type Judged,
} from './search-data.ts';
import { arms, judge, type Rank } from './search-quality.ts';
import { measureEmbedding, measureSpeed } from './search-speed.ts';

/**
 * `npm run bench:search`: how well search finds what people mean, and how fast at 25,000 points. With EMBEDDINGS_URL and
 * EMBEDDINGS_MODEL (and EMBEDDINGS_API_KEY, EMBEDDINGS_QUERY_PREFIX, EMBEDDINGS_DOCUMENT_PREFIX) the described titles once more with
 * that embedder.
 */
const snapshot = readSnapshot();
if (!snapshot) {
  console.log('bench:search needs ../shared/data/mal-2023-full.csv, which is not here: skipped');
  process.exit(0);
}

/** What is asked for of each kind of query, as nDCG@10, on the offline model. */
const GOALS: Readonly<Record<string, number>> = { 'own, held back': 0.93, 'paraphrases (tuned on)': 0.86, 'paraphrases, held back': 0.86, 'other languages (tuned on)': 0.6 };

const descriptions = describeAll();
await using model = await openOfflineEmbedder();
let embedder = memoiseQueries(model, 10_000);
console.log(`embedder: ${model.model}, ${model.dimensions} dimensions`);
const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
const described = await pointsOf(snapshot);
const own = ownQueries();
const ofSnapshot = {
  'dev (tuned on)': devQueries(),
  'own, tuned on': own.filter(({ set }) => set === 'tune'),
  'own, held back': own.filter(({ set }) => set === 'held'),
  'paraphrases (tuned on)': paraphrases(),
  'paraphrases, held back': heldParaphrases(),
  'other languages (tuned on)': otherLanguages(),
  'little known, half their words': littleKnown(snapshot),
};
try {
  await quality('described alone', described, ofSnapshot);
  await withExternal();
  const beside = await pointsOf(readTitlesBeside(snapshot));
  await quality('described among titles', [...described, ...beside], ofSnapshot);
  const bundled = await readBundled();
  const catalog = [...(await pointsOf(bundled)), ...(await pointsOf(readTitlesBeside(bundled)))];
  await quality('what npm start indexes', catalog, { 'bundled (tuned on)': bundledQueries() });
  await seasons(catalog);
  if (!process.argv.includes('--quality')) {
    await measureEmbedding(model, snapshot.slice(0, 256).map((record) => draftOf(record, descriptions).text));
    await measureSpeed({ folder, descriptions, embedder, model, points: described });
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The same with the embedding server that the environment names, if it names one. */
async function withExternal(): Promise<void> {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: name, EMBEDDINGS_API_KEY: apiKey, EMBEDDINGS_QUERY_PREFIX: queryPrefix, EMBEDDINGS_DOCUMENT_PREFIX: documentPrefix } = process.env;
  if (!url || !name) return console.log('no external embedder is named (EMBEDDINGS_URL, EMBEDDINGS_MODEL): skipped');
  await using external = await openOpenAiEmbedder({ url, model: name, batch: 32, ...(apiKey && { apiKey }), ...(queryPrefix && { queryPrefix }), ...(documentPrefix && { documentPrefix }) });
  const ours = embedder;
  embedder = memoiseQueries(external, 10_000);
  await quality(`described, by ${name}`, await pointsOf(snapshot!), ofSnapshot);
  embedder = ours;
}

async function pointsOf(records: readonly Anime[]): Promise<EmbeddedPoint[]> {
  const drafts = records.map((record) => draftOf(record, descriptions));
  const texts = drafts.map(({ text }) => text);
  const vectors = await embedCached(embedder, texts);
  return drafts.map((draft, place) => ({ ...draft, vector: vectors[place]! }));
}

/** Each arm alone and the search, on an index of these points. */
async function quality(name: string, points: readonly EmbeddedPoint[], sets: Readonly<Record<string, Judged[]>>) {
  const options = { folder: join(folder, name), descriptions, dimensions: embedder.dimensions };
  await writeAsInLife(openZvecStore({ ...options, collection: 'bench-1' }), points);
  await using collections = await ActiveCollection.open(zvecCollectionStore(options), 'bench');
  const ranks = arms(collections, embedder);
  console.log(`\n${name}: ${points.length} anime; nDCG@10, MRR@10, hit@10, hit@3, hit@1`);
  for (const [set, queries] of Object.entries(sets)) {
    const ndcg: Record<string, number> = {};
    for (const [arm, rank] of Object.entries(ranks)) ndcg[arm] = await show(`${set} ${arm}`, queries, rank);
    const better = Math.max(...Object.entries(ndcg).flatMap(([arm, value]) => (arm === 'fused' ? [] : [value])));
    figure({ name: `nDCG@10 above the better arm: ${name}, ${set}`, value: ndcg['fused']! - better, target: { atLeast: 0.015 } });
    const goal = GOALS[set];
    if (goal !== undefined && name === 'described alone') figure({ name: `nDCG@10: ${set}`, value: ndcg['fused']!, target: { atLeast: goal } });
    if (process.argv.includes('--misses')) await tellMisses(queries, ranks.fused);
  }
  const named = points.slice(0, described.length);
  await show('exact titles', titlesOf(named, 0), ranks.fused);
  await show('aliases (native)', titlesOf(named, -1), ranks.fused);
  if (points[0] === described[0]) await show('typos', typoQueries(), ranks.fused);
}

/** Of a franchise's name with a number, or bare, the one that is meant comes first. */
async function seasons(points: readonly EmbeddedPoint[]): Promise<void> {
  const options = { folder: join(folder, 'seasons'), descriptions, dimensions: embedder.dimensions };
  await writeAsInLife(openZvecStore({ ...options, collection: 'bench-1' }), points);
  await using collections = await ActiveCollection.open(zvecCollectionStore(options), 'bench');
  const { fused } = arms(collections, embedder);
  await show('seasons (tuned on)', seasonQueries(), fused);
  const { hit1 } = await judge(seasonQueries(), fused);
  figure({ name: 'seasons and bare names: the one that is meant first', value: hit1, target: { atLeast: 0.95 } });
  await refusals(fused);
}

/** What is about no anime gets an empty answer, and no topic does. */
async function refusals(rank: Rank): Promise<void> {
  const unanswered = async (queries: readonly Judged[]) => {
    const empty: string[] = [];
    for (const { query } of queries) if ((await rank(query)).length === 0) empty.push(query);
    return empty;
  };
  for (const [kind, queries] of [['questions', noiseQueries()], ['single words or pairs', shortNoiseQueries()]] as const) {
    console.log(`${(await unanswered(queries)).length} of ${queries.length} ${kind} that are about no anime get an empty answer`);
  }
  const refused = await unanswered(topicQueries());
  figure({ name: 'topics of one word or two that get no answer', value: refused.length, target: { atMost: 0 } });
  console.log(`${refused.length} of ${topicQueries().length} topics of one word or two get no answer ${refused.join(', ')}`);
}

/** A part at a time, each with its segments merged before the next comes: a store may judge its parts by different measures. */
async function writeAsInLife(store: ZvecStore, points: readonly EmbeddedPoint[]): Promise<void> {
  await using written = store;
  for (const [from, to] of [[0, 200], [200, 2_000], [2_000, points.length - 100], [points.length - 100, points.length]] as const) {
    await written.upsertMany(points.slice(from, to));
    await written.settle();
  }
}

/** @returns its nDCG@10 */
async function show(name: string, queries: readonly Judged[], rank: Rank): Promise<number> {
  if (queries.length === 0) {
    console.log(`${name}: no queries here`);
    return NaN;
  }
  const { ndcg, mrr, hit10, hit3, hit1 } = await judge(queries, rank);
  const figures = [ndcg, mrr, hit10, hit3, hit1].map((figure) => figure.toFixed(3)).join('  ');
  console.log(`${name.padEnd(24)} ${String(queries.length).padStart(4)} queries  ${figures}`);
  return ndcg;
}

async function tellMisses(queries: readonly Judged[], rank: Rank): Promise<void> {
  for (const { query, wanted } of queries) {
    const place = (await rank(query)).findIndex((id) => wanted.includes(id));
    if (place !== 0) console.log(`  ${place + 1}: ${query}`);
  }
}

/** Every eighth anime is asked for by one of its titles. */
function titlesOf(points: readonly EmbeddedPoint[], place: number): Judged[] {
  const some = points.filter((_point, index) => index % 8 === 0);
  return some.flatMap(({ id, titles }) =>
    titles.length > 0 ? [{ query: titles.at(place)!, wanted: [id], set: 'titles' }] : [],
  );
}
