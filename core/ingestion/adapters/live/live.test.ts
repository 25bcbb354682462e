import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import * as anidb from '../../../sources/anidb/fixtures.ts';
import * as anilist from '../../../sources/anilist/fixtures.ts';
import * as jikan from '../../../sources/jikan/fixtures.ts';
import * as kitsu from '../../../sources/kitsu/fixtures.ts';
import type { SourceName } from '../../../sources/policy.ts';
import { type Answering, sendJson, startSource } from '../../../sources/testing.ts';
import type { Reading } from '../../domain/source.ts';
import { faultsOf, hashOf } from '../records.ts';
import { liveSources, type LiveOptions } from './index.ts';
import { AnswerStore } from './answer-store.ts';

const HOUR_MS = 60 * 60 * 1000;
const limits = [{ requests: 500, perMs: 1000 }];
let folder: string;
let at: Date;
let waits: number[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'echora-live-'));
  at = new Date('2026-04-12T12:00:00Z');
  waits = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A live source, asked at this address without its limits, which `core/sources` tests. */
function sourceOf(name: SourceName, url = 'http://127.0.0.1:9', options: Partial<LiveOptions> = {}) {
  const all = liveSources({
    folder, userAgent: 'test', refreshAfterMs: 7 * 24 * HOUR_MS, now: () => at, permissions: {},
    instances: { [name]: { baseUrl: url, limits } },
    tuning: { retries: 0, timeoutMs: 2000, backoffMs: 1, breakAfter: 2, halfOpenAfterMs: 200 },
    wait: async (ms) => {
      waits.push(ms);
      await new Promise((resolve) => setTimeout(resolve, Math.min(ms, 300)));
    },
    ...options,
  });
  return all.find((one) => one.name === name)!;
}

async function read(name: SourceName, path: string, url?: string, options?: Partial<LiveOptions>, known: (platform: number) => readonly string[] = () => []): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of sourceOf(name, url, options).read({ path, now: at, known })) readings.push(reading);
  return readings;
}

const recordsOf = (readings: readonly Reading[]) => readings.flatMap((reading) => ('record' in reading ? [reading.record] : []));
const rejectsOf = (readings: readonly Reading[]) => readings.flatMap((reading) => ('reject' in reading ? [reading.reject] : []));
const places = (readings: readonly Reading[]) => recordsOf(readings).map(({ place }) => place);

/** Jikan with every anime, but for those that a test gives another answer. */
const jikanWith = (others: Record<string, Answering> = {}): Answering => (request, response, count) => {
  const [, id = '', part = ''] = /^\/anime\/(\d+)(?:\/(\w+))?/.exec(request.path) ?? [];
  if (others[id]) return others[id](request, response, count);
  const parts: Record<string, unknown> = {
    full: { data: { ...jikan.anime, mal_id: Number(id) } }, characters: { data: jikan.characters }, staff: { data: jikan.staff },
    episodes: { pagination: { last_visible_page: 1, has_next_page: false }, data: [jikan.episode(1)] },
  };
  sendJson(response, parts[part]);
};
const status = (code: number, headers = {}): Answering => (_request, response) => sendJson(response, { status: code }, code, headers);
const idsAsked = (seen: readonly { path: string }[]) => [...new Set(seen.map(({ path }) => path.split('/')[2]))];

describe('a record that meets the contract comes from', () => {
  test('Jikan', async () => {
    await using server = await startSource(jikanWith());
    const [record] = recordsOf(await read('jikan', '5391', server.url));
    expect(record).toMatchObject({ source: 'jikan', place: '5391', anime: { titles: { romaji: 'Hoshi no Koe' }, episodes: [{ number: 1 }] } });
    expect(faultsOf(record!.anime)).toEqual([]);
  });

  test('AniList, where a permission is at hand', async () => {
    const pageInfo = { hasNextPage: false };
    await using server = await startSource((_request, response) => sendJson(response, {
      data: { Media: { ...anilist.media, characters: { pageInfo, edges: [] }, staff: { pageInfo, edges: [] }, airingSchedule: { pageInfo, nodes: [] } } },
    }));
    const [record] = recordsOf(await read('anilist', '170', server.url, { permissions: { anilist: 'letter' } }));
    expect(record?.anime.externalIds).toMatchObject([{ source: Source.ANILIST, id: '170' }, { source: Source.MAL, id: '5391' }]);
    expect(faultsOf(record!.anime)).toEqual([]);
  });

  test('Kitsu', async () => {
    const parts: Record<string, unknown> = { episodes: { data: [kitsu.episode(1)] }, 'anime-characters': kitsu.characters, 'anime-staff': kitsu.staff };
    await using server = await startSource(({ path }, response) => {
      const part = new URL(path, 'http://kitsu').pathname.split('/')[3];
      sendJson(response, part ? parts[part] : kitsu.anime, 200, { 'content-type': 'application/vnd.api+json' });
    });
    const [record] = recordsOf(await read('kitsu', '41', server.url));
    expect(record?.anime.characters.length).toBeGreaterThan(0);
    expect(faultsOf(record!.anime)).toEqual([]);
  });

  test('AniDB, and of its dump the titles of the anime that were read', async () => {
    await using server = await startSource(({ path }, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(path.includes('titles') ? anidb.titlesDump(50) : anidb.anime);
    });
    const options = { anidb: { client: { name: 'test', version: 1 }, titlesUrl: `${server.url}/titles` } };
    const [record] = recordsOf(await read('anidb', '1701', server.url, options));
    expect(faultsOf(record!.anime)).toEqual([]);
    const titles = recordsOf(await read('anidb', 'titles', server.url, options, () => ['7', '9', '5000']));
    expect(titles.map(({ anime }) => [anime.externalIds[0]?.id, anime.titles?.native])).toEqual([['7', '作品7'], ['9', '作品9']]);
    expect(titles.flatMap(({ anime }) => faultsOf(anime))).toEqual([]);
  });
});

