import { describe, expect, test } from 'vitest';
import { Format, Season, Status, StudioRole } from '#proto/anime';
import type { ListAnimeRequest } from '#proto/catalog';
import { Source } from '#proto/common';
import { SortField } from '#proto/filter';
import { RelationType } from '#proto/relation';
import { memoryLog, memoryStore } from '../../cache/in-memory.ts';
import { anime, edgeOver, fakeServices } from '../../testing.ts';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const on = (source: Source, id: number) => ({ source, id: String(id) });
const bebop = anime(1, {
  titles: { romaji: 'Cowboy Bebop', english: 'Cowboy Bebop', native: 'カウボーイビバップ' }, externalIds: [on(Source.MAL, 1)], format: Format.TV, status: Status.FINISHED,
  season: Season.SPRING, seasonYear: 1998, startDate: { year: 1998, month: 4, day: 3 }, endDate: { year: 1999, month: 4, day: 24 }, episodeCount: 26, durationSeconds: 1440,
  genres: ['Action'], statistics: [{ platform: Source.MAL, score: 8.75, scoredBy: 1_000_000, rank: 46, members: 1_900_000 }], studios: [{ name: 'Sunrise', role: StudioRole.ANIMATION }],
  episodes: [{ number: 1, title: 'Asteroid Blues', score: 9 }], relations: [{ type: RelationType.SIDE_STORY, target: [on(Source.MAL, 5)], targetTitle: 'The Movie' }],
  characters: [{ character: { name: 'Spike', externalIds: [on(Source.MAL, 1)] }, voiceActors: [{ name: 'Yamadera', language: 'ja' }] }],
});

function build(env: { RATE_LIMIT?: 'on' } = {}) {
  const plane = fakeServices({ catalog: [bebop, anime(2, { externalIds: [on(Source.ANILIST, 2)] })] });
  const edge = edgeOver(plane, { CACHE: 'local', ...env }, { purgeLog: memoryLog(), store: memoryStore(), now: () => NOW });
  const get = async (path: string, init?: RequestInit) => {
    const reply = await edge.send(`/jikan/v4${path}`, init);
    return { status: reply.status, headers: reply.headers, body: await reply.json<Record<string, unknown>>() };
  };
  return { get, plane };
}

test('an anime has Jikan’s form', async () => {
  const { status, body } = await build().get('/anime/1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ data: {
    mal_id: 1, url: 'https://myanimelist.net/anime/1', title: 'Cowboy Bebop', title_japanese: 'カウボーイビバップ', type: 'TV', status: 'Finished Airing', airing: false, episodes: 26,
    duration: '24 min per ep', score: 8.75, scored_by: 1_000_000, rank: 46, members: 1_900_000, season: 'spring', year: 1998,
    aired: { from: '1998-04-03T00:00:00+00:00', string: 'Apr 3, 1998 to Apr 24, 1999', prop: { to: { day: 24, month: 4, year: 1999 } } },
    genres: [{ mal_id: 1, type: 'genre', name: 'Action' }], studios: [{ name: 'Sunrise' }],
  } });
});

test.each([
  ['/anime/1/full', { data: { mal_id: 1, relations: [{ relation: 'Side Story', entry: [{ mal_id: 5, type: 'anime', name: 'The Movie' }] }], theme: { openings: [] } } }],
  ['/anime/1/characters', { data: [{ character: { mal_id: 1, name: 'Spike' }, role: 'Supporting', voice_actors: [{ person: { name: 'Yamadera' }, language: 'Japanese' }] }] }],
  ['/anime/1/episodes', { data: [{ mal_id: 1, title: 'Asteroid Blues', score: 4.5 }], pagination: { last_visible_page: 1, has_next_page: false } }],
  ['/anime/1/relations', { data: [{ relation: 'Side Story' }] }],
  ['/anime?q=bebop', { data: [{ mal_id: 1 }], pagination: { last_visible_page: 1, has_next_page: false, current_page: 1, items: { count: 1, total: 2, per_page: 25 } } }],
  ['/seasons/1998/spring?limit=1', { data: [{ mal_id: 1 }], pagination: { last_visible_page: 2, has_next_page: true } }],
  ['/seasons/now', { data: [{ mal_id: 1 }] }],
  ['/seasons/upcoming', { data: [{ mal_id: 1 }] }],
  ['/schedules?filter=monday', { data: [] }],
  ['/top/anime', { data: [{ mal_id: 1 }] }],
])('%s', async (path, expected) => {
  const { status, body } = await build().get(path);
  expect(status).toBe(200);
  expect(body).toMatchObject(expected);
});

