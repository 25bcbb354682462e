import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { beforeEach, expect, test } from 'vitest';
import { Season, Status } from '#proto/anime';
import type { PurgeLog } from '../cache/purge-memo.ts';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

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
      airing: {
        statusUntil: timestampFromMs(NOW + 120_000),
        nextEpisode: { number: 2, airsAt: timestampFromMs(NOW + 300_000), day: '2026-10-11' },
      },
    }),
  ];
  const characters = [{ id: uuid(9), name: 'Nine' }];
  const studios = [{ id: uuid(50), name: 'MAPPA' }];
  const people = [{ person: { id: uuid(60), name: 'Hiro' }, works: [{ animeId: uuid(1), roles: ['Director'] }], parts: [{ animeId: uuid(1), characterId: uuid(9) }], characters }];
  const plane = fakeServices({ catalog, characters, studios, people, index: [uuid(1)] });
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
    'the schedule of a day',
    'schedule(from: "2026-10-12T00:00:00Z", to: "2026-10-13T00:00:00Z") { airsAt }',
    'day:2026-10-12',
    'day:2026-10-13',
  ],
  [
    'a schedule of several days, the last begun',
    'schedule(from: "2026-10-12T23:00:00Z", to: "2026-10-14T01:00:00Z") { airsAt }',
    'day:2026-10-14',
    'every:schedule',
  ],
  [
    'a schedule beyond the days that changes name',
    'schedule(from: "2026-10-01T00:00:00Z", to: "2026-10-12T00:00:00Z") { airsAt }',
    'every:schedule',
    'day:2026-10-11',
  ],
  ['changes', 'changesSince { pageInfo { endCursor } }', 'every:anime', 'every:list'],
  ['characters', 'characters(name: "x") { edges { cursor } }', 'every:anime', 'every:list'],
  ['a character', `character(id: "${uuid(9)}") { character { name } }`, `character:${uuid(9)}`, `character:${uuid(8)}`],
  ['a character for its anime', `character(id: "${uuid(9)}") { character { name } }`, `anime:${uuid(1)}`, 'every:anime'],
  ['a studio', `studio(id: "${uuid(50)}") { anime { ${ID} } }`, 'studio:mappa', 'every:anime'],
  ['a studio by name, of which another may come to be meant', 'studio(name: "MAPPA") { studio { id } }', 'every:anime', 'every:list'],
  ['a studio that is not there', `studio(id: "${uuid(51)}") { studio { id } }`, 'every:anime', 'studio:mappa'],
  ['studios', 'studios { edges { cursor } }', 'every:anime', 'every:list'],
  ['a person', `staff(id: "${uuid(60)}") { staff { name } }`, `person:${uuid(60)}`, 'every:anime'],
  ['a person for their anime', `staff(id: "${uuid(60)}") { staff { name } }`, `anime:${uuid(1)}`, `person:${uuid(61)}`],
  ['a person for whom they spoke', `staff(id: "${uuid(60)}") { staff { name } }`, `character:${uuid(9)}`, `character:${uuid(8)}`],
  ['a person who is not there', `staff(id: "${uuid(61)}") { staff { name } }`, `person:${uuid(61)}`, 'every:anime'],
  ['people', 'people(name: "x") { edges { cursor } }', 'every:anime', 'every:list'],
  ['recommendations', `recommendations(id: "${uuid(1)}") { ${ID} }`, 'every:search', 'every:schedule'],
  ['a batch of ids, of which one is unknown', 'animeByXrefs(xrefs: [{ source: MAL, externalId: "5" }]) { version }', 'xref:mal:5', 'every:anime'],
  ['episodes', `episodes(animeId: "${uuid(1)}") { totalCount }`, `anime:${uuid(1)}`, 'every:list'],
  ['a character that is not there', `character(id: "${uuid(7)}") { character { name } }`, `character:${uuid(7)}`, 'every:anime'],
])('%s is kept until a change that may belong in it, and not dropped by another', async (_, query, tag, other) => {
  expect(await statusOf(query)).toContain('stored');
  await edge.purge(other);
  expect(await statusOf(query)).toContain('hit');
  await edge.purge(tag);
  expect(await statusOf(query)).toContain('stored');
});

test('a schedule that reaches beyond the days that changes name says that its tags are coarse', async () => {
  const days = (to: string) => `schedule(from: "2026-10-11T00:00:00Z", to: "2026-${to}T00:00:00Z") { airsAt }`;
  expect(await statusOf(days('11-11'))).not.toContain('coarsened');
  expect(await statusOf(`b: ${days('11-11')} a: schedule(from: "2020-01-01T00:00:00Z", to: "2020-01-02T00:00:00Z") { airsAt }`)).toContain(
    'detail="tags coarsened"',
  );
});

test('an answer with status or next episode lives until the first of them changes', async () => {
  for (const field of ['nextEpisode { airsAt }', 'status', 'statusCertainty']) {
    expect(await statusOf(`animes { edges { node { ${field} } } }`)).toMatch(/stored; ttl=120\b/);
  }
});

test('what is for operators is not kept, nor is what is asked for beside it', async () => {
  const query = `animes { ${ID} } reviews { endCursor }`;
  expect(await statusOf(query)).toBe('echora; fwd=bypass');
  expect(await statusOf(query)).toBe('echora; fwd=bypass');
});
