import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeAll } from '../core/search/adapters/contract.ts';
import { openOfflineEmbedder } from '../core/search/adapters/offline-embedder.ts';
import { zvecLibrary } from '../core/search/adapters/zvec-library.ts';
import type { EmbeddedPoint } from '../core/search/domain/point.ts';
import { draftOf } from '../core/search/drafts.ts';
import { Shelf } from '../core/search/shelf.ts';
import { memoiseQueries } from '../core/search/memoise.ts';
import { devQueries, embedCached, ownQueries, readSnapshot, typoQueries, type Judged } from './search-data.ts';
import { arms, judge, type Rank } from './search-quality.ts';
import { measureSpeed } from './search-speed.ts';

/** `npm run bench:search`: how well search finds what people mean, and how fast at 25,000 points. */
const snapshot = readSnapshot();
if (!snapshot) {
  console.log('bench:search needs ../shared/data/mal-2023-full.csv, which is not here: skipped');
  process.exit(0);
}

const descriptions = describeAll();
await using model = await openOfflineEmbedder();
const embedder = memoiseQueries(model, 10_000);
const drafts = snapshot.map((record) => draftOf(record, descriptions));
const vectors = await embedCached(
  embedder,
  drafts.map(({ text }) => text),
);
const points: EmbeddedPoint[] = drafts.map((draft, place) => ({ ...draft, vector: vectors[place]! }));

const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
try {
  const library = zvecLibrary({ folder, descriptions, dimensions: embedder.dimensions });
  await using shelf = await Shelf.open(library, 'bench');
  await shelf.targets[0]!.upsertMany(points);
  await quality(arms(shelf, embedder));
  if (!process.argv.includes('--quality')) await measureSpeed({ folder, descriptions, embedder, model, points });
} finally {
  rmSync(folder, { recursive: true });
}

async function quality(ranks: Readonly<Record<'dense' | 'text' | 'fused', Rank>>): Promise<void> {
  const own = ownQueries();
  const sets: Record<string, Judged[]> = {
    'dev (tuned on)': devQueries(),
    'own, tuned on': own.filter(({ set }) => set === 'tune'),
    'own, held back': own.filter(({ set }) => set === 'held'),
  };
  console.log(`${points.length} anime; nDCG@10, MRR@10, hit@10, hit@1`);
  for (const [name, queries] of Object.entries(sets)) {
    for (const [arm, rank] of Object.entries(ranks)) await show(`${name} ${arm}`, queries, rank);
  }
  await show('exact titles', titlesOf(0), ranks.fused);
  await show('aliases (native)', titlesOf(-1), ranks.fused);
  await show('typos', typoQueries(), ranks.fused);
  for (const { query, wanted } of [...typoQueries(), ...sets['own, held back']!]) {
    const place = (await ranks.fused(query)).indexOf(wanted[0]!);
    if (place !== 0 && process.argv.includes('--misses')) console.log(`  ${place + 1}: ${query}`);
  }
}

async function show(name: string, queries: readonly Judged[], rank: Rank): Promise<void> {
  if (queries.length === 0) return console.log(`${name}: no queries here`);
  const { ndcg, mrr, hit10, hit1 } = await judge(queries, rank);
  const figures = [ndcg, mrr, hit10, hit1].map((figure) => figure.toFixed(3)).join('  ');
  console.log(`${name.padEnd(24)} ${String(queries.length).padStart(4)} queries  ${figures}`);
}

/** Every eighth anime is asked for by one of its titles. */
function titlesOf(place: number): Judged[] {
  const some = drafts.filter((_draft, index) => index % 8 === 0);
  return some.flatMap(({ id, titles }) =>
    titles.length > 0 ? [{ query: titles.at(place)!, wanted: [id], set: 'titles' }] : [],
  );
}
