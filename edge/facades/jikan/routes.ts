import { RequestError } from '../../errors.ts';
import { DAYS, GENRES, ORDERS, RATINGS, STATUSES, TYPES } from './names.ts';
import type { Parameters, Values } from './parameters.ts';
import { presentAnime, presentCast, presentEpisodes, presentFull, presentRelations } from './present.ts';
import { BY_ID, CAST, EPISODES, FULL, LIST, RELATED, YEARS } from './queries.ts';
import type { Anime, Cast, Episodes, Full, List, Related } from './shapes.ts';

/** A query of our own schema that a route is a view of. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A route of Jikan's, as it is answered and as the OpenAPI document tells of it. */
export interface Route {
  readonly path: string;
  readonly summary: string;
  readonly parameters: Parameters;
  /** What `data` is: of one anime, of several, or else. */
  readonly data: 'Anime' | 'AnimeList' | 'AnimeFull' | 'Characters' | 'Episodes' | 'Relations' | 'Seasons';
  /** What it asks depends on the day. */
  readonly isOfNow?: boolean;
  /** @param now in milliseconds. Throws RequestError for values that do not go together. */
  readonly ask: (values: Values, now: number) => Asked;
  /** The answer's `data` and what goes with it; null when there is no such thing. */
  readonly present: (data: never, values: Values) => object | null;
}

const LIMIT = 25;
const EPISODES_PER_PAGE = 100;
const ID: Parameters = { id: { in: 'path', type: 'integer', minimum: 1 } };
const PAGED: Parameters = {
  page: { in: 'query', type: 'integer', minimum: 1, maximum: 400 },
  limit: { in: 'query', type: 'integer', minimum: 1, maximum: LIMIT },
};
const oneOf = (names: readonly string[]) => ({ in: 'query', type: 'string', enum: names }) as const;
const FILTERED: Parameters = { filter: oneOf(Object.keys(TYPES)), sfw: { in: 'query', type: 'boolean' }, ...PAGED };
const NUMBER = { in: 'query', type: 'number', minimum: 0, maximum: 10 } as const;
const DATE = { in: 'query', type: 'string', pattern: '^(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$', examples: ['2026', '2026-04', '2026-04-30'] } as const;
const GENRE_IDS = { in: 'query', type: 'string', pattern: '^\\d+(,\\d+)*$', examples: ['1', '1,24'] } as const;
const SEARCH: Parameters = {
  q: { in: 'query', type: 'string', description: 'Part of a title, in any script.' },
  type: oneOf(Object.keys(TYPES)), status: oneOf(Object.keys(STATUSES)), rating: oneOf(Object.keys(RATINGS)),
  score: NUMBER, min_score: NUMBER, max_score: NUMBER, sfw: { in: 'query', type: 'boolean' },
  genres: GENRE_IDS, genres_exclude: GENRE_IDS,
  order_by: oneOf(Object.keys(ORDERS)), sort: oneOf(['asc', 'desc']), start_date: DATE, end_date: DATE, ...PAGED,
};

const withId = (anime: Anime | null): anime is Anime & { readonly idMal: number } => anime !== null && anime.idMal !== null;
const byId = (query: string) => ({ id }: Values): Asked => ({ query, variables: { id } });
const one = <Data>(present: (anime: Data) => unknown) => ({ anime }: { readonly anime: Data | null }) => (anime === null ? null : { data: present(anime) });

/** A page of a list. What MyAnimeList has no id of is left out, and counted. */
function listed({ animes }: List, { page = 1, limit = LIMIT }: Values) {
  const shown = animes.edges.map(({ node }) => node).filter(withId);
  return { pagination: pagination(Number(page), Number(limit), animes.totalCount, shown.length), data: shown.map(presentAnime) };
}

function pagination(page: number, perPage: number, total: number, count: number) {
  return {
    last_visible_page: Math.max(1, Math.ceil(total / perPage)),
    has_next_page: page * perPage < total,
    current_page: page,
    items: { count, total, per_page: perPage },
  };
}

