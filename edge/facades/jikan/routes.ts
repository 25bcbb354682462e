import { CHARACTER_ROUTES } from './characters.ts';
import { GENRE_COUNTS, GENRE_FILTERS, presentGenres } from './genres.ts';
import { MEDIA_ROUTES } from './media.ts';
import { DAYS, TYPES } from './names.ts';
import type { Parameters, Values } from './parameters.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { presentAnime, presentCast, presentEpisodes, presentFull, presentMeta, presentRelations, presentSites, presentStaff, presentThemes } from './present.ts';
import { PRODUCER_ROUTES } from './producers.ts';
import { BY_ID, CAST, COUNT, EPISODES, FULL, LINKS, OWN_ID, RECOMMENDED, RELATED, STAFF, THEMES, YEARS } from './queries.ts';
import { ID, LIMIT, PAGE, PAGED, SFW, oneOf, pagination, type Asked, type Given, type Route } from './route.ts';
import { SEARCH, TOP, list, namesOfProducers, search, top } from './search.ts';
import type { Anime, Cast, Episodes, Full, List, Recommended, Related, Staff } from './shapes.ts';

const EPISODES_PER_PAGE = 100;
const FILTERED: Parameters = { filter: oneOf(Object.keys(TYPES)), sfw: SFW, ...PAGED };

const withId = (anime: Anime | null): anime is Anime & { readonly idMal: number } => anime !== null && anime.idMal !== null;
const byId = (query: string) => ({ id }: Values): Asked => ({ query, variables: { id } });
const one = <Data>(present: (anime: Data) => unknown) => ({ anime }: { readonly anime: Data | null }) => (anime === null ? null : { data: present(anime) });

/** A page of a list. What MyAnimeList has no id of is left out, and counted. */
function listed({ animes }: List, { page = 1, limit = LIMIT }: Values) {
  const shown = animes.edges.map(({ node }) => node).filter(withId);
  return { pagination: pagination(Number(page), Number(limit), animes.totalCount, shown.length), data: shown.map(presentAnime) };
}

const typed = ({ filter }: Values) => (filter === undefined ? {} : { formatIn: TYPES[String(filter)] });

const SEASONS = ['winter', 'spring', 'summer', 'fall'];
const season = (year: number, name: string) => ({ seasonIn: [name.toUpperCase()], seasonYear: { gte: year, lte: year } });
const seasonAt = (now: number) => {
  const date = new Date(now);
  return season(date.getUTCFullYear(), SEASONS[Math.floor(date.getUTCMonth() / 3)] ?? 'winter');
};

/** When it is on: a weekday, `other` when that is told and is no day of the week, `unknown` when nobody says. */
const slotOf = ({ broadcast }: Anime): string => (broadcast === null ? 'unknown' : (DAYS[(broadcast.weekday ?? 0) - 1] ?? 'other'));
const SLOTS = [...DAYS, 'other', 'unknown'];

/** Shows that are on the air, by the weekday of their broadcast. */
const scheduled = (data: List, values: Values) => {
  const day = values['filter'];
  const { page = 1, limit = LIMIT } = values;
  const shown = data.animes.edges.map(({ node }) => node).filter(withId).filter((anime) => day === undefined || slotOf(anime) === day);
  const start = (Number(page) - 1) * Number(limit);
  return { pagination: pagination(Number(page), Number(limit), shown.length, shown.slice(start, start + Number(limit)).length), data: shown.slice(start, start + Number(limit)).map(presentAnime) };
};

const SCHEDULE = {
  summary: 'What is on the air, by weekday', data: 'AnimeList', present: scheduled,
  ask: ({ sfw }: Values): Asked => list({ statusIn: ['RELEASING'] }, { sfw, page: 1, limit: 50 }),
} as const;

function episodesPage({ anime }: { readonly anime: Episodes | null }, { id, page = 1 }: Values) {
  if (!anime) return null;
  const all = presentEpisodes(anime, Number(id));
  const start = (Number(page) - 1) * EPISODES_PER_PAGE;
  return {
    pagination: { last_visible_page: Math.max(1, Math.ceil(all.length / EPISODES_PER_PAGE)), has_next_page: start + EPISODES_PER_PAGE < all.length },
    data: all.slice(start, start + EPISODES_PER_PAGE),
  };
}

/** By what the two have in common, nobody's votes. */
const recommendedAfter = (_values: Values, { before }: Given): Asked | null => {
  const { anime }: { readonly anime: { readonly id: string; readonly isAdult: boolean | null } | null } = before;
  return anime && { query: RECOMMENDED, variables: { id: anime.id, adult: anime.isAdult ? 'INCLUDE' : 'EXCLUDE' } };
};
const recommendations = ({ recommendations: found }: Recommended) => ({
  data: (found?.edges ?? []).flatMap(({ node }) => {
    const entry = presentMeta(node);
    return entry ? [{ entry, url: '', votes: 0 }] : [];
  }),
});

