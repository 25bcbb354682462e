import { createValidator } from '@bufbuild/protovalidate';
import { describe, expect, test } from 'vitest';
import { AgeRating, AnimeSchema, Format, Season, SourceMaterial, Status, StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { openSources } from '../open.ts';
import type { AnimeSource } from '../source.ts';
import { type Answering, sendJson, startSource } from '../testing.ts';
import { anime, characters, episode, staff } from './fixtures.ts';

const now = () => new Date('2026-04-12T12:00:00Z');
const tuning = { retries: 0, timeoutMs: 2000 };
const limits = [{ requests: 500, perMs: 1000 }];
const open = (url: string): AnimeSource =>
  openSources({
    enabled: ['jikan'],
    use: 'records',
    userAgent: 'test',
    now,
    instances: { jikan: { baseUrl: `${url}/v4`, limits } },
    tuning,
  }).get('jikan');

/** Answers as Jikan does; `pages` are its pages of episodes. */
const jikan =
  (pages: unknown[][], hasNext = (page: number) => page < pages.length): Answering =>
  (request, response) => {
    const url = new URL(request.path, 'http://jikan');
    const page = Number(url.searchParams.get('page') ?? 1);
    if (url.pathname === '/v4/anime/5391/episodes') {
      return sendJson(response, {
        pagination: { last_visible_page: pages.length, has_next_page: hasNext(page) },
        data: pages[page - 1] ?? [],
      });
    }
    const parts: Record<string, unknown> = {
      '': { data: anime },
      '/full': { data: anime },
      '/characters': { data: characters },
      '/staff': { data: staff },
    };
    const part = parts[url.pathname.replace('/v4/anime/5391', '')];
    return part
      ? sendJson(response, part)
      : sendJson(
          response,
          { status: 404, type: 'BadResponseException', message: 'Resource does not exist', error: null },
          404,
        );
  };

describe('one anime', () => {
  test('becomes a whole record that meets the contract', async () => {
    await using source = await startSource(jikan([[episode(1), episode(2)]]));
    const record = await open(source.url).fetchAnime('5391');
    expect(createValidator().validate(AnimeSchema, record).kind).toBe('valid');
    expect(record).toMatchObject({
      titles: { romaji: 'Hoshi no Koe', english: 'Voice of Stars', native: '星の声' },
      format: Format.TV,
      status: Status.RELEASING,
      season: Season.SPRING,
      seasonYear: 2026,
      startDate: { year: 2026, month: 4, day: 5 },
      episodeCount: 12,
      durationSeconds: 1440,
      sourceMaterial: SourceMaterial.MANGA,
      ageRating: AgeRating.PG_13,
      isAdult: false,
      genres: ['Drama', 'Sci-Fi'],
      themes: ['Space'],
      demographics: ['Seinen'],
      broadcast: { weekday: 7, time: '23:15', timeZone: 'Asia/Tokyo' },
      attributions: [expect.stringContaining('MyAnimeList')],
    });
    expect(record.endDate).toBeUndefined();
    expect(record.titles?.synonyms.map(({ language, text }) => [language, text])).toEqual([
      ['', 'HoshiKoe'],
      ['de', 'Stimme der Sterne'],
    ]);
    expect(record.externalIds.map(({ source, id }) => [source, id])).toEqual([
      [Source.MAL, '5391'],
      [Source.ANIDB, '1701'],
      [Source.ANN, '2204'],
    ]);
    expect(record.studios.map(({ name, role }) => [name, role])).toEqual([
      ['Studio Kumo', StudioRole.ANIMATION],
      ['Nagi Pictures', StudioRole.PRODUCER],
      ['Far West', StudioRole.LICENSOR],
    ]);
    expect(record.themeSongs).toMatchObject([
      { title: 'Orbit', artist: 'Mio', episodes: 'eps 1-12' },
      { title: 'Home', artist: '', episodes: '' },
    ]);
  });

  test('has a score of ten, and numbers that are 0 are none', async () => {
    await using source = await startSource(jikan([[]]));
    const [statistics] = (await open(source.url).fetchAnime('5391')).statistics;
    expect(statistics).toMatchObject({
      platform: Source.MAL,
      score: expect.closeTo(8.12),
      scoredBy: 41_022,
      rank: 310,
      members: 90_210,
    });
    expect(statistics?.favorites).toBeUndefined();
    expect(statistics?.asOf?.seconds).toBe(BigInt(now().getTime() / 1000));
  });

  test("keeps relations with the source's word, and the manga that it came from as its source", async () => {
    await using source = await startSource(jikan([[]]));
    const record = await open(source.url).fetchAnime('5391');
    expect(record.relations).toMatchObject([
      {
        type: RelationType.SEQUEL,
        originalType: 'Sequel',
        targetTitle: 'Hoshi no Koe 2',
        target: [{ source: Source.MAL, id: '6001' }],
      },
    ]);
    expect(record.manga).toMatchObject([
      { type: RelationType.SOURCE, originalType: 'Adaptation', manga: { title: 'Hoshi no Koe' } },
    ]);
  });

  test('has its characters with their voices, and one credit for each position', async () => {
    await using source = await startSource(jikan([[]]));
    const record = await open(source.url).fetchAnime('5391');
    expect(record.characters).toMatchObject([
      {
        character: { name: 'Mikako Nagamine', favorites: 120 },
        role: CharacterRole.MAIN,
        billing: 1,
        voiceActors: [{ name: 'Sumi Mutou', language: 'ja' }],
      },
      { character: { name: 'Tracer' }, role: CharacterRole.SUPPORTING, billing: 2, voiceActors: [] },
    ]);
    expect(record.staff.map(({ name, role }) => [name, role])).toEqual([
      ['Makoto Sora', 'Director'],
      ['Makoto Sora', 'Script'],
    ]);
  });
});

describe('episodes', () => {
  test('come from all pages, dated by the day in Japan, rated out of ten', async () => {
    const pages = [Array.from({ length: 100 }, (_, index) => episode(index + 1)), [episode(101), episode(102)]];
    await using source = await startSource(jikan(pages));
    const episodes = await open(source.url).fetchEpisodes('5391');
    expect(episodes.map(({ number }) => number)).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
    expect(episodes[0]).toMatchObject({ title: 'Episode 1', score: expect.closeTo(9.04), filler: false });
    expect(new Date(Number(episodes[0]?.airedAt?.seconds) * 1000).toISOString()).toBe('2026-04-04T15:00:00.000Z');
  });

  test('that never end in pages are refused, not read for ever', async () => {
    await using source = await startSource((_, response) =>
      sendJson(response, { pagination: { last_visible_page: 9, has_next_page: true }, data: [episode(1)] }),
    );
    await expect(open(source.url).fetchEpisodes('5391')).rejects.toMatchObject({
      kind: 'unexpected',
      message: expect.stringContaining('nothing new but promises more'),
    });
    expect(source.seen).toHaveLength(2);
  });
});

describe('whether an episode aired', () => {
  test.each([
    [1, true, 'was broadcast a week ago'],
    [2, true, 'is of today'],
    [3, false, 'is announced for next week'],
    [4, false, 'is listed without a date'],
    [5, false, 'is not listed'],
  ])('episode %i: %s, because it %s', async (number, aired) => {
    const list = [
      episode(1),
      { ...episode(2), aired: '2026-04-12T00:00:00+00:00' },
      { ...episode(3), aired: '2026-04-19T00:00:00+00:00' },
      { ...episode(4), aired: null },
    ];
    await using source = await startSource(jikan([list]));
    expect(await open(source.url).checkEpisode('5391', number)).toMatchObject({
      aired,
      status: Status.RELEASING,
      episodeCount: 12,
    });
  });

  test('asks for the page that the episode is on, and for no other', async () => {
    await using source = await startSource(jikan([[], [episode(150)]]));
    expect((await open(source.url).checkEpisode('5391', 150)).aired).toBe(true);
    expect(source.seen.map(({ path }) => path)).toEqual(['/v4/anime/5391', '/v4/anime/5391/episodes?page=2']);
  });
});

test('an anime that MyAnimeList lacks is not found', async () => {
  await using source = await startSource(jikan([[]]));
  await expect(open(source.url).fetchStatistics('404')).rejects.toMatchObject({ kind: 'not-found', source: 'jikan' });
});