test('asks the catalog for what Jikan’s parameters mean', async () => {
  const { get, plane } = build();
  await get('/anime?q=bebop&type=tv&status=complete&min_score=8&genres=1,24&genres_exclude=12&order_by=score&sort=desc&sfw=true&start_date=1998&page=2&limit=10');
  expect(plane.calls).toMatchObject([{ method: 'ListAnime', request: {
    filter: { text: 'bebop', formatIn: [Format.TV, Format.TV_SHORT], statusIn: [Status.FINISHED, Status.CANCELLED], genreAll: ['Action', 'Sci-Fi'], genreNotIn: ['Hentai'], isAdult: false, startDate: { gte: { year: 1998 } } },
    sort: [{ descending: true }], pageSize: 10, offset: 10,
  } }]);
});

describe('a parameter', () => {
  const filterOf = async (path: string) => {
    const { get, plane } = build();
    const { status } = await get(path);
    return { status, request: plane.calls[0]?.request as ListAnimeRequest };
  };

  test.each([['sfw', false], ['sfw=', false], ['sfw=true', false], ['sfw=1', false], ['sfw=false', undefined], ['sfw=0', undefined], ['limit=2', undefined]])('that is a switch is on unless it says that it is not: %s', async (query, isAdult) => {
    expect((await filterOf(`/anime?${query}`)).request.filter?.isAdult).toBe(isAdult);
  });

  test.each(['q=', 'q=%20', 'q=%09%0a', 'q=%20&type=&start_date=%20'])('that is blank is not given: %s', async (query) => {
    const { status, request } = await filterOf(`/anime?${query}`);
    expect([status, request.filter?.text, request.sort]).toEqual([200, '', [expect.objectContaining({ field: SortField.POPULARITY, descending: true })]]);
  });

  test.each([
    ['', [], SortField.SCORE],
    ['?filter=airing', [Status.RELEASING, Status.HIATUS], SortField.SCORE],
    ['?filter=upcoming', [Status.NOT_YET_RELEASED], SortField.POPULARITY],
    ['?filter=bypopularity', [], SortField.POPULARITY],
  ])('of /top/anime%s orders as Jikan does, the first first', async (query, statusIn, field) => {
    const { request } = await filterOf(`/top/anime${query}`);
    expect([request.filter?.statusIn, request.sort]).toEqual([statusIn, [expect.objectContaining({ field, descending: true })]]);
  });
});

test('a client that asks too often is told so in Jikan’s form, whether its answers are kept or not, and whatever it accepts', async () => {
  const { get } = build({ RATE_LIMIT: 'on' });
  const replies = [];
  for (let sent = 0; sent < 61; sent++) replies.push(await get('/anime/1', { headers: { accept: 'application/graphql-response+json' } }));
  expect(replies[59]?.headers.get('cache-status')).toContain('hit');
  expect(replies[59]?.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const last = replies[60];
  expect([last?.status, last?.headers.get('content-type'), last?.headers.get('retry-after')]).toEqual([429, 'application/json; charset=utf-8', '10']);
  expect(last?.body).toEqual({ status: 429, type: 'RateLimitException', message: expect.stringContaining('60 requests'), error: 'LIMIT_EXCEEDED' });
});

describe('what is not so', () => {
  test.each([
    ['/anime/77', 404, 'Resource does not exist'],
    ['/anime/x', 400, 'id must be a whole number'],
    ['/anime/99999999999', 400, 'id must be 1–2147483647, got 99999999999'],
    ['/anime?limit=26', 400, 'limit must be 1–25, got 26'],
    ['/anime?order_by=nothing', 400, 'order_by must be one of'],
    ['/anime?genres=4000', 400, 'genres has 4000'],
    ['/anime?end_date=2026-13', 400, 'end_date must be like 2026 or 2026-04 or 2026-04-30'],
    ['/top/anime?filter=favorite', 400, 'filter must be one of airing, upcoming, bypopularity'],
    ['/nothing', 404, 'there is no such route'],
  ])('%s is refused in Jikan’s form', async (path, status, message) => {
    const reply = await build().get(path);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ status, type: expect.any(String), message: expect.stringContaining(message) });
  });
});

test('an answer is kept with that of our own API, and has a tag that a client can ask by', async () => {
  const { get, plane } = build();
  const first = await get('/anime/1');
  const second = await get('/anime/1');
  expect(second.headers.get('cache-status')).toContain('hit');
  expect(plane.calls).toHaveLength(1);
  expect(first.headers.get('etag')).toBe(second.headers.get('etag'));
  expect((await build().get('/openapi.json')).body).toMatchObject({ openapi: '3.1.0', paths: { '/anime/{id}': expect.anything() } });
});
