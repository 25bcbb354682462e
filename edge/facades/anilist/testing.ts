import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { AgeRating, Format, Season, Status, StudioRole, SourceMaterial } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Image_Kind, Source } from '#proto/common';
import { MangaFormat, RelationType } from '#proto/relation';
import { memoryLog, memoryStore } from '../../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../../testing.ts';

/** When the tests are. */
export const NOW = Date.parse('2026-11-29T12:00:00Z');
export const on = (source: Source, id: number) => ({ source, id: String(id) });

const bebop = anime(1, {
  titles: { romaji: 'Cowboy Bebop', english: 'Cowboy Bebop', native: 'カウボーイビバップ', synonyms: [{ text: 'Space Cowboys' }] },
  externalIds: [on(Source.MAL, 1), on(Source.ANILIST, 1)],
  format: Format.TV, status: Status.FINISHED, season: Season.SPRING, seasonYear: 1998, startDate: { year: 1998, month: 4, day: 3 },
  episodeCount: 26, durationSeconds: 1440, sourceMaterial: SourceMaterial.ORIGINAL, ageRating: AgeRating.R_17, countryOfOrigin: 'JP',
  synopsis: 'Bounty hunters & a corgi.\nSee you, space cowboy.', genres: ['Action'], tags: [{ name: 'Space', rank: 94 }],
  studios: [{ name: 'Sunrise', role: StudioRole.ANIMATION, externalIds: [on(Source.ANILIST, 14)] }, { name: 'Bandai Visual', role: StudioRole.PRODUCER }],
  staff: [{ id: uuid(801), name: 'Shinichiro Watanabe', role: 'Director', externalIds: [on(Source.MAL, 2009)] }],
  characters: [
    { character: { id: uuid(901), name: 'Spike Spiegel', aliases: ['Spike'], externalIds: [on(Source.ANILIST, 1)] }, role: CharacterRole.MAIN,
      voiceActors: [{ id: uuid(802), name: 'Koichi Yamadera', language: 'ja', externalIds: [on(Source.ANILIST, 95011)] }, { name: 'Steve Blum', language: 'en-US' }] },
    { character: { id: uuid(902), name: 'Ein' }, role: CharacterRole.SUPPORTING },
  ],
  statistics: [{ platform: Source.MAL, score: 8.75, members: 1_900_000 }, { platform: Source.ANILIST, score: 8.6, members: 400_000, favorites: 20_000 }],
  relations: [{ type: RelationType.SIDE_STORY, targetId: uuid(2), target: [on(Source.ANILIST, 5)] }, { type: RelationType.OTHER, targetId: uuid(3), target: [on(Source.MAL, 3)] }],
  manga: [{ type: RelationType.ADAPTATION, manga: { title: 'Cowboy Bebop', format: MangaFormat.MANGA, externalIds: [on(Source.ANILIST, 30173)] } }],
  images: [{ kind: Image_Kind.COVER, url: 'https://img.test/1.jpg' }],
});
const film = anime(2, { titles: { romaji: 'Tengoku no Tobira' }, externalIds: [on(Source.ANILIST, 5), on(Source.MAL, 5)], format: Format.MOVIE, startDate: { year: 2001, month: 9 }, statistics: [{ platform: Source.ANILIST, score: 8.2, members: 90_000 }] });
const unknown = anime(3, { titles: { romaji: 'Nobody Lists It' }, externalIds: [on(Source.MAL, 3)] });
const airing = anime(4, {
  titles: { romaji: 'Kyou' }, externalIds: [on(Source.ANILIST, 4)], status: Status.RELEASING, startDate: { year: 2026 }, statistics: [{ platform: Source.ANILIST, members: 1_000 }],
  airing: { nextEpisode: { number: 9, airsAt: timestampFromDate(new Date(NOW + 3_600_000)) } },
});

const spike = { id: uuid(901), name: 'Spike Spiegel', externalIds: [on(Source.ANILIST, 1)], favorites: 9_000 };
const boy = { id: uuid(903), name: 'Boy' };
/** A director of whom only MyAnimeList's id is known, and a voice. */
export const people: FakeData['people'] = [
  { person: { id: uuid(801), name: 'Shinichiro Watanabe', nativeName: '渡辺信一郎', externalIds: [on(Source.MAL, 2009)] },
    works: [{ animeId: uuid(1), roles: ['Director', 'Storyboard (eps 1, 3)'] }, { animeId: uuid(2), roles: ['Director'] }, { animeId: uuid(3), roles: ['Director'] }] },
  { person: { id: uuid(802), name: 'Koichi Yamadera', externalIds: [on(Source.ANILIST, 95011)] }, works: [{ animeId: uuid(4), roles: ['Theme Song Performance'] }],
    characters: [spike, boy],
    parts: [
      { animeId: uuid(1), characterId: uuid(901), role: CharacterRole.MAIN, language: 'ja' }, { animeId: uuid(1), characterId: uuid(903), role: CharacterRole.BACKGROUND, language: 'ja' },
      { animeId: uuid(2), characterId: uuid(901), role: CharacterRole.MAIN, language: 'ja' },
      { animeId: uuid(4), characterId: uuid(903), role: CharacterRole.SUPPORTING, language: 'ja' },
    ] },
];

/** AniList's door to fake services that hold these few anime, and what else a test is about. */
export function build(data: Partial<FakeData> = {}, env = {}) {
  const plane = fakeServices({ catalog: [bebop, film, unknown, airing], ...data });
  const edge = edgeOver(plane, { CACHE: 'local', ...env }, { purgeLog: memoryLog(), store: memoryStore(), now: () => NOW });
  const post = async (query: string, variables?: object) => {
    const reply = await edge.send('/anilist', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const body = await reply.json<{ data: never; errors?: { message: string; status: number; locations?: object[] }[]; extensions?: { unsupported: { field: string; reason: string }[] } }>();
    return { status: reply.status, headers: reply.headers, ...body };
  };
  return { ...edge, plane, post };
}
