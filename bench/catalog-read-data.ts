import { fromBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeEnrichedSchema } from '#proto/events';
import { RelationType } from '#proto/relation';
import type { AnimeInit } from '../test/support/catalog.ts';
import { hasMalData, malEvents } from '../test/support/mal.ts';

/** Numbers in [0, 1), the same in every run: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const GENRES = ['Action', 'Adventure', 'Comedy', 'Drama', 'Fantasy', 'Horror', 'Mecha', 'Music', 'Mystery', 'Romance', 'Sci-Fi', 'Sports'];
const THEMES = ['School', 'Military', 'Space', 'Historical', 'Vampire', 'Isekai', 'Detective', 'Samurai', 'Iyashikei', 'Survival'];
const KANJI = '進撃巨人鬼滅刃呪術廻戦銀魂鋼錬金師夏目友帳物語魔法少女機動戦士宇宙空海山花月星夜';
const KANA = 'のにをはがとでかきくけこさしすせそ';

/**
 * So many records: titles, genres, scores and episodes of the real rows where there are any, the rest drawn so that
 * each value is about as frequent as on the platforms.
 */
export function animeOfBench(size: number): AnimeInit[] {
  const real = hasMalData ? malEvents().slice(0, size).map((body) => fromBinary(AnimeEnrichedSchema, body).anime) : [];
  const draw = random(7);
  return Array.from({ length: size }, (_, place) => animeAt(place, real[place], draw));
}

function animeAt(place: number, real: Anime | undefined, draw: () => number): AnimeInit {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * draw() * from.length)] as T;
  const some = (from: readonly string[], most: number) => [...new Set(Array.from({ length: Math.floor(draw() * (most + 1)) }, () => pick(from)))];
  const letters = (from: string, length: number) => Array.from({ length }, () => from[Math.floor(draw() * from.length)]).join('');
  const year = 2024 - Math.floor(draw() * draw() * 60);
  const month = 1 + Math.floor(draw() * 12);
  const running = place % 80 === 0;
  return {
    titles: {
      romaji: real?.titles?.romaji || `Anime ${place}`, native: `${letters(KANJI, 3)}${letters(KANA, 2)}${letters(KANJI, 1)}`,
      synonyms: [{ text: `Synonym ${letters('abcdefghijklmnopqrstuvwxyz', 12)}` }],
    },
    externalIds: [{ source: Source.MAL, id: `b${place}` }, { source: Source.ANILIST, id: `b${place}` }],
    format: 1 + Math.floor(draw() * draw() * 7), status: running ? 2 : place % 90 === 0 ? 1 : 4, season: 1 + Math.floor((month - 1) / 3), seasonYear: year,
    startDate: draw() < 0.95 ? { year, month: draw() < 0.9 ? month : 0 } : undefined,
    ...(draw() < 0.9 && { episodeCount: real?.episodeCount ?? 1 + Math.floor(draw() * 26), durationSeconds: 60 * (3 + Math.floor(draw() * 120)) }),
    sourceMaterial: 1 + Math.floor(draw() * draw() * 16), ageRating: 1 + Math.floor(draw() * 6), isAdult: draw() < 0.05, countryOfOrigin: draw() < 0.93 ? 'JP' : pick(['CN', 'KR', 'TW']),
    genres: real && real.genres.length > 0 ? real.genres : some(GENRES, 4), themes: some(THEMES, 3), demographics: draw() < 0.4 ? [pick(['Shounen', 'Seinen', 'Shoujo', 'Josei'])] : [],
    tags: some(Array.from({ length: 300 }, (_, n) => `Tag ${n}`), 8).map((name) => ({ name, rank: Math.floor(draw() * 100) })),
    studios: [{ name: `Studio ${Math.floor(draw() * draw() * 900)}`, role: 1 }],
    staff: Array.from({ length: 6 }, (_, job) => ({ name: `Person ${Math.floor(draw() * draw() * 5000)}`, role: ['Director', 'Music', 'Script'][job % 3] ?? '' })),
    streaming: draw() < 0.3 ? [{ site: pick(['Crunchyroll', 'Netflix', 'HIDIVE', 'Hulu', 'bilibili']) }] : [],
    statistics: draw() < 0.7 ? [{ platform: Source.MAL, members: Math.floor(draw() ** 4 * 3e6), ...(draw() < 0.7 && { score: real?.statistics[0]?.score ?? 3 + draw() * 6 }) }] : [],
    synopsis: letters('abcdefghijklmnopqrstuvwxyz     ', 400 + Math.floor(draw() * 1200)),
    relations: place % 3 === 0 ? [] : [{ type: RelationType.PREQUEL, target: [{ source: Source.MAL, id: `b${place - 1}` }] }],
    ...(running && { broadcast: { recurrence: 'R/2023-10-01T14:30:00Z/P7D' }, episodes: [{ number: 1, airedAt: timestampFromDate(new Date('2023-10-01T14:30:00Z')) }] }),
  };
}
