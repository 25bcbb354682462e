import { RequestError } from '../../errors.ts';
import type { Values } from './parameters.ts';

/** MyAnimeList's ids of genres, by which Jikan's clients ask for them. */
const GENRES: Readonly<Record<number, string>> = {
  1: 'Action', 2: 'Adventure', 4: 'Comedy', 5: 'Avant Garde', 7: 'Mystery', 8: 'Drama', 9: 'Ecchi', 10: 'Fantasy', 12: 'Hentai', 14: 'Horror', 22: 'Romance',
  24: 'Sci-Fi', 26: 'Girls Love', 28: 'Boys Love', 30: 'Sports', 36: 'Slice of Life', 37: 'Supernatural', 41: 'Suspense', 46: 'Award Winning', 47: 'Gourmet', 49: 'Erotica',
};
const EXPLICIT: readonly string[] = ['Ecchi', 'Erotica', 'Hentai'];
const THEMES: Readonly<Record<number, string>> = {
  3: 'Racing', 6: 'Mythology', 11: 'Strategy Game', 13: 'Historical', 17: 'Martial Arts', 18: 'Mecha', 19: 'Music', 20: 'Parody', 21: 'Samurai', 23: 'School', 29: 'Space',
  31: 'Super Power', 32: 'Vampire', 35: 'Harem', 38: 'Military', 39: 'Detective', 40: 'Psychological', 48: 'Workplace', 50: 'Adult Cast', 51: 'Anthropomorphic', 52: 'CGDCT',
  53: 'Childcare', 54: 'Combat Sports', 55: 'Delinquents', 56: 'Educational', 57: 'Gag Humor', 58: 'Gore', 59: 'High Stakes Game', 60: 'Idols (Female)', 61: 'Idols (Male)',
  62: 'Isekai', 63: 'Iyashikei', 64: 'Love Polygon', 65: 'Magical Sex Shift', 66: 'Mahou Shoujo', 67: 'Medical', 68: 'Organized Crime', 69: 'Otaku Culture', 70: 'Performing Arts',
  71: 'Pets', 72: 'Reincarnation', 73: 'Reverse Harem', 74: 'Love Status Quo', 75: 'Showbiz', 76: 'Survival', 77: 'Team Sports', 78: 'Time Travel', 79: 'Video Game',
  80: 'Visual Arts', 81: 'Crossdressing', 82: 'Urban Fantasy', 83: 'Villainess',
};
const DEMOGRAPHICS: Readonly<Record<number, string>> = { 15: 'Kids', 25: 'Shoujo', 27: 'Shounen', 42: 'Seinen', 43: 'Josei' };

const IDS: ReadonlyMap<string, number> = new Map([GENRES, THEMES, DEMOGRAPHICS].flatMap((names) => Object.entries(names).map(([id, name]) => [name, Number(id)] as const)));

/** MyAnimeList's id of a genre, a theme or a demographic; 0 stands for one that is not known. */
export const genreId = (name: string): number => IDS.get(name) ?? 0;

const wrong = (message: string): RequestError => new RequestError(400, 'BAD_USER_INPUT', message);

/** What has to be, and what must not: conditions of our own lists. Throws RequestError for an id that is not known, or cannot be asked for. */
export function genresOf({ genres, genres_exclude }: Values) {
  const [wanted, unwanted] = [idsIn(genres), idsIn(genres_exclude)];
  for (const id of [...wanted, ...unwanted]) if (![GENRES, THEMES, DEMOGRAPHICS].some((names) => names[id])) throw wrong(`genres has ${id}, which is the id of no genre, theme or demographic`);
  const stranger = unwanted.find((id) => !GENRES[id]);
  if (stranger !== undefined) throw wrong(`genres_exclude has ${stranger}: themes and demographics cannot be left out here`);
  const [themeIn, demographicIn] = [named(THEMES, wanted), named(DEMOGRAPHICS, wanted)];
  // One of a list is enough to ours, where Jikan's clients mean all.
  for (const [what, names] of [['themes', themeIn], ['demographics', demographicIn]] as const) if (names.length > 1) throw wrong(`genres may have one of the ${what}, got ${names.join(' and ')}`);
  return { genreAll: named(GENRES, wanted), genreNotIn: named(GENRES, unwanted), themeIn, demographicIn };
}

const idsIn = (ids: Values[string]): number[] => (ids === undefined ? [] : [...new Set(String(ids).split(',').map(Number))]);

const named = (names: Readonly<Record<number, string>>, ids: readonly number[]): string[] => ids.flatMap((id) => names[id] ?? []);

export const GENRE_FILTERS = ['genres', 'explicit_genres', 'themes', 'demographics'] as const;
export const GENRE_COUNTS = '{ facets(facets: [GENRE, THEME, DEMOGRAPHIC], filter: { adult: INCLUDE }, limit: 100) { facets { facet values { value count } } } }';

interface Counts {
  readonly facets: { readonly facets: readonly { readonly facet: string; readonly values: readonly { readonly value: string; readonly count: number }[] }[] };
}

/** Where each kind is counted, and which of those counted MyAnimeList has of that kind. */
const KINDS: Readonly<Record<(typeof GENRE_FILTERS)[number], readonly [facet: string, isMeant: (name: string) => boolean]>> = {
  genres: ['GENRE', (name) => Object.values(GENRES).includes(name) && !EXPLICIT.includes(name)],
  explicit_genres: ['GENRE', (name) => EXPLICIT.includes(name)],
  themes: ['THEME', (name) => Object.values(THEMES).includes(name)],
  demographics: ['DEMOGRAPHIC', (name) => Object.values(DEMOGRAPHICS).includes(name)],
};

/** Those that MyAnimeList has an id of, with how many anime have them here. */
export function presentGenres({ facets: { facets } }: Counts, { filter }: Values) {
  const shown = GENRE_FILTERS.filter((kind) => filter === undefined || filter === kind).flatMap((kind) => {
    const [facet, isMeant] = KINDS[kind];
    return facets.find((one) => one.facet === facet)?.values.filter(({ value }) => isMeant(value)) ?? [];
  });
  const data = shown.map(({ value, count }) => ({ mal_id: genreId(value), name: value, url: `https://myanimelist.net/anime/genre/${genreId(value)}`, count }));
  return { data: data.sort((a, b) => a.mal_id - b.mal_id) };
}
