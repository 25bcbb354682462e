import { parseArgs } from 'node:util';
import { figure } from './figures.ts';
import { pathOf } from './load-queries.ts';
import { startSystem } from './load-system.ts';
import { bundledQueries, heldParaphrases, otherLanguages, ownQueries, paraphrases } from './search-data.ts';
import { percentile } from './support.ts';

/**
 * `npm run bench:search-edge`: how long a search takes through the Worker when nothing of it is cached, one request after
 * another: every query of the quality bench once, with the titles, scores and genres that a page of results shows.
 * `--data FOLDER` takes a data folder that is loaded already.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const TARGET_MS = 150;
const WARM_UP = 20;
const DOCUMENT = `query ($query: String!, $mode: SearchMode!) { search(query: $query, mode: $mode, first: 10) {
  degraded plan { planner } edges { score reasons node { id title { romaji english native } score { median } genres coverImage { large } } } } }`;
const queries = [...bundledQueries(), ...heldParaphrases(), ...paraphrases(), ...ownQueries(), ...otherLanguages()].map(({ query }) => query);

await using system = await startSystem(values.data);
const origin = new URL(system.at.graphql).origin;
for (const mode of ['DIRECT', 'AGENT']) {
  const [times, before]: [number[], ReturnType<typeof system.usage>] = [[], system.usage()];
  for (const query of queries) times.push(await ask(mode, query));
  const measured = times.slice(WARM_UP);
  const [p50 = NaN, p95 = NaN] = [0.5, 0.95].map((share) => percentile(measured, share));
  figure({ name: `search through the Worker, nothing cached, ${mode}, p95`, value: p95, unit: 'ms', target: { atMost: TARGET_MS } });
  console.log(`${mode.padEnd(6)}  ${measured.length} queries  p50 ${p50.toFixed(0)} ms  p95 ${p95.toFixed(0)} ms  slowest ${Math.max(...measured).toFixed(0)} ms`);
  const spent = Object.entries(system.usage()).map(([part, { seconds }]) => `${part} ${(((seconds - before[part]!.seconds) / queries.length) * 1000).toFixed(1)}`);
  console.log(`        processor time a query, ms: ${spent.join(', ')}`);
}

/** @returns milliseconds; an answer from the cache, an error or a degraded one would measure something else */
async function ask(mode: string, query: string): Promise<number> {
  const started = performance.now();
  const reply = await fetch(origin + pathOf(DOCUMENT, { query, mode }));
  const body = await reply.text();
  const took = performance.now() - started;
  const degraded = /"degraded":"(\w+)"/.exec(body)?.[1];
  if (body.includes('"errors":[') || degraded) throw new Error(`${mode} "${query}": ${degraded ?? body.slice(0, 200)}`);
  if (/; hit/.test(reply.headers.get('cache-status') ?? '')) throw new Error(`"${query}" came from the cache`);
  return took;
}
