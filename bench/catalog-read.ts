import { randomUUID } from 'node:crypto';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { AnimeFilterSchema, AnimeSortSchema, SortField } from '#proto/filter';
import { countStatement, pageStatement } from '../core/catalog/adapters/lists/anime-list.ts';
import type { Composed } from '../core/catalog/adapters/lists/compose.ts';
import { commitBatch } from '../core/catalog/adapters/commit.ts';
import { readEnriched } from '../core/catalog/intake.ts';
import { catalogClient } from '../test/support/catalog-rows.ts';
import { delivery, enriched } from '../test/support/catalog.ts';
import { animeOfBench } from './catalog-read-data.ts';
import { openMachine, percentile, seconds } from './support.ts';

/**
 * `npm run bench:catalog-read`: what reads cost at 25,000 anime, through the routes with validation and encoding but no
 * network; the plan of the slowest list; and whether an indexed filter ever reads all of anime in sequence.
 */
const SIZE = 25_000;
const ROUNDS = 40;
const PAGE = 50;

type Filter = Exclude<MessageInitShape<typeof AnimeFilterSchema>, { $typeName: string }>;

const filters: Readonly<Record<string, Filter>> = {
  'text, Latin': { text: 'monogatari' }, 'text, three kanji': { text: '進撃巨' }, 'text, one kanji': { text: '鬼' }, season: { seasonIn: [2] },
  'season year': { seasonYear: { gte: 2010, lte: 2012 } }, 'format, frequent': { formatIn: [1] }, 'format, rare': { formatIn: [7] }, status: { statusIn: [2] },
  'genre, any': { genreIn: ['Horror', 'Sports'] }, 'genre, all': { genreAll: ['Action', 'Comedy'] }, 'tag, any': { tagIn: ['Tag 1', 'Tag 2'], minimumTagRank: 60 },
  'tag, all': { tagAll: ['Tag 1', 'Tag 2'] }, score: { score: { gte: 8 } }, 'score, upper': { score: { lte: 4 } }, popularity: { popularity: { gte: 500_000 } },
  episodes: { episodeCount: { gte: 100 } }, duration: { durationSeconds: { gte: 6000 } }, 'start date': { startDate: { gte: { year: 2020 }, lte: { year: 2021, month: 6 } } },
  'source material': { sourceMaterialIn: [5, 6] }, country: { countryIn: ['CN', 'KR'] }, studio: { studioIn: ['Studio 1', 'Studio 300'] },
  'streaming site': { streamingSiteIn: ['HIDIVE'] }, theme: { themeIn: ['Isekai'] }, demographic: { demographicIn: ['Josei'] },
  'several together': { genreIn: ['Drama'], formatIn: [1], seasonYear: { gte: 2015 }, tagIn: ['Tag 3'] },
};
/** Those that no index could narrow: most anime match them, or a large share of each page. */
const open: Readonly<Record<string, Filter>> = {
  'no filter': {}, 'format, not': { formatNotIn: [7] }, 'status, not': { statusNotIn: [1] }, 'genre, not': { genreNotIn: ['Horror'] }, 'tag, not': { tagNotIn: ['Tag 1'] },
  adult: { isAdult: false }, 'age rating': { ageRatingIn: [1, 2] },
};
const popular = create(AnimeSortSchema, { field: SortField.POPULARITY, descending: true });
const sorts = [1, 2, 3, 4, 5, 6, 7].flatMap((field) => [false, true].map((descending) => create(AnimeSortSchema, { field, descending })));

await using machine = await openMachine();
const { sql, nats } = machine;
const read = catalogClient(CatalogReadService, sql, nats);
const graph = catalogClient(CatalogGraphService, sql, nats);

const ids: string[] = [];
const load = await seconds(async () => {
  const records = animeOfBench(SIZE);
  for (let from = 0; from < SIZE; from += 500) {
    const outcomes = await commitBatch(sql, { newId: randomUUID, now: () => new Date() }, records.slice(from, from + 500).map((record) => readEnriched(delivery(enriched(record)))));
    ids.push(...outcomes.flatMap((outcome) => ('id' in outcome ? outcome.id : [])));
  }
  // As autovacuum does after so many rows: statistics for plans, and the visibility map for index-only scans.
  await sql`vacuum analyze`;
});
console.log(`${ids.length} anime committed in ${load.toFixed(0)} s\n`);

