import { createRequire } from 'node:module';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { AniListClient, MediaFormat, MediaSeason, MediaType } from 'ani-client';
import { anilist } from 'anilist';
import type { Anilist } from 'anilist-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Format, Season, Status, StudioRole } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { serveCatalogEdge } from './support/catalog-edge.ts';
import { idOf } from './support/catalog-rows.ts';
import { readdress } from './support/readdress.ts';

const resources = new AsyncDisposableStack();
const on = (id: number) => ({ source: Source.ANILIST, id: String(id) });
const HOUR = 3_600_000;

/** Public clients as they are, before the real catalog; only the address that they send to is another one. */
beforeAll(async () => {
  const records = [
    { id: idOf(1), titles: { romaji: 'Sousou no Frieren', english: "Frieren: Beyond Journey's End", native: '葬送のフリーレン' }, externalIds: [on(154587), { source: Source.MAL, id: '52991' }],
      format: Format.TV, status: Status.FINISHED, season: Season.FALL, seasonYear: 2023, startDate: { year: 2023, month: 9, day: 29 }, episodeCount: 28, durationSeconds: 1440,
      genres: ['Adventure', 'Drama', 'Fantasy'], synopsis: 'The adventure is over.', countryOfOrigin: 'JP', tags: [{ name: 'Elf', rank: 96 }],
      statistics: [{ platform: Source.ANILIST, score: 9.1, members: 500_000, favorites: 60_000 }],
      studios: [{ name: 'MADHOUSE', role: StudioRole.ANIMATION }], staff: [{ name: 'Keiichirou Saitou', role: 'Director', externalIds: [on(133480)] }],
      characters: [{ character: { name: 'Frieren', externalIds: [on(176754)], aliases: ['Frieren the Slayer'] }, role: CharacterRole.MAIN, billing: 1, voiceActors: [{ name: 'Atsumi Tanezaki', language: 'ja', externalIds: [on(118498)] }] }],
      relations: [{ type: RelationType.SEQUEL, target: [on(182255)] }] },
    { id: idOf(2), titles: { romaji: 'Sousou no Frieren 2nd Season' }, externalIds: [on(182255)], format: Format.TV, status: Status.RELEASING, season: Season.WINTER, seasonYear: 2026,
      genres: ['Fantasy'], statistics: [{ platform: Source.ANILIST, members: 90_000 }],
      broadcast: { nextEpisodeAt: timestampFromDate(new Date(Date.now() + HOUR)), nextEpisodeNumber: 4 } },
    { id: idOf(3), titles: { romaji: 'Kimi no Na wa.', english: 'Your Name.' }, externalIds: [on(21519)], format: Format.MOVIE, status: Status.FINISHED, genres: ['Romance', 'Drama'],
      statistics: [{ platform: Source.ANILIST, members: 400_000 }] },
    { id: idOf(4), titles: { romaji: 'Unlisted' }, externalIds: [{ source: Source.MAL, id: '4' }], format: Format.TV },
  ];
  const edge = resources.use(await serveCatalogEdge(records, [{ id: idOf(3), score: 0.9 }]));
  resources.use(readdress('https://graphql.anilist.co', `${edge.origin}/anilist`));
});
afterAll(() => resources.disposeAsync());

