import { beforeEach, expect, test } from 'vitest';
import { Season, Status } from '#proto/anime';
import type { PurgeLog } from '../cache/purge-memo.ts';
import { anime, edgeOver, fakePlane, uuid } from '../testing.ts';

const NOW = Date.parse('2026-10-11T14:10:00Z');
const TOKEN = 'a-token-of-the-tests';

/** What is kept in one isolate, and a log of purges that nobody else shares. */
function kept() {
  const purged = new Map<string, number>();
  let position = 1;
  const purgeLog: PurgeLog = {
    since: (from) => Promise.resolve({ position, horizon: 0, purges: [...purged].filter(([, at]) => at > from) }),
    append: (tags) => {
      position++;
      tags.forEach((tag) => purged.set(tag, position));
      return Promise.resolve();
    },
  };
  const catalog = [
    anime(1, {
      season: Season.FALL,
      seasonYear: 2026,
      status: Status.RELEASING,
      broadcast: { recurrence: 'R/2026-10-04T14:15:00Z/P7D', timeZone: 'Asia/Tokyo' },
    }),
  ];
  const plane = fakePlane({ catalog, index: [uuid(1)] });
  const store = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() };
  const edge = edgeOver(plane, { CACHE: 'local', OPERATOR_TOKENS: TOKEN }, { purgeLog, store, now: () => NOW });
  const purge = (tag: string) =>
    edge.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query: `mutation { purgeCache(tags: ["${tag}"]) { tags } }` }),
    });
  return { ...edge, purge };
}

let edge: ReturnType<typeof kept>;
beforeEach(() => void (edge = kept()));
const statusOf = async (query: string) => (await edge.ask(`{ ${query} }`)).headers.get('cache-status') ?? '';

const ID = 'edges { node { id } }';
/** What a change of each kind is told by (proto/echora/v1/cache.proto), and by what it is not. */
test.each([
  ['a season', `season(year: 2026, season: FALL) { ${ID} }`, 'season:2026-fall', 'season:2026-summer'],
  ['a list by genre', `animes(filter: { genreIn: ["Action"] }) { ${ID} }`, 'genre:action', 'genre:drama'],
  ['a list by studio', `animes(filter: { studioIn: "MAPPA" }) { ${ID} }`, 'studio:mappa', 'every:list'],
  ['any other list', `animes(filter: { isAdult: false }) { ${ID} }`, 'every:list', 'genre:action'],
  ['a list in order of change', `animes(sort: UPDATED_DESC) { ${ID} }`, 'every:anime', 'every:search'],
  ['counts', 'facets(filter: { genreIn: ["Action"] }) { totalCount }', 'genre:action', 'genre:drama'],
  ['similar titles', `similar(id: "${uuid(1)}") { ${ID} }`, 'every:search', 'every:schedule'],
  [
    'a franchise',
    `related(id: "${uuid(1)}") { nodes { distance anime { version } } }`,
    'every:anime',
    'every:list',
  ],
  [
    'a schedule',
    'schedule(from: "2026-10-01T00:00:00Z", to: "2026-10-02T00:00:00Z") { airsAt }',
    'every:schedule',
    'every:list',
  ],
  ['changes', 'changesSince { pageInfo { endCursor } }', 'every:anime', 'every:list'],
  ['characters', 'characters(name: "x") { edges { cursor } }', 'every:anime', 'every:list'],
])('%s is kept until a change that may belong in it, and not dropped by another', async (_, query, tag, other) => {
  expect(await statusOf(query)).toContain('stored');
  await edge.purge(other);
  expect(await statusOf(query)).toContain('hit');
  await edge.purge(tag);
  expect(await statusOf(query)).toContain('stored');
});

test('an answer with the next episode lives until that airs', async () => {
  expect(await statusOf(`animes { edges { node { nextEpisode { airsAt } } } }`)).toMatch(/stored; ttl=300\b/);
});

test('what is for operators is not kept, nor is what is asked for beside it', async () => {
  const query = `animes { ${ID} } reviews { endCursor }`;
  expect(await statusOf(query)).toBe('echora; fwd=bypass');
  expect(await statusOf(query)).toBe('echora; fwd=bypass');
});
