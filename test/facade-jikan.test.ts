import * as jikan from '@tutkli/jikan-ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Format, Season, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { serveCatalogEdge } from './support/catalog-edge.ts';
import { idOf, malOf } from './support/catalog-rows.ts';
import { readdress } from './support/readdress.ts';

const resources = new AsyncDisposableStack();

type Part = Readonly<Record<string, (...given: unknown[]) => Promise<Answer>>>;
interface Answer {
  readonly data: unknown;
  readonly pagination?: { readonly items: { readonly total: number } };
}
// Its types name their files without an ending, which is nothing to Node.
type Parts = 'anime' | 'seasons' | 'schedules' | 'top' | 'people' | 'characters' | 'producers' | 'genres' | 'random';
const { anime, seasons, schedules, top, people, characters, producers, genres, random } = new (jikan as unknown as { JikanClient: new () => Record<Parts, Part> }).JikanClient();
const call = (part: Part, name: string, ...given: unknown[]): Promise<Answer> => part[name]?.(...given) ?? Promise.reject(new Error(name));

/** A public client as it is, before the real catalog; only the address that it asks is another one. */
beforeAll(async () => {
  const edge = resources.use(await serveCatalogEdge([
    { id: idOf(1), titles: { romaji: 'Cowboy Bebop' }, format: Format.TV, status: Status.FINISHED, season: Season.SPRING, seasonYear: 1998, genres: ['Action'],
      statistics: [{ platform: Source.MAL, score: 8.75, members: 1_900_000 }], episodes: [{ number: 1, title: 'Asteroid Blues' }],
      characters: [{ character: { name: 'Spike Spiegel', externalIds: [malOf(1)] }, voiceActors: [{ name: 'Koichi Yamadera', language: 'ja', externalIds: [malOf(11)] }] }],
      staff: [{ name: 'Shinichiro Watanabe', role: 'Director', externalIds: [malOf(2009)] }], studios: [{ name: 'Sunrise', externalIds: [malOf(14)] }], relations: [{ type: RelationType.SIDE_STORY, target: [malOf(2)] }] },
    { id: idOf(2), titles: { romaji: 'Tengoku no Tobira' }, format: Format.MOVIE, status: Status.FINISHED },
    { id: idOf(3), titles: { romaji: 'Kyou no Anime' }, format: Format.TV, status: Status.RELEASING, broadcast: { weekday: 1, time: '23:00' } },
  ], [{ id: idOf(3), score: 0.9 }]));
  resources.use(readdress('https://api.jikan.moe/v4', `${edge.origin}/jikan/v4`));
});
afterAll(() => resources.disposeAsync());

const idsOf = ({ data }: Answer) => (data as { mal_id: number }[]).map(({ mal_id }) => mal_id);

test('jikan-ts shows an anime and what belongs to it', async () => {
  expect((await call(anime, 'getAnimeById', 1)).data).toMatchObject({ mal_id: 1, title: 'Cowboy Bebop', score: 8.75, status: 'Finished Airing' });
  expect((await call(anime, 'getAnimeFullById', 1)).data).toMatchObject({ relations: [{ relation: 'Side Story', entry: [{ mal_id: 2, name: 'Tengoku no Tobira' }] }] });
  expect((await call(anime, 'getAnimeEpisodes', 1)).data).toMatchObject([{ mal_id: 1, title: 'Asteroid Blues' }]);
  expect((await call(anime, 'getAnimeCharacters', 1)).data).toMatchObject([{ character: { mal_id: 1, name: 'Spike Spiegel' } }]);
});

test('jikan-ts searches, and lists seasons, schedules and the best', async () => {
  const found = await call(anime, 'getAnimeSearch', { q: 'bebop', limit: 5 });
  expect([idsOf(found), found.pagination?.items.total]).toEqual([[1], 1]);
  expect(idsOf(await call(seasons, 'getSeason', 1998, 'spring'))).toEqual([1]);
  expect(idsOf(await call(schedules, 'getSchedules', { filter: 'monday' }))).toEqual([3]);
  expect(idsOf(await call(top, 'getTopAnime'))[0]).toBe(1);
});

test('jikan-ts shows who made and who speaks an anime, by themselves too, and what to watch after it', async () => {
  expect((await call(anime, 'getAnimeStaff', 1)).data).toMatchObject([{ person: { mal_id: 2009, name: 'Shinichiro Watanabe' }, positions: ['Director'] }]);
  expect((await call(people, 'getPersonFullById', 2009)).data).toMatchObject({ mal_id: 2009, anime: [{ position: 'Director', anime: { mal_id: 1, title: 'Cowboy Bebop' } }], voices: [] });
  expect((await call(people, 'getPersonVoices', 11)).data).toMatchObject([{ anime: { mal_id: 1 }, character: { mal_id: 1, name: 'Spike Spiegel' } }]);
  expect((await call(people, 'getPeopleSearch', { q: 'yamadera' })).data).toMatchObject([{ mal_id: 11 }]);
  expect((await call(characters, 'getCharacterFullById', 1)).data).toMatchObject({ name: 'Spike Spiegel', anime: [{ anime: { mal_id: 1 } }], voices: [{ person: { mal_id: 11 }, language: 'Japanese' }] });
  expect((await call(anime, 'getAnimeRecommendations', 1)).data).toMatchObject([{ entry: { mal_id: 3, title: 'Kyou no Anime' } }]);
});

test('jikan-ts finds anime by letter and producer, producers and genres by themselves, and one by chance', async () => {
  expect(idsOf(await call(anime, 'getAnimeSearch', { letter: 'K' }))).toEqual([3]);
  expect(idsOf(await call(anime, 'getAnimeSearch', { producers: '14' }))).toEqual([1]);
  expect(idsOf(await call(anime, 'getAnimeSearch', { producers: '99' }))).toEqual([]);
  expect((await call(producers, 'getProducerById', 14)).data).toMatchObject({ mal_id: 14, titles: [{ title: 'Sunrise' }], count: 1 });
  expect((await call(genres, 'getAnimeGenres')).data).toEqual([{ mal_id: 1, name: 'Action', url: 'https://myanimelist.net/anime/genre/1', count: 1 }]);
  expect([1, 2, 3]).toContain(((await call(random, 'getRandomAnime')).data as { mal_id: number }).mal_id);
});

test('jikan-ts is told that there is no such anime', async () => {
  await expect(call(anime, 'getAnimeById', 77)).rejects.toMatchObject({ message: expect.stringContaining('404') });
});
