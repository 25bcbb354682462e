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

/** What our records have among the genres, as AniList does, and MyAnimeList among the themes or by another name. */
const GENRES_HERE: Readonly<Record<number, string>> = { 18: 'Mecha', 19: 'Music', 40: 'Psychological', 41: 'Thriller', 66: 'Mahou Shoujo' };
const nameAt = (id: number): string => GENRES[id] ?? THEMES[id] ?? DEMOGRAPHICS[id] ?? '';

export const GENRE_FILTERS = ['genres', 'explicit_genres', 'themes', 'demographics'] as const;
type Kind = (typeof GENRE_FILTERS)[number];

const IDS: ReadonlyMap<string, number> = new Map([GENRES, THEMES, DEMOGRAPHICS, GENRES_HERE].flatMap((names) => Object.entries(names).map(([id, name]) => [name, Number(id)] as const)));

/** MyAnimeList's id of a genre, a theme or a demographic; 0 stands for one that is not known. */
export const genreId = (name: string): number => IDS.get(name) ?? 0;

/** Of which kind MyAnimeList has a label; as it is held here where it has none of that name. */
function kindOf(name: string, held: Kind): Kind {
  const id = genreId(name);
  if (THEMES[id]) return 'themes';
  if (!GENRES[id]) return held;
  return EXPLICIT.includes(GENRES[id]) ? 'explicit_genres' : 'genres';
}

/** An anime's labels as MyAnimeList parts them, each once, with its id and name there. */
export function labelsOf(anime: { readonly [kind in 'genres' | 'themes' | 'demographics']: readonly string[] }) {
  const held = (['genres', 'themes', 'demographics'] as const).flatMap((kind) => anime[kind].map((name) => ({ kind: kindOf(name, kind), id: genreId(name), name: nameAt(genreId(name)) || name })));
  const distinct = [...new Map(held.map((label) => [label.name, label])).values()];
  const of = (wanted: Kind) => distinct.filter(({ kind }) => kind === wanted);
  return { genres: of('genres'), explicit_genres: of('explicit_genres'), themes: of('themes'), demographics: of('demographics') };
}

const wrong = (message: string): RequestError => new RequestError(400, 'BAD_USER_INPUT', message);

/** What has to be, and what must not: conditions of our own lists. Throws RequestError for an id that is not known, or cannot be asked for. */
export function genresOf({ genres, genres_exclude }: Values) {
  const [wanted, unwanted] = [idsIn(genres), idsIn(genres_exclude)];
  for (const [parameter, ids] of [['genres', wanted], ['genres_exclude', unwanted]] as const) {
    const nobodys = ids.find((id) => nameAt(id) === '');
    if (nobodys !== undefined) throw wrong(`${parameter} has ${nobodys}, which is not the id of a genre, theme or demographic`);
  }
  const stranger = unwanted.find((id) => !GENRES[id] && !GENRES_HERE[id]);
  if (stranger !== undefined) throw wrong(`genres_exclude has ${stranger}: themes and demographics cannot be left out here`);
  const [themeIn, demographicIn] = [named(THEMES, wanted.filter((id) => !GENRES_HERE[id])), named(DEMOGRAPHICS, wanted)];
  // One of a list is enough to ours, where Jikan's clients mean all.
  for (const [what, names] of [['themes', themeIn], ['demographics', demographicIn]] as const) if (names.length > 1) throw wrong(`genres may have one of the ${what}, got ${names.join(' and ')}`);
  const ours = { ...GENRES, ...GENRES_HERE };
  return { genreAll: named(ours, wanted), genreNotIn: named(ours, unwanted), themeIn, demographicIn };
}

const idsIn = (ids: Values[string]): number[] => (ids === undefined ? [] : [...new Set(String(ids).split(',').filter(Boolean).map(Number))]);

const named = (names: Readonly<Record<number, string>>, ids: readonly number[]): string[] => ids.flatMap((id) => names[id] ?? []);

export const GENRE_COUNTS = '{ facets(facets: [GENRE, THEME, DEMOGRAPHIC], filter: { adult: INCLUDE }, limit: 100) { facets { facet values { value count } } } }';

interface Counts {
  readonly facets: { readonly facets: readonly { readonly facet: string; readonly values: readonly { readonly value: string; readonly count: number }[] }[] };
}

/** The list here that has what MyAnimeList has this id of. */
function facetOf(id: number): string | undefined {
  if (GENRES[id] || GENRES_HERE[id]) return 'GENRE';
  return THEMES[id] ? 'THEME' : DEMOGRAPHICS[id] && 'DEMOGRAPHIC';
}

/** Those that MyAnimeList has an id of, with how many anime have them here. */
export function presentGenres({ facets: { facets } }: Counts, { filter }: Values) {
  const data = facets.flatMap(({ facet, values }) => values.flatMap(({ value, count }) => {
    const id = genreId(value);
    if (facet !== facetOf(id) || (filter !== undefined && filter !== kindOf(value, 'demographics'))) return [];
    return [{ mal_id: id, name: nameAt(id), url: `https://myanimelist.net/anime/genre/${id}`, count }];
  }));
  return { data: data.sort((a, b) => a.mal_id - b.mal_id) };
}
