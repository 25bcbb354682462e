import { createValidator } from '@bufbuild/protovalidate';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Format, SourceMaterial, Status, StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Image_Kind, Image_Size, Source } from '#proto/common';
import { MangaFormat, RelationType } from '#proto/relation';
import { openSources } from '../open.ts';
import type { AnimeSource } from '../source.ts';
import { sendJson, type SeenRequest, startSource } from '../testing.ts';
import { airing, character, credit, media } from './fixtures.ts';

const now = () => new Date('2026-04-12T14:15:00Z');

interface Asked {
  readonly query: string;
  readonly variables: { id: number; page: number; episode: number };
}

/** AniList on loopback, without its limits, which are tested by themselves. */
async function startAniList(answer: (asked: Asked, response: ServerResponse, count: number) => void, retries = 0) {
  const server = await startSource((request: SeenRequest, response, count) =>
    answer(JSON.parse(request.body) as Asked, response, count),
  );
  const source: AnimeSource = openSources({
    enabled: ['anilist'],
    use: 'records',
    permissions: { anilist: 'test' },
    userAgent: 'test',
    now,
    instances: { anilist: { baseUrl: server.url, limits: [{ requests: 500, perMs: 1000 }] } },
    tuning: { retries, timeoutMs: 2000, backoffMs: 1, pauseMs: 1 },
  }).get('anilist');
  return { source, server, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const page = <T>(items: readonly T[], index: number, size: number) => ({
  items: items.slice((index - 1) * size, index * size),
  pageInfo: { hasNextPage: items.length > index * size },
});

/** Answers the media query page by page. */
function sendMedia(
  response: ServerResponse,
  index: number,
  people: readonly unknown[],
  credits: readonly unknown[],
  airings: readonly unknown[],
): void {
  const [characters, staff, schedule] = [page(people, index, 25), page(credits, index, 25), page(airings, index, 25)];
  const lists = {
    characters: { pageInfo: characters.pageInfo, edges: characters.items },
    staff: { pageInfo: staff.pageInfo, edges: staff.items },
    airingSchedule: { pageInfo: schedule.pageInfo, nodes: schedule.items },
  };
  sendJson(response, { data: { Media: { ...media, ...lists } } }, 200, {
    'x-ratelimit-limit': '30',
    'x-ratelimit-remaining': '29',
  });
}

describe('one anime', () => {
  test('becomes a whole record that meets the contract', async () => {
    await using anilist = await startAniList(({ variables }, response) =>
      sendMedia(
        response,
        variables.page,
        [character(1, 'MAIN')],
        [credit(31, 'Director'), credit(31, 'Script')],
        [airing(2), airing(1)],
      ),
    );
    const record = await anilist.source.fetchAnime('170');
    expect(createValidator().validate(AnimeSchema, record).kind).toBe('valid');
    expect(record).toMatchObject({
      titles: { romaji: 'Hoshi no Koe', english: '', native: '星の声', synonyms: [{ text: 'HoshiKoe' }] },
      externalIds: [
        { source: Source.ANILIST, id: '170' },
        { source: Source.MAL, id: '5391' },
      ],
      format: Format.TV,
      status: Status.RELEASING,
      seasonYear: 2026,
      durationSeconds: 1440,
      countryOfOrigin: 'JP',
      sourceMaterial: SourceMaterial.LIGHT_NOVEL,
      synopsis: 'Two friends write across light years.\n\nSlowly.',
      tags: [
        { name: 'Space', rank: 91, spoiler: false },
        { name: 'Tragedy', spoiler: true },
      ],
      studios: [
        { name: 'Studio Kumo', role: StudioRole.ANIMATION },
        { name: 'Nagi Pictures', role: StudioRole.PRODUCER },
      ],
      staff: [
        { name: 'Makoto Sora', role: 'Director' },
        { name: 'Makoto Sora', role: 'Script' },
      ],
      relations: [
        {
          type: RelationType.SEQUEL,
          target: [
            { source: Source.ANILIST, id: '171' },
            { source: Source.MAL, id: '6001' },
          ],
          originalType: 'SEQUEL',
        },
      ],
      manga: [{ type: RelationType.SOURCE, manga: { title: 'Hoshi no Koe', format: MangaFormat.LIGHT_NOVEL } }],
      streaming: [{ site: 'Crunchyroll' }],
      links: [{ site: 'Official Site' }],
      statistics: [
        {
          platform: Source.ANILIST,
          score: expect.closeTo(8.2),
          rank: 310,
          popularityRank: 900,
          members: 90_210,
          favorites: 1200,
        },
      ],
      broadcast: { nextEpisodeNumber: 3 },
    });
    expect(record.episodeCount).toBeUndefined();
    expect(record.endDate).toBeUndefined();
    expect(record.episodes.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('has its cover in the sizes that there are, with its colour, and no others', async () => {
    await using anilist = await startAniList(({ variables }, response) => sendMedia(response, variables.page, [], [], []));
    const { images } = await anilist.source.fetchAnime('170');
    const covers = images.filter(({ kind }) => kind === Image_Kind.COVER);
    expect(covers.map(({ url, size, color }) => [url, Image_Size[size], color])).toEqual([
      ['https://cdn.example/170.jpg', 'EXTRA_LARGE', '#e4a15d'],
      ['https://cdn.example/170m.jpg', 'MEDIUM', '#e4a15d'],
    ]);
  });

  test('has its characters without the spoilers in their descriptions, and only voices that have a name', async () => {
    await using anilist = await startAniList(({ variables }, response) =>
      sendMedia(response, variables.page, [character(1, 'MAIN')], [], []),
    );
    const [appearance] = (await anilist.source.fetchAnime('170')).characters;
    expect(appearance).toMatchObject({
      character: {
        name: 'Character 1',
        nativeName: '人物1',
        aliases: ['Nick 1'],
        description: 'Kind.',
        gender: 'Female',
        age: '17-18',
      },
      role: CharacterRole.MAIN,
      billing: 1,
      voiceActors: [{ name: 'Sumi Mutou', nativeName: '武藤寿美', language: 'ja' }],
    });
    expect(appearance?.voiceActors).toHaveLength(1);
  });

  test('is read to the last page of its longest list, in as many requests', async () => {
    const people = Array.from({ length: 60 }, (_, index) => character(index + 1));
    await using anilist = await startAniList(({ variables }, response) =>
      sendMedia(
        response,
        variables.page,
        people,
        [credit(31, 'Director')],
        Array.from({ length: 30 }, (_, index) => airing(index + 1)),
      ),
    );
    const record = await anilist.source.fetchAnime('170');
    expect([record.characters.length, record.staff.length, record.episodes.length]).toEqual([60, 1, 30]);
    expect(anilist.server.seen).toHaveLength(3);
  });

  test('whose pages never end is refused', async () => {
    await using anilist = await startAniList((_, response) =>
      sendMedia(
        response,
        1,
        Array.from({ length: 26 }, () => character(1)),
        [],
        [],
      ),
    );
    await expect(anilist.source.fetchAnime('170')).rejects.toMatchObject({ kind: 'unexpected' });
    expect(anilist.server.seen).toHaveLength(2);
  });
});

describe('errors with status 200', () => {
  test.each([
    [{ message: 'Not Found.', status: 404 }, 'not-found'],
    [{ message: 'Internal Server Error', status: 500 }, 'unavailable'],
    [{ message: 'Cannot query field "x" on type "Media".', status: 400 }, 'rejected'],
    [{ message: 'something' }, 'rejected'],
  ])('%j is %s', async (error, kind) => {
    await using anilist = await startAniList((_, response) => sendJson(response, { errors: [error], data: null }));
    await expect(anilist.source.fetchStatistics('170')).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(error.message),
    });
  });

  test('that ask for patience get it, and the answer comes', async () => {
    await using anilist = await startAniList(
      (_, response, count) =>
        sendJson(
          response,
          count === 0
            ? { data: null, errors: [{ message: 'Too Many Requests.', status: 429 }] }
            : { data: { Media: media } },
        ),
      2,
    );
    expect(await anilist.source.fetchStatistics('170')).toMatchObject({ score: expect.closeTo(8.2) });
    expect(anilist.server.seen).toHaveLength(2);
  });

  test('an API that was shut (403) is unavailable', async () => {
    await using anilist = await startAniList((_, response) =>
      sendJson(response, { errors: [{ message: 'temporarily disabled', status: 403 }], data: null }, 403),
    );
    await expect(anilist.source.fetchStatistics('170')).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('whether an episode aired', () => {
  test.each([
    [1, [airing(1)], true],
    [2, [airing(2)], true],
    [3, [airing(3)], false],
    [9, [], false],
  ])('episode %i with schedule %j: %s', async (number, airingSchedules, aired) => {
    await using anilist = await startAniList(({ variables }, response) => {
      expect(variables).toEqual({ id: 170, episode: number });
      sendJson(response, { data: { Media: media, Page: { pageInfo: { hasNextPage: false }, airingSchedules } } });
    });
    expect(await anilist.source.checkEpisode('170', number)).toMatchObject({
      aired,
      status: Status.RELEASING,
      episodeCount: undefined,
      next: { number: 3, at: new Date('2026-04-19T14:15:00Z') },
    });
  });
});

test('an id that is no number is not asked about', async () => {
  await using anilist = await startAniList((_, response) => sendJson(response, {}));
  await expect(anilist.source.fetchStatistics('1; drop')).rejects.toMatchObject({ kind: 'not-found' });
  expect(anilist.server.seen).toHaveLength(0);
});

test('the whole schedule comes from all pages', async () => {
  const all = Array.from({ length: 120 }, (_, index) => airing(index + 1));
  await using anilist = await startAniList(({ variables }, response) => {
    const { items, pageInfo } = page(all, variables.page, 50);
    sendJson(response, { data: { Page: { pageInfo, airingSchedules: items } } });
  });
  expect((await anilist.source.fetchEpisodes('170')).map(({ number }) => number)).toEqual(
    all.map(({ episode }) => episode),
  );
});