const batch = () => Array.from({ length: PAGE }, () => ids[Math.floor(Math.random() * ids.length)] ?? '');
const week = { from: timestampFromDate(new Date('2024-01-01T00:00:00Z')), to: timestampFromDate(new Date('2024-01-08T00:00:00Z')) };
const some = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'BatchGetAnime(50)': () => read.batchGetAnime({ ids: batch() }),
  'GetFacets of 2010–2012, all facets': () => read.getFacets({ filter: filters['season year'] ?? {} }),
  'GetFacets of everything, all facets': () => read.getFacets({}),
  'GetSchedule of a week': () => read.getSchedule({ ...week, readMask: { paths: ['titles'] } }),
  'TraverseRelationshipGraph(depth 3)': () => graph.traverseRelationshipGraph({ id: some(), depth: 3 }),
  GetWatchOrder: () => graph.getWatchOrder({ id: some() }),
  'GetStudio by name': () => read.getStudio({ by: { case: 'name', value: 'Studio 1' } }),
  'ListStudios, all': () => read.listStudios({ pageSize: PAGE }),
  'ListPeople by name': () => read.listPeople({ name: 'person', pageSize: PAGE }),
  'ListVersions(5000)': () => read.listVersions({ pageSize: 5000, afterId: some() }),
};
const list = (filter: Filter, sort = popular) => () => read.listAnime({ filter, sort: [sort], pageSize: PAGE });
const nameOf = ({ field, descending }: (typeof sorts)[number]) => `sort ${SortField[field]}, ${descending ? 'downwards' : 'upwards'}`;
const lists = new Map(Object.entries({ ...filters, ...open }).map(([name, filter]) => [`filter ${name}`, list(filter)]));
for (const sort of sorts) lists.set(nameOf(sort), list({}, sort));
const relevant = create(AnimeSortSchema, { field: SortField.RELEVANCE, descending: true });
lists.set('sort RELEVANCE, text, Latin', list(filters['text, Latin'] ?? {}, relevant));
lists.set('page 200 by number of sort POPULARITY', () => read.listAnime({ sort: [popular], pageSize: PAGE, offset: 199 * PAGE, skipTotal: true }));
// A page from the middle of the whole list costs what the first one does.
const middle = await cursorAt(12_000);
lists.set('page 240 of sort POPULARITY', () => read.listAnime({ sort: [popular], pageSize: PAGE, pageToken: middle, skipTotal: true }));

const cases = new Map([...Object.entries(others), ...lists]);
const times = new Map([...cases.keys()].map((name) => [name, [] as number[]]));
for (let round = -3; round < ROUNDS; round++) {
  for (const [name, act] of cases) {
    const time = await seconds(act);
    if (round >= 0) times.get(name)?.push(time * 1000);
  }
}

console.log(`ms, ${ROUNDS} rounds${' '.repeat(28)}p50      p95`);
for (const [name, each] of times) console.log(`${name.padEnd(40)}${percentile(each, 0.5).toFixed(2).padStart(8)} ${percentile(each, 0.95).toFixed(2).padStart(8)}`);

// By the median: on a busy machine the 95th of so few rounds is the machine's.
const [slowest = ''] = Object.keys(filters).toSorted((a, b) => timeOf(b, 0.5) - timeOf(a, 0.5));
console.log(`\nThe slowest indexed filter is ${slowest}: p50 ${timeOf(slowest, 0.5).toFixed(2)}, p95 ${timeOf(slowest, 0.95).toFixed(2)} ms`);
for (const statement of statementsOf(filters[slowest] ?? {})) console.log(`\n${(await explain(statement, 'analyze, buffers, costs off')).join('\n')}`);

console.log('\nPlans of indexed filters that read all of anime in sequence:');
const sequential: string[] = [];
for (const [name, filter] of Object.entries(filters)) {
  for (const [place, statement] of statementsOf(filter).entries()) {
    if ((await explain(statement, 'costs off')).some((line) => /Seq Scan on anime a\b/.test(line))) sequential.push(`  ${name}: the ${place === 0 ? 'page' : 'count'}`);
  }
}
console.log(sequential.length === 0 ? '  none' : sequential.join('\n'));
process.exitCode = sequential.length === 0 ? 0 : 1;

function timeOf(name: string, share: number): number {
  return percentile(times.get(`filter ${name}`) ?? [], share);
}

function statementsOf(init: Filter): Composed[] {
  const filter = create(AnimeFilterSchema, init);
  return [pageStatement({ filter, sort: [popular], size: PAGE, after: '', now: Date.now() }), countStatement({ filter, now: Date.now() })];
}

async function explain({ text, args }: Composed, options: string): Promise<string[]> {
  const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (${options}) ${text}`, args as never[], { prepare: false });
  return rows.map((row) => row['QUERY PLAN']);
}

async function cursorAt(place: number): Promise<string> {
  let pageToken = '';
  for (let seen = 0; seen < place; seen += 500) {
    pageToken = (await read.listAnime({ sort: [popular], pageSize: 500, pageToken, skipTotal: true, readMask: { paths: ['id'] } })).cursors.at(-1) ?? '';
  }
  return pageToken;
}