const list = (filter: object, { page = 1, limit = LIMIT, sfw }: Values, sort: string[] = ['POPULARITY_DESC']): Asked => ({
  query: LIST,
  variables: { filter: { ...filter, adult: sfw === true ? 'EXCLUDE' : 'INCLUDE' }, sort, first: limit, page },
});

const typed = ({ filter }: Values) => (filter === undefined ? {} : { formatIn: TYPES[String(filter)] });

const SEASONS = ['winter', 'spring', 'summer', 'fall'];
const season = (year: number, name: string) => ({ seasonIn: [name.toUpperCase()], seasonYear: { gte: year, lte: year } });
const seasonAt = (now: number) => {
  const date = new Date(now);
  return season(date.getUTCFullYear(), SEASONS[Math.floor(date.getUTCMonth() / 3)] ?? 'winter');
};

/** Names of genres by MyAnimeList's ids. Throws RequestError for one that is not known. */
function genresOf(argument: string, ids: Values[string]): string[] | undefined {
  if (ids === undefined) return undefined;
  return [...new Set(String(ids).split(','))].map((id) => {
    const name = GENRES[Number(id)];
    if (!name) throw new RequestError(400, 'BAD_USER_INPUT', `${argument} has ${id}, which is no genre's id: themes and demographics cannot be asked for here`);
    return name;
  });
}

function dateOf(text: Values[string]) {
  if (text === undefined) return undefined;
  const [year = 1, month = 0, day = 0] = String(text).split('-').map(Number);
  return { year, month, day };
}

function search(values: Values): Asked {
  const { q, type, status, rating, score, min_score, max_score, order_by, sort, start_date, end_date } = values;
  const [gte, lte] = [score ?? min_score, max_score];
  const [from, to] = [dateOf(start_date), dateOf(end_date)];
  const filter = {
    ...(q !== undefined && { text: q }),
    ...(type !== undefined && { formatIn: TYPES[String(type)] }),
    ...(status !== undefined && { statusIn: STATUSES[String(status)] }),
    ...(rating !== undefined && { ageRatingIn: [RATINGS[String(rating)]] }),
    ...((gte !== undefined || lte !== undefined) && { score: { gte, lte } }),
    genreAll: genresOf('genres', values['genres']),
    genreNotIn: genresOf('genres_exclude', values['genres_exclude']),
    ...((from || to) && { startDate: { gte: from, lte: to } }),
  };
  const [name, reversed] = ORDERS[String(order_by ?? '')] ?? (q === undefined ? ['POPULARITY', true] : ['RELEVANCE', true]);
  return list(filter, values, [(sort === 'desc') === reversed ? name : `${name}_DESC`]);
}

/** The orders of /top/anime besides the score's: of what is on the air, of what is to come, or of all. */
const TOPS: Readonly<Record<string, Values>> = {
  airing: { status: 'airing', order_by: 'rank' }, upcoming: { status: 'upcoming', order_by: 'popularity' }, bypopularity: { order_by: 'popularity' },
};
const TOP: Parameters = {
  type: oneOf(Object.keys(TYPES)), filter: oneOf(Object.keys(TOPS)), rating: oneOf(Object.keys(RATINGS)), sfw: { in: 'query', type: 'boolean' }, ...PAGED,
};
const top = ({ filter, ...values }: Values): Asked => search({ ...values, ...(TOPS[String(filter)] ?? { order_by: 'rank' }) });

/** Shows that are on the air, by the weekday of their broadcast. */
const scheduled = (data: List, values: Values) => {
  const day = values['filter'];
  const { page = 1, limit = LIMIT } = values;
  const shown = data.animes.edges.map(({ node }) => node).filter(withId).filter(({ broadcast }) => day === undefined || DAYS[(broadcast?.weekday ?? 0) - 1] === day);
  const start = (Number(page) - 1) * Number(limit);
  return { pagination: pagination(Number(page), Number(limit), shown.length, shown.slice(start, start + Number(limit)).length), data: shown.slice(start, start + Number(limit)).map(presentAnime) };
};