/** As far as pages go by number. */
const REACHED = 10_000;
/** Of so many one has an id at MyAnimeList, as good as surely. */
const DRAWN = 10;
const adultOf = ({ sfw }: Values) => ({ adult: sfw === true ? 'EXCLUDE' : 'INCLUDE' });
const drawn = (values: Values, { before, random }: Given): Asked => {
  const { animes }: { readonly animes: { readonly totalCount: number } } = before;
  const pages = Math.max(1, Math.ceil(Math.min(animes.totalCount, REACHED) / DRAWN));
  return list({}, { ...values, limit: DRAWN, page: 1 + Math.floor(random * pages) });
};
const oneOfDrawn = ({ animes }: List, _values: Values, { random }: Given) => {
  const drawnFrom = animes.edges.map(({ node }) => node).filter(withId);
  const found = drawnFrom[Math.floor(((random * REACHED) % 1) * drawnFrom.length)];
  return found ? { data: presentAnime(found) } : null;
};

const years = ({ facets }: { readonly facets: { readonly facets: readonly { readonly values: readonly { readonly value: string }[] }[] } }) => ({
  data: (facets.facets[0]?.values ?? []).map(({ value }) => ({ year: Number(value), seasons: SEASONS })).sort((a, b) => b.year - a.year),
});

/** All of Jikan's that is answered; the first that fits is meant. */
export const ROUTES: readonly Route[] = [
  { path: '/anime', summary: 'Anime by title and conditions', parameters: SEARCH, data: 'AnimeList', before: namesOfProducers, ask: search, present: listed },
  { path: '/anime/{id}', summary: 'One anime', parameters: ID, data: 'Anime', ask: byId(BY_ID), present: one<Anime & { idMal: number }>(presentAnime) },
  { path: '/anime/{id}/full', summary: 'One anime with relations, songs and links', parameters: ID, data: 'AnimeFull', ask: byId(FULL), present: one<Full & { idMal: number }>(presentFull) },
  { path: '/anime/{id}/characters', summary: 'Its cast', parameters: ID, data: 'Characters', ask: byId(CAST), present: one<Cast>(presentCast) },
  { path: '/anime/{id}/episodes', summary: 'Its episodes, 100 a page', parameters: { ...ID, page: PAGE }, data: 'Episodes', ask: byId(EPISODES), present: episodesPage },
  { path: '/anime/{id}/relations', summary: 'What it is related to', parameters: ID, data: 'Relations', ask: byId(RELATED), present: one<Related>(presentRelations) },
  { path: '/anime/{id}/staff', summary: 'Who made it', parameters: ID, data: 'Staff', ask: byId(STAFF), present: one<Staff>(presentStaff) },
  { path: '/anime/{id}/recommendations', summary: 'What to watch after it, the best first', parameters: ID, data: 'Recommendations', before: byId(OWN_ID), ask: recommendedAfter, present: recommendations },
  { path: '/anime/{id}/themes', summary: 'Its songs', parameters: ID, data: 'Themes', ask: byId(THEMES), present: one<Full>(presentThemes) },
  { path: '/anime/{id}/external', summary: 'Its links', parameters: ID, data: 'Sites', ask: byId(LINKS), present: one<Full>(({ links }) => presentSites(links)) },
  { path: '/anime/{id}/streaming', summary: 'Where it streams', parameters: ID, data: 'Sites', ask: byId(LINKS), present: one<Full>(({ streaming }) => presentSites(streaming)) },
  { path: '/random/anime', summary: 'One of the 10,000 best known anime, by chance', changes: 'always', parameters: { sfw: SFW }, data: 'Anime',
    before: (values) => ({ query: COUNT, variables: { filter: adultOf(values) } }), ask: drawn, present: oneOfDrawn },
  { path: '/genres/anime', summary: 'Genres, themes and demographics with how many anime have them', parameters: { filter: oneOf(GENRE_FILTERS) }, data: 'Genres', ask: () => ({ query: GENRE_COUNTS, variables: {} }), present: presentGenres },
  { path: '/top/anime', summary: 'The best by score', parameters: TOP, data: 'AnimeList', ask: top, present: listed },
  { path: '/seasons', summary: 'Years with seasons', parameters: {}, data: 'Seasons', ask: () => ({ query: YEARS, variables: {} }), present: years },
  { path: '/seasons/now', summary: 'Anime of this season', changes: 'daily', parameters: FILTERED, data: 'AnimeList', ask: (values, { now }) => list({ ...seasonAt(now), ...typed(values) }, values), present: listed },
  { path: '/seasons/upcoming', summary: 'Anime that have not begun', parameters: FILTERED, data: 'AnimeList', ask: (values) => list({ statusIn: ['NOT_YET_RELEASED'], ...typed(values) }, values), present: listed },
  { path: '/seasons/{year}/{season}', summary: 'Anime of a season', parameters: { year: { in: 'path', type: 'integer', minimum: 1900, maximum: 9999 }, season: { in: 'path', type: 'string', enum: SEASONS }, ...FILTERED }, data: 'AnimeList',
    ask: (values) => list({ ...season(Number(values['year']), String(values['season'])), ...typed(values) }, values), present: listed },
  { path: '/schedules', parameters: { filter: oneOf(SLOTS), sfw: SFW, ...PAGED }, ...SCHEDULE },
  { path: '/schedules/{filter}', parameters: { filter: { ...oneOf(SLOTS), in: 'path' }, sfw: SFW, ...PAGED }, ...SCHEDULE },
  ...MEDIA_ROUTES,
  ...CHARACTER_ROUTES,
  ...PEOPLE_ROUTES,
  ...PRODUCER_ROUTES,
];