describe('which anime are asked about:', () => {
  test('those of a list, each once', async () => {
    await using server = await startSource(jikanWith());
    expect(places(await read('jikan', '3, 1,3', server.url))).toEqual(['3', '1']);
    const list = join(folder, 'ids.txt');
    writeFileSync(list, '# mine\n7\n\n8 # the second\n7\n');
    expect(places(await read('jikan', `@${list}`, server.url))).toEqual(['7', '8']);
  });

  test('those that were read before', async () => {
    await using server = await startSource(jikanWith());
    const platforms: number[] = [];
    const known = (platform: number) => (platforms.push(platform), ['21', '22']);
    expect(places(await read('jikan', 'known', server.url, {}, known))).toEqual(['21', '22']);
    expect(platforms).toEqual([Source.MAL]);
  });

  test.each([['', 'takes ids'], ['1,x', 'no id: x'], ['titles', 'no id: titles'], ['@missing.txt', 'no file missing.txt'], ['0', 'no id: 0']])('%j is refused with the reason', (text, reason) => {
    expect(sourceOf('jikan').refusal?.(text)).toContain(reason);
  });
});

describe('terms', () => {
  test('of AniList stand against its records: the clause is named, and the way that is open', () => {
    expect(sourceOf('anilist').refusal?.('1')).toMatch(/anilist: its terms forbid .*"Using the AniList API as a backup or data storage service is strictly prohibited\.".*--permission anilist=/);
    expect(sourceOf('anilist', undefined, { permissions: { anilist: 'letter' } }).refusal?.('1')).toBeUndefined();
  });

  test('of AniDB want a registered client', () => {
    expect(sourceOf('anidb').refusal?.('1')).toContain('All users of the HTTP XML API need to be registered');
  });

  test('of a day hold across runs, tell how many are left, and a day later the rest is asked about', async () => {
    await using server = await startSource((_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(anidb.anime));
    const options = { anidb: { client: { name: 'test', version: 1 } } };
    // given 199 of the 200 anime that a day allows were asked about by runs before
    using kept = new AnswerStore(join(folder, 'live.sqlite'));
    for (let id = 1000; id < 1199; id++) kept.keep('anidb', String(id), at, undefined);
    const first = await read('anidb', '1,2,3', server.url, options);
    expect(places(first)).toEqual(['1']);
    expect(rejectsOf(first)).toMatchObject([{ source: 'anidb', place: '2 anime', reason: expect.stringMatching(/200 anime in 24 hours.*2 are left for a later run/) }]);
    at = new Date(at.getTime() + 24 * HOUR_MS);
    expect(places(await read('anidb', '1,2,3', server.url, options)).sort()).toEqual(['1', '2', '3']);
    expect(server.seen).toHaveLength(3);
  });
});

describe('what can not be had', () => {
  test('is a reject with source, id and reason, and the rest goes on', async () => {
    await using server = await startSource(jikanWith({
      2: status(404), 3: (_request, response) => sendJson(response, { data: { mal_id: 'three' } }),
      4: (_request, response) => void response.socket?.resetAndDestroy(), 6: status(400),
    }));
    const readings = await read('jikan', '1,2,3,4,5,6,7', server.url);
    expect(places(readings)).toEqual(['1', '5', '7']);
    expect(rejectsOf(readings).map(({ source, place, reason }) => [source, place, reason])).toEqual([
      ['jikan', '2', expect.stringContaining('has nothing at')], ['jikan', '3', expect.stringContaining('another shape than documented: data.mal_id')],
      ['jikan', '4', expect.stringContaining('the connection')], ['jikan', '6', expect.stringContaining('answered 400')],
    ]);
  });

  test('costs no more than itself where a circuit opens', async () => {
    await using server = await startSource(jikanWith({ 1: status(500), 2: status(500), 3: status(500) }));
    const readings = await read('jikan', '1,2,3,4,5', server.url);
    expect(places(readings)).toEqual(['4', '5']);
    expect(rejectsOf(readings).map(({ place }) => place)).toEqual(['1', '2', '3']);
  });

  test('ends the questions to a source that stays unavailable, and says how many are left', async () => {
    await using server = await startSource(status(503));
    // The circuit never has the time to let one through.
    const readings = await read('jikan', '1,2,3,4,5,6,7,8', server.url, { tuning: { retries: 0, breakAfter: 2, halfOpenAfterMs: HOUR_MS } });
    expect(rejectsOf(readings).map(({ place }) => place)).toEqual(['1', '2', '3', '4', '5', '3 anime']);
    expect(server.seen).toHaveLength(2);
    expect(waits).toEqual([HOUR_MS, HOUR_MS, HOUR_MS]);
  });

  test('for now, because the source asked for a long pause, is left for a later run, and what it said before stands in', async () => {
    let busy = false;
    await using server = await startSource((request, response, count) => (busy ? status(429, { 'retry-after': '86400' }) : jikanWith())(request, response, count));
    await read('jikan', '1,2', server.url);
    [busy, at] = [true, new Date(at.getTime() + 30 * 24 * HOUR_MS)];
    const later = await read('jikan', '1,2,3', server.url);
    expect(places(later)).toEqual(['1', '2']);
    expect(rejectsOf(later)).toMatchObject([{ place: '3 anime', reason: expect.stringMatching(/asks for fewer requests.*3 are left/) }]);
  });

  test('anew is taken as it was, with the fault beside it', async () => {
    let gone = false;
    await using server = await startSource((request, response, count) => (gone ? status(404) : jikanWith())(request, response, count));
    await read('jikan', '1', server.url);
    [gone, at] = [true, new Date(at.getTime() + 30 * 24 * HOUR_MS)];
    expect(recordsOf(await read('jikan', '1', server.url))).toMatchObject([{ place: '1', fieldErrors: [{ reason: expect.stringMatching(/has nothing at .*; what it said on 2026-04-12 is used/) }] }]);
  });
});

describe('a later run', () => {
  test('asks only for what is not kept, so that one that was stopped goes on, those never asked about first', async () => {
    await using server = await startSource(jikanWith({ 2: status(404) }));
    for await (const reading of sourceOf('jikan', server.url).read({ path: '1,2,3', now: at })) if ('reject' in reading) break;
    expect(idsAsked(server.seen)).toEqual(['1', '2']);
    server.seen.length = 0;
    at = new Date(at.getTime() + HOUR_MS);
    expect(places(await read('jikan', '1,2,3', server.url))).toEqual(['1', '3']);
    expect(idsAsked(server.seen)).toEqual(['3', '2']);
  });

  test('yields the same bytes from what is kept, and asks nothing', async () => {
    await using server = await startSource(jikanWith());
    const [first] = recordsOf(await read('jikan', '1', server.url));
    server.seen.length = 0;
    at = new Date(at.getTime() + HOUR_MS);
    const [second] = recordsOf(await read('jikan', '1', server.url));
    expect(hashOf(second!.anime)).toBe(hashOf(first!.anime));
    expect(server.seen).toEqual([]);
  });

  test('asks again after the time that is set, on condition that it changed', async () => {
    await using server = await startSource((request, response, count) => {
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304, { etag: '"1"' }).end();
      response.setHeader('etag', '"1"');
      return jikanWith()(request, response, count);
    });
    await read('jikan', '1', server.url);
    const asked = server.seen.length;
    at = new Date(at.getTime() + 8 * 24 * HOUR_MS);
    expect(places(await read('jikan', '1', server.url))).toEqual(['1']);
    expect(server.seen.slice(asked).map(({ headers }) => headers['if-none-match'])).toEqual(Array.from({ length: asked }, () => '"1"'));
  });

  test('of the same questions on the same day goes on with one that was killed; on another day it starts anew', async () => {
    const source = sourceOf('jikan');
    const morning = await source.fingerprint('1,2');
    at = new Date(at.getTime() + HOUR_MS);
    expect(await source.fingerprint('1, 2')).toBe(morning);
    expect(await source.fingerprint('1,3')).not.toBe(morning);
    at = new Date(at.getTime() + 24 * HOUR_MS);
    expect(await source.fingerprint('1,2')).not.toBe(morning);
  });
});
