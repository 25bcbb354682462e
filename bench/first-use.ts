/**
 * Asks what a visitor would type first, forty questions in six languages, of a running system through its Worker, and prints
 * each with its answer. A hit is one of the anime that a fan would accept among the first three.
 *
 *   npm run eval:first-use [-- --url http://127.0.0.1:8787/graphql] [--held | --visitors]
 *
 * The misses of these were looked at when words and ranking were last mended; `--held` asks forty others, which were not,
 * and `--visitors` forty of the kinds that fans, newcomers and users of bots ask: facts, orders, people, likings. Of those the misses were looked at. Exit code 1 when fewer than `--least` are hits (none by default).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Question {
  readonly language: string;
  readonly question: string;
  /** MyAnimeList ids. */
  readonly accept: readonly number[];
}

interface Answer {
  readonly mode: string;
  readonly edges: readonly { readonly node: { readonly idMal: number | null; readonly title: { readonly romaji: string | null; readonly english: string | null; readonly native: string | null } } }[];
}

const FIRST = 3;
const QUERY = `query ($query: String!) { search(query: $query, first: ${FIRST}) { mode edges { node { idMal title { romaji english native } } } } }`;

const { values: options } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:8787/graphql' }, least: { type: 'string', default: '0' }, held: { type: 'boolean', default: false }, visitors: { type: 'boolean', default: false } },
});
const questions = JSON.parse(readFileSync(new URL(options.visitors ? 'first-use-visitors.json' : options.held ? 'first-use-held.json' : 'first-use.json', import.meta.url), 'utf8')) as Question[];

let hits = 0;
const byLanguage = new Map<string, { hits: number; asked: number }>();
for (const { language, question, accept } of questions) {
  const { mode, edges } = await ask(question);
  const place = edges.findIndex(({ node }) => node.idMal !== null && accept.includes(node.idMal));
  const count = byLanguage.get(language) ?? { hits: 0, asked: 0 };
  byLanguage.set(language, { hits: count.hits + (place >= 0 ? 1 : 0), asked: count.asked + 1 });
  hits += place >= 0 ? 1 : 0;
  console.log(`${place >= 0 ? `hit ${place + 1}` : 'MISS '} ${language} ${question}\n          ${mode.toLowerCase()}: ${edges.map(({ node: { title } }) => title.english ?? title.romaji ?? title.native).join(' | ') || 'nothing found'}`);
}
console.log(`\n${hits} of ${questions.length}: ${[...byLanguage].map(([language, count]) => `${language} ${count.hits}/${count.asked}`).join(', ')}`);
if (hits < Number(options.least)) process.exitCode = 1;

/** @throws Error with what the endpoint said instead of an answer */
async function ask(question: string): Promise<Answer> {
  const response = await fetch(options.url, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY, variables: { query: question } }),
  });
  const { data, errors } = (await response.json()) as { data?: { search: Answer } | null; errors?: readonly { message: string }[] };
  if (!data) throw new Error(`${question}: ${errors?.map(({ message }) => message).join('; ') ?? response.status}`);
  return data.search;
}