describe('ani-client', () => {
  const client = new AniListClient({ cache: { enabled: false }, rateLimit: { enabled: false } });

  test('shows an anime with all that it can include', async () => {
    const media = await client.getMedia(154587, { characters: { voiceActors: true }, staff: true, relations: true, recommendations: true, streamingEpisodes: true, externalLinks: true, stats: true });
    expect(media).toMatchObject({
      id: 154587, idMal: 52991, format: 'TV', status: 'FINISHED', episodes: 28, duration: 24, averageScore: 91, popularity: 500_000, siteUrl: 'https://anilist.co/anime/154587',
      title: { userPreferred: 'Sousou no Frieren', english: "Frieren: Beyond Journey's End" },
      studios: { nodes: [{ name: 'MADHOUSE', isAnimationStudio: true }] },
      characters: { edges: [{ role: 'MAIN', node: { id: 176754, name: { full: 'Frieren', alternative: ['Frieren the Slayer'] } }, voiceActors: [{ name: { full: 'Atsumi Tanezaki' }, languageV2: 'Japanese' }] }] },
      staff: { edges: [{ role: 'Director', node: { name: { full: 'Keiichirou Saitou' } } }] },
      relations: { edges: [{ relationType: 'SEQUEL', node: { id: 182255 } }] },
      recommendations: { nodes: [{ mediaRecommendation: { id: 21519 } }] },
      nextAiringEpisode: null,
    });
  });

  test('by its id on MyAnimeList', async () => {
    expect(await client.getMediaByMalId(52991, MediaType.ANIME)).toMatchObject({ id: 154587 });
  });

  test('searches, pages and filters', async () => {
    const found = await client.searchMedia({ query: 'frieren', type: MediaType.ANIME, format: [MediaFormat.TV], perPage: 1 });
    expect(found.pageInfo).toEqual({ total: 2, perPage: 1, currentPage: 1, lastPage: 2, hasNextPage: true });
    expect(found.results.map(({ id }) => id)).toEqual([154587]);
    expect((await client.searchMedia({ genres: ['Drama'], genresExclude: ['Fantasy'] })).results.map(({ id }) => id)).toEqual([21519]);
    const second = await client.searchMedia({ query: 'frieren', perPage: 1, page: 2 });
    expect(second.results.map(({ id }) => id)).toEqual([182255]);
  });

  test('lists what is popular, what is on the air, and a season, without what AniList has no id of', async () => {
    expect((await client.getPopular()).results.map(({ id }) => id)).toEqual([154587, 21519, 182255]);
    expect((await client.getTrending()).results[0]?.id).toBe(182255);
    const season = await client.getMediaBySeason({ season: MediaSeason.FALL, seasonYear: 2023, type: MediaType.ANIME });
    expect(season.results.map(({ id }) => id)).toEqual([154587]);
  });

  test('tells what airs next', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { results } = await client.getAiredEpisodes({ airingAtGreater: now, airingAtLesser: now + 7200 });
    expect(results).toMatchObject([{ episode: 4, mediaId: 182255, media: { title: { romaji: 'Sousou no Frieren 2nd Season' } } }]);
    expect(results[0]?.timeUntilAiring).toBeGreaterThan(3_400);
  });

  test('gives several at once, characters, studios and genres', async () => {
    expect((await client.getMediaBatch([154587, 21519])).map(({ id }) => id)).toEqual([154587, 21519]);
    expect(await client.getCharacter(176754)).toMatchObject({ name: { full: 'Frieren' }, media: { nodes: [{ id: 154587 }] } });
    expect((await client.searchCharacters({ query: 'frier', voiceActors: true })).results).toMatchObject([{ id: 176754, media: { edges: [{ voiceActors: [{ name: { full: 'Atsumi Tanezaki' } }] }] } }]);
    const [studio] = (await client.searchStudios({ query: 'madhouse', perPage: 5 })).results;
    expect(studio).toMatchObject({ name: 'MADHOUSE', media: { nodes: [{ id: 154587 }] } });
    expect(await client.getStudio(studio?.id ?? 0)).toMatchObject({ name: 'MADHOUSE' });
    expect(await client.getGenres()).toEqual(['Adventure', 'Drama', 'Fantasy', 'Romance']);
    expect(await client.getTags()).toMatchObject([{ name: 'Elf' }]);
    expect((await client.getRecommendations(154587)).results).toMatchObject([{ mediaRecommendation: { id: 21519 } }]);
  });

  test('shows people with what they made, searches them, and gives several at once', async () => {
    expect(await client.getStaff(133480, { media: true })).toMatchObject({ name: { full: 'Keiichirou Saitou' }, primaryOccupations: ['Director'], staffMedia: { nodes: [{ id: 154587 }] } });
    const { results } = await client.searchStaff({ query: 'tanezaki' });
    expect(results).toMatchObject([{ id: 118498, name: { full: 'Atsumi Tanezaki' } }]);
    expect((await client.getStaffBatch([118498, 133480])).map(({ id }) => id)).toEqual([118498, 133480]);
  });

  test('says that there is no such anime, and no user', async () => {
    await expect(client.getMedia(1)).rejects.toMatchObject({ status: 404, message: expect.stringContaining('Not Found') });
    expect(await client.getUser('anyone')).toBeNull();
  });
});

describe('anilist-node', () => {
  // Its types tell of a module that it is not.
  const client = new (createRequire(import.meta.url)('anilist-node') as typeof Anilist)();

  test('shows an anime', async () => {
    expect(await client.media.anime(154587)).toMatchObject({
      id: 154587, title: { romaji: 'Sousou no Frieren' }, coverImage: { large: null }, characters: [{ id: 176754 }], staff: [expect.anything()], studios: [{ name: 'MADHOUSE' }], reviews: null, trends: [],
    });
  });

  test('searches', async () => {
    const page = await client.searchEntry.anime('frieren', { format: 'TV', genre_in: ['Fantasy'] }, 1, 5);
    expect(page).toMatchObject({ pageInfo: { total: 2, currentPage: 1, lastPage: 1, hasNextPage: false }, media: [{ id: 154587 }, { id: 182255 }] });
    expect(await client.searchEntry.character('frieren')).toMatchObject({ characters: [{ id: 176754 }] });
    expect(await client.searchEntry.studio('mad')).toMatchObject({ studios: [{ name: 'MADHOUSE' }] });
  });

  test('shows and finds people', async () => {
    expect(await client.people.staff(118498)).toMatchObject({ id: 118498, name: { english: 'Atsumi Tanezaki' } });
    expect(await client.searchEntry.staff('saitou')).toMatchObject({ staff: [{ id: 133480 }] });
  });

  test('shows a character, and recommendations', async () => {
    expect(await client.people.character(176754)).toMatchObject({ name: { english: 'Frieren' }, media: [{ id: 154587 }] });
    expect(await client.recommendation.getList(154587)).toMatchObject({ media: { id: 154587 }, recommendations: [{ mediaRecommendation: { id: 21519 } }] });
  });
});

describe('anilist, which builds its queries field by field', () => {
  test('shows an anime, and a page', async () => {
    const media = await anilist.query.media({ id: 154587 }).withId().withTitles('romaji', 'native').withStatus().withGenres().fetch();
    expect(media).toMatchObject({ id: 154587, title: { romaji: 'Sousou no Frieren', native: '葬送のフリーレン' }, status: 'FINISHED' });
    const page = await anilist.query.page({ perPage: 2 }).withMedia((found) => found.arguments({ search: 'frieren' }).withId()).withPageInfo((info) => info.hasNextPage()).fetch();
    expect(page).toMatchObject({ media: [{ id: 154587 }, { id: 182255 }], pageInfo: { hasNextPage: false } });
  });
});