function episodesPage({ anime }: { readonly anime: Episodes | null }, { id, page = 1 }: Values) {
  if (!anime) return null;
  const all = presentEpisodes(anime, Number(id));
  const start = (Number(page) - 1) * EPISODES_PER_PAGE;
  return {
    pagination: { last_visible_page: Math.max(1, Math.ceil(all.length / EPISODES_PER_PAGE)), has_next_page: start + EPISODES_PER_PAGE < all.length },
    data: all.slice(start, start + EPISODES_PER_PAGE),
  };
}

const years = ({ facets }: { readonly facets: { readonly facets: readonly { readonly values: readonly { readonly value: string }[] }[] } }) => ({
  data: (facets.facets[0]?.values ?? []).map(({ value }) => ({ year: Number(value), seasons: SEASONS })).sort((a, b) => b.year - a.year),
});

/** All of Jikan's that is answered; the first that fits is meant. */
export const ROUTES: readonly Route[] = [
  { path: '/anime', summary: 'Anime by title and conditions', parameters: SEARCH, data: 'AnimeList', ask: search, present: listed },
  { path: '/anime/{id}', summary: 'One anime', parameters: ID, data: 'Anime', ask: byId(BY_ID), present: one<Anime & { idMal: number }>(presentAnime) },
  { path: '/anime/{id}/full', summary: 'One anime with relations, songs and links', parameters: ID, data: 'AnimeFull', ask: byId(FULL), present: one<Full & { idMal: number }>(presentFull) },
  { path: '/anime/{id}/characters', summary: 'Its cast', parameters: ID, data: 'Characters', ask: byId(CAST), present: one<Cast>(presentCast) },
  { path: '/anime/{id}/episodes', summary: 'Its episodes, 100 a page', parameters: { ...ID, page: PAGED['page'] ?? { in: 'query', type: 'integer' } }, data: 'Episodes', ask: byId(EPISODES), present: episodesPage },
  { path: '/anime/{id}/relations', summary: 'What it is related to', parameters: ID, data: 'Relations', ask: byId(RELATED), present: one<Related>(presentRelations) },
  { path: '/top/anime', summary: 'The best by score', parameters: TOP, data: 'AnimeList', ask: top, present: listed },
  { path: '/seasons', summary: 'Years with seasons', parameters: {}, data: 'Seasons', ask: () => ({ query: YEARS, variables: {} }), present: years },
  { path: '/seasons/now', summary: 'Anime of this season', isOfNow: true, parameters: FILTERED, data: 'AnimeList', ask: (values, now) => list({ ...seasonAt(now), ...typed(values) }, values), present: listed },
  { path: '/seasons/upcoming', summary: 'Anime that have not begun', parameters: FILTERED, data: 'AnimeList', ask: (values) => list({ statusIn: ['NOT_YET_RELEASED'], ...typed(values) }, values), present: listed },
  { path: '/seasons/{year}/{season}', summary: 'Anime of a season', parameters: { year: { in: 'path', type: 'integer', minimum: 1900, maximum: 9999 }, season: { in: 'path', type: 'string', enum: SEASONS }, ...FILTERED }, data: 'AnimeList',
    ask: (values) => list({ ...season(Number(values['year']), String(values['season'])), ...typed(values) }, values), present: listed },
  { path: '/schedules', summary: 'What is on the air, by weekday', parameters: { filter: oneOf(DAYS), sfw: { in: 'query', type: 'boolean' }, ...PAGED }, data: 'AnimeList',
    ask: ({ sfw }) => list({ statusIn: ['RELEASING'] }, { sfw, page: 1, limit: 50 }), present: scheduled },
];
