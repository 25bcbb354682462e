import { createValidator } from '@bufbuild/protovalidate';
import { describe, expect, test } from 'vitest';
import { AgeRating, AnimeSchema, Format, Season, Status, StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { openSources } from '../open.ts';
import { type Answering, sendJson, startSource } from '../testing.ts';
import { anime, attributes, characters, episode, staff } from './fixtures.ts';

const now = () => new Date('2026-04-12T12:00:00Z');
const open = (url: string) =>
  openSources({
    enabled: ['kitsu'],
    use: 'records',
    userAgent: 'test',
    now,
    tuning: { retries: 0, timeoutMs: 2000 },
    instances: { kitsu: { baseUrl: `${url}/api/edge/`, limits: [{ requests: 500, perMs: 1000 }] } },
  }).get('kitsu');

const MEDIA_TYPE = { 'content-type': 'application/vnd.api+json; charset=utf-8' };

/** Answers as Kitsu does, twenty episodes a page at most. */
const kitsu =
  (episodes: readonly ReturnType<typeof episode>[]): Answering =>
  (request, response) => {
    const { pathname, searchParams } = new URL(request.path, 'http://kitsu');
    const only = searchParams.get('filter[number]');
    const matching = only ? episodes.filter((one) => String(one.attributes.number) === only) : episodes;
    const offset = Number(searchParams.get('page[offset]') ?? 0);
    const page = matching.slice(offset, offset + 20);
    const links =
      matching.length > offset + 20
        ? { next: `http://kitsu.test/api/edge/anime/41/episodes?page%5Boffset%5D=${offset + 20}` }
        : {};
    const parts: Record<string, unknown> = {
      '': anime,
      '/episodes': { data: page, links },
      '/anime-characters': characters,
      '/anime-staff': staff,
    };
    const part = parts[pathname.replace('/api/edge/anime/41', '')];
    sendJson(
      response,
      part ?? { errors: [{ title: 'Record not found', status: '404' }] },
      part ? 200 : 404,
      MEDIA_TYPE,
    );
  };

test('one anime becomes a whole record that meets the contract', async () => {
  await using source = await startSource(kitsu([episode(2), episode(1)]));
  const record = await open(source.url).fetchAnime('41');
  expect(createValidator().validate(AnimeSchema, record).kind).toBe('valid');
  expect(record).toMatchObject({
    titles: {
      romaji: 'Hoshi no Koe',
      english: 'Voice of Stars',
      native: '星の声',
      synonyms: [{ language: 'th-TH', text: 'เสียงดาว' }, { text: 'HoshiKoe' }],
    },
    format: Format.TV,
    status: Status.RELEASING,
    season: Season.SPRING,
    seasonYear: 2026,
    durationSeconds: 1440,
    ageRating: AgeRating.PG,
    startDate: { year: 2026, month: 4, day: 5 },
    genres: ['Drama', 'Space Travel'],
    studios: [{ name: 'Studio Kumo', role: StudioRole.ANIMATION }],
    staff: [{ name: 'Makoto Sora', role: 'Director' }],
    characters: [
      {
        character: {
          name: 'Mikako Nagamine',
          nativeName: '長峰美加子',
          aliases: ['Mika'],
          description: 'A pilot.',
          externalIds: [
            { source: Source.KITSU, id: '601' },
            { source: Source.MAL, id: '11' },
          ],
        },
        role: CharacterRole.MAIN,
      },
    ],
    relations: [
      {
        type: RelationType.SEQUEL,
        target: [{ source: Source.KITSU, id: '42' }],
        targetTitle: 'Hoshi no Koe 2',
        originalType: 'sequel',
      },
    ],
    manga: [{ type: RelationType.ADAPTATION, manga: { title: 'Hoshi no Koe' } }],
    streaming: [{ site: 'Crunchyroll', url: 'https://www.crunchyroll.com/hoshi' }],
    statistics: [
      { platform: Source.KITSU, score: expect.closeTo(8.143), rank: 233, popularityRank: 412, members: 5021 },
    ],
  });
  // TheTVDB's ids are shared by seasons: no identity.
  expect(record.externalIds.map(({ source: platform, id }) => [platform, id])).toEqual([
    [Source.KITSU, '41'],
    [Source.MAL, '5391'],
    [Source.ANIDB, '1701'],
  ]);
  expect(record.episodes.map(({ number }) => number)).toEqual([1, 2]);
  expect(record.statistics[0]?.favorites).toBeUndefined();
  expect(source.seen.every(({ headers }) => headers.accept === 'application/vnd.api+json')).toBe(true);
});

describe('episodes', () => {
  test('come from all pages, one of each number, those without a number left out', async () => {
    const list = [...Array.from({ length: 45 }, (_, index) => episode(index + 1)), episode(3, '9003'), episode(null)];
    await using source = await startSource(kitsu(list));
    const episodes = await open(source.url).fetchEpisodes('41');
    expect(episodes.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    expect(source.seen).toHaveLength(3);
  });

  test('that never end in pages are refused', async () => {
    await using source = await startSource((_, response) =>
      sendJson(response, { data: [episode(1)], links: { next: 'http://kitsu.test/again' } }, 200, MEDIA_TYPE),
    );
    await expect(open(source.url).fetchEpisodes('41')).rejects.toMatchObject({ kind: 'unexpected' });
    expect(source.seen).toHaveLength(2);
  });
});

test.each([
  ['2026-04-12', true],
  ['2026-04-13', false],
  [null, false],
])('an episode dated %s aired: %s', async (airdate, aired) => {
  const listed = episode(2);
  await using source = await startSource(
    kitsu([{ ...listed, attributes: { ...listed.attributes, airdate: airdate as string } }]),
  );
  expect(await open(source.url).checkEpisode('41', 2)).toMatchObject({
    aired,
    status: Status.RELEASING,
    episodeCount: undefined,
  });
});

test('an anime without votes has no statistics, and one that is missing is not found', async () => {
  const unrated = { data: { ...anime.data, attributes: { ...attributes, averageRating: null, userCount: 0 } } };
  await using source = await startSource((request, response) =>
    sendJson(response, unrated, request.path.includes('404') ? 404 : 200, MEDIA_TYPE),
  );
  expect(await open(source.url).fetchStatistics('41')).toBeUndefined();
  await expect(open(source.url).fetchStatistics('404')).rejects.toMatchObject({ kind: 'not-found' });
});

test('a resource of another shape than documented is named with its field', async () => {
  const odd = { ...anime, included: [{ type: 'mappings', id: '6', attributes: { externalSite: 7, externalId: '1' } }] };
  await using source = await startSource((request, response) =>
    request.path.includes('/anime/41?') ? sendJson(response, odd, 200, MEDIA_TYPE) : kitsu([])(request, response, 0),
  );
  await expect(open(source.url).fetchAnime('41')).rejects.toMatchObject({
    kind: 'unexpected',
    message: expect.stringContaining('mappings 6: externalSite'),
  });
});
