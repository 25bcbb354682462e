import { StudioRole, ThemeSong_Kind } from '#proto/anime';
import { CharacterRole } from '#proto/character';
import { Image_Kind, Source } from '#proto/common';
import { memoryLog, memoryStore } from '../../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid } from '../../testing.ts';

export const mal = (id: number) => [{ source: Source.MAL, id: String(id) }];
const spike = { id: uuid(901), name: 'Spike Spiegel', nativeName: 'スパイク', aliases: ['Spike'], externalIds: mal(1), favorites: 9_000, description: 'A bounty hunter.', images: [{ kind: Image_Kind.PORTRAIT, url: 'https://img.test/spike.jpg' }] };
const yamadera = { id: uuid(802), name: 'Koichi Yamadera', nativeName: '山寺宏一', externalIds: mal(11) };
export const bebop = anime(1, {
  titles: { romaji: 'Cowboy Bebop' }, externalIds: mal(1), genres: ['Action'], images: [{ kind: Image_Kind.COVER, url: 'https://img.test/1.jpg' }, { kind: Image_Kind.BANNER, url: 'https://img.test/wide.jpg' }, { kind: Image_Kind.COVER, url: 'https://img.test/1.jpg' }],
  trailers: [{ title: 'PV 1', url: 'https://www.youtube.com/watch?v=gY5nDXOtv_o' }, { url: 'https://elsewhere.test/pv' }], episodes: [{ number: 1, title: 'Asteroid Blues', durationSeconds: 1_440, synopsis: 'They set out.' }, { number: 2, title: 'Stray Dog Strut' }],
  staff: [{ id: uuid(801), name: 'Shinichiro Watanabe', role: 'Director', externalIds: mal(2009) }, { id: uuid(801), name: 'Shinichiro Watanabe', role: 'Storyboard', externalIds: mal(2009) }, { name: 'Nobody', role: 'Key Animation' }],
  characters: [{ character: spike, role: CharacterRole.MAIN, voiceActors: [{ id: uuid(802), name: 'Koichi Yamadera', language: 'ja', externalIds: mal(11) }] }],
  studios: [{ name: 'Sunrise', role: StudioRole.ANIMATION }], themeSongs: [{ kind: ThemeSong_Kind.OPENING, title: 'Tank!', artist: 'The Seatbelts' }],
  links: [{ site: 'Official Site', url: 'https://bebop.test' }], streaming: [{ site: 'Crunchyroll', url: 'https://stream.test' }],
});
export const film = anime(2, { titles: { romaji: 'Tengoku no Tobira' }, externalIds: mal(5), characters: [{ character: spike, voiceActors: [{ name: 'Koichi Yamadera', language: 'ja', externalIds: mal(11) }, { name: 'Steve Blum', language: 'en' }] }] });
export const other = anime(3, { titles: { romaji: 'Unlisted' } });

/** Jikan’s door to fake services that hold these few anime and who made them, and what else a test is about. */
export function build(more: Partial<Parameters<typeof fakeServices>[0]> = {}) {
  const plane = fakeServices({
    catalog: [bebop, film, other], index: [uuid(1), uuid(2), uuid(3)], characters: [spike, { id: uuid(902), name: 'Ein' }], facets: ['Action', 'Hentai', 'Isekai', 'Shounen', 'Nothing That Is Known'],
    studios: [{ id: uuid(700), name: 'Sunrise', externalIds: mal(14), animeCount: 2 }, { id: uuid(701), name: 'Bones', externalIds: mal(4), animeCount: 1 }],
    people: [
      { person: yamadera, works: [{ animeId: uuid(2), roles: ['Theme Song Performance'] }, { animeId: uuid(3), roles: ['Director'] }], parts: [{ animeId: uuid(1), characterId: uuid(901), role: CharacterRole.MAIN, language: 'ja' }], characters: [spike] },
      { person: { id: uuid(803), name: 'Nobody' } },
    ],
    ...more,
  });
  const edge = edgeOver(plane, { CACHE: 'local' }, { purgeLog: memoryLog(), store: memoryStore() });
  const get = async (path: string, init?: RequestInit) => {
    const reply = await edge.send(`/jikan/v4${path}`, init);
    return { status: reply.status, headers: reply.headers, body: await reply.json<Record<string, unknown>>().catch(() => null) };
  };
  return { get, plane };
}
