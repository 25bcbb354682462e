import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Source } from '#proto/common';
import type { Reject } from '../core/ingestion/domain/source.ts';
import * as anidb from '../core/sources/anidb/fixtures.ts';
import * as jikan from '../core/sources/jikan/fixtures.ts';
import * as kitsu from '../core/sources/kitsu/fixtures.ts';
import { policies } from '../core/sources/open.ts';
import { type Answering, sendJson, startSource } from '../core/sources/testing.ts';
import { until } from './support/resources.ts';
import { ingestionSystem, summaryOf, type IngestionSystem } from './support/ingestion.ts';

let system: IngestionSystem;
beforeAll(async () => {
  system = await ingestionSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

const find = async (id: number, source = Source.MAL) => (await system.reader.getAnime({ by: { case: 'externalId', value: { source, id: String(id) } } })).anime;
const file = (name: string, records: readonly object[]) => {
  const path = join(system.folder, name);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
};
const rejects = (state: string) => readFileSync(join(state, 'rejects.jsonl'), 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Reject);
const instances = (all: Record<string, { baseUrl: string; limits?: readonly object[] }>) => ({ SOURCE_INSTANCES: JSON.stringify(all) });
const quick = [{ requests: 500, perMs: 1000 }];

/** Jikan with every anime but 404; the first answer to each question is one of the faults that pass. */
function jikanServer(faults: readonly Answering[] = []): Answering {
  const asked = new Map<string, number>();
  return (request, response, count) => {
    const fault = faults[asked.size % (faults.length || 1)];
    if (!asked.has(request.path) && fault) {
      asked.set(request.path, asked.size);
      return fault(request, response, count);
    }
    const [, id = '', part = ''] = /^\/v4\/anime\/(\d+)\/(\w+)/.exec(request.path) ?? [];
    if (id === '404') return sendJson(response, { status: 404, type: 'BadResponseException' }, 404);
    const parts: Record<string, unknown> = {
      full: { data: { ...jikan.anime, mal_id: Number(id), titles: [{ type: 'Default', title: `Star ${id}` }], external: [], relations: [] } },
      characters: { data: jikan.characters }, staff: { data: jikan.staff },
      episodes: { pagination: { last_visible_page: 1, has_next_page: false }, data: [jikan.episode(1), jikan.episode(2)] },
    };
    sendJson(response, parts[part]);
  };
}

test('three live sources enrich what a file names, through faults, in five stages into the catalog; again nothing is asked or published', async () => {
  // given sources that answer as documented, and Jikan with every passing fault first
  await using mal = await startSource(jikanServer([
    (_request, response) => sendJson(response, { status: 500 }, 500),
    (_request, response) => sendJson(response, {}, 429, { 'retry-after': '1' }),
    (_request, response) => void response.socket?.resetAndDestroy(),
    (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Just a moment...</title>'),
  ]));
  const parts: Record<string, unknown> = { episodes: { data: [kitsu.episode(1)] }, 'anime-characters': kitsu.characters, 'anime-staff': kitsu.staff };
  await using hummingbird = await startSource(({ path }, response) => {
    const [, , , , id = '', part] = new URL(path, 'http://kitsu').pathname.split('/');
    const included = kitsu.anime.included.filter(({ type }) => type !== 'mappings');
    sendJson(response, part ? parts[part] : { data: { ...kitsu.anime.data, id }, included }, 200, { 'content-type': 'application/vnd.api+json' });
  });
  await using club = await startSource((_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(anidb.titlesDump(3000)));
  const env = {
    ...instances({ jikan: { baseUrl: `${mal.url}/v4`, limits: quick }, kitsu: { baseUrl: `${hummingbird.url}/api/edge`, limits: quick } }),
    ANIDB_CLIENT: 'test/1', ANIDB_TITLES_URL: `${club.url}/titles`,
  };
  const id = (source: string, value: number) => ({ source: `SOURCE_${source}`, id: String(value) });
  const path = file('named.jsonl', [
    { titles: { romaji: 'Ours' }, synopsis: 'Our own words.', externalIds: [id('MAL', 1001), id('KITSU', 2001), id('ANIDB', 2001)] },
    { titles: { romaji: 'Gone' }, externalIds: [id('MAL', 404)] },
  ]);
  const state = join(system.folder, 'live');
  const live = ['jikan=known', 'kitsu=known', 'anidb=titles', 'jikan=1002'].flatMap((source) => ['--source', source]);
  const only = ['contract-json', 'jikan', 'kitsu', 'anidb'].flatMap((name) => ['--only', name]);
  const args = ['run', ...live, '--source', `contract-json=${path}`, ...only];

  // when they are read
  const lines = await system.run(args, state, env);

  // then each anime has what each source says, and the one that is gone there is a reject
  expect(summaryOf(lines)).toMatchObject({ read: 7, merged: 3, published: 3, rejected: 1 });
  expect(rejects(state)).toMatchObject([{ source: 'jikan', place: '404', reason: expect.stringContaining('has nothing at'), kept: false }]);
  const phases = lines.filter(({ event }) => event === 'phase').map(({ phase }) => phase);
  expect(phases).toEqual([
    'read contract-json named.jsonl', 'read jikan known', 'read jikan 1002', 'read kitsu known', 'read anidb titles', 'group records by their ids',
    'stage 1 of 5: metadata', 'stage 2 of 5: episodes', 'stage 3 of 5: relationships', 'stage 4 of 5: statistics', 'stage 5 of 5: characters', 'check and publish',
  ]);
  await system.settled();
  const anime = await find(1001);
  expect(anime).toMatchObject({ titles: { romaji: 'Ours' }, synopsis: 'Our own words.' });
  expect(anime?.titles?.synonyms.map(({ text }) => text)).toEqual(expect.arrayContaining(['Star 1001', 'Hoshi no Koe', '作品2001']));
  expect(anime?.episodes.map(({ number }) => number)).toEqual([1, 2]);
  expect(anime?.statistics.map(({ platform }) => platform)).toEqual([Source.MAL, Source.KITSU]);
  expect(anime?.attributions).toEqual(expect.arrayContaining([policies.jikan.attribution, policies.kitsu.attribution, policies.anidb.attribution]));
  expect((await find(1002))?.characters.length).toBe(2);

  // and again, only the one that is gone is asked about, and nothing is published
  const asked = [mal, hummingbird, club].map(({ seen }) => seen.length);
  expect(summaryOf(await system.run(args, state, env))).toMatchObject({ merged: 3, published: 0, known: 3, rejected: 1 });
  expect([mal, hummingbird, club].map(({ seen }, index) => seen.length - (asked[index] ?? 0))).toEqual([1, 0, 0]);
});

test('a live source is asked no more often than its documentation allows, measured where the requests arrive', async () => {
  await using mal = await startSource(jikanServer());
  const args = ['run', '--dry-run', '--source', 'jikan=1,2,3,4', '--only', 'jikan'];
  await system.run(args, join(system.folder, 'limits'), instances({ jikan: { baseUrl: `${mal.url}/v4` } }));
  const instants = mal.seen.map(({ at }) => at);
  expect(instants).toHaveLength(16);
  // Arrival trails sending by some milliseconds, so that a request may arrive that much nearer to its neighbour.
  const slack = 100;
  for (const { requests, perMs } of policies.jikan.limits) {
    const busiest = Math.max(...instants.map((from) => instants.filter((at) => at >= from && at < from + perMs - slack).length));
    expect(busiest).toBeLessThanOrEqual(requests);
  }
  console.log(`16 requests to Jikan in ${((instants.at(-1)! - instants[0]!) / 1000).toFixed(2)} s; documented are 3 a second`);
});

test('killed between two questions, the next run asks only the rest', async () => {
  let stalled = true;
  await using mal = await startSource((request, response, count) => {
    if (stalled && request.path.startsWith('/v4/anime/3/')) return;
    jikanServer()(request, response, count);
  });
  const state = join(system.folder, 'killed');
  const args = ['run', '--source', 'jikan=1,2,3,4', '--only', 'jikan'];
  const env = instances({ jikan: { baseUrl: `${mal.url}/v4`, limits: quick } });
  // given a run that was killed while it waited for the third of four
  const running = system.start(args, state, env);
  await until('the third question', () => (mal.seen.some(({ path }) => path.startsWith('/v4/anime/3/')) ? true : undefined));
  await running.kill();
  [stalled, mal.seen.length] = [false, 0];
  // when it is run again
  expect(summaryOf(await system.run(args, state, env))).toMatchObject({ resumed: true, read: 4, merged: 4, rejected: 0 });
  // then it asks about the third and the fourth
  expect([...new Set(mal.seen.map(({ path }) => path.split('/')[3]))]).toEqual(['3', '4']);
});

test('what the terms forbid is refused with the clause before anything is asked, and a source is off unless named', async () => {
  await using anilist = await startSource((_request, response) => sendJson(response, {}, 500));
  const env = instances({ anilist: { baseUrl: anilist.url } });
  const failure = (args: readonly string[]) => system.run(args, undefined, env).then(() => undefined, (error: { code: number; stderr: string }) => error);
  for (const command of [['run'], ['run', '--dry-run'], ['duplicates']]) {
    expect(await failure([...command, '--source', 'anilist=1', '--accept-terms', 'anilist'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/anilist: its terms forbid.*data storage service is strictly prohibited.*--permission/) });
  }
  expect(await failure(['run', '--source', 'anidb=1'])).toMatchObject({ code: 2, stderr: expect.stringContaining('need to be registered') });
  expect(await failure(['run', '--source', 'jikan'])).toMatchObject({ code: 2, stderr: expect.stringContaining('takes ids with commas') });
  expect(anilist.seen).toEqual([]);
});
