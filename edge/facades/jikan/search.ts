import { genresOf } from './genres.ts';
import { ORDERS, RATINGS, STATUSES, TYPES } from './names.ts';
import type { Parameters, Values } from './parameters.ts';
import { LIST, producerNames } from './queries.ts';
import { LIMIT, PAGED, SFW, oneOf, type Asked, type Given } from './route.ts';

const NUMBER = { in: 'query', type: 'number', minimum: 0, maximum: 10 } as const;
const DATE = { in: 'query', type: 'string', pattern: '^(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$', examples: ['2026', '2026-04', '2026-04-30'] } as const;
const GENRE_IDS = { in: 'query', type: 'string', pattern: '^\\d+(,\\d+)*,?$', examples: ['1', '1,24'] } as const;

export const SEARCH: Parameters = {
  q: { in: 'query', type: 'string', description: 'Part of a title, in any script.' },
  type: oneOf(Object.keys(TYPES)), status: oneOf(Object.keys(STATUSES)), rating: oneOf(Object.keys(RATINGS)),
  score: NUMBER, min_score: NUMBER, max_score: NUMBER, sfw: SFW,
  genres: GENRE_IDS, genres_exclude: GENRE_IDS,
  producers: { in: 'query', type: 'string', pattern: '^[1-9]\\d{0,8}(,[1-9]\\d{0,8}){0,9}$', examples: ['14', '14,18'], description: 'Ids of ten studios, producers or licensors at most, of which one is enough.' },
  letter: { in: 'query', type: 'string', maxLength: 50, description: 'Beginning of the title.' },
  order_by: oneOf(Object.keys(ORDERS)), sort: oneOf(['asc', 'desc']), start_date: DATE, end_date: DATE, ...PAGED,
};

/** A page of anime. */
export const list = (filter: object, { page = 1, limit = LIMIT, sfw }: Values, sort: string[] = ['POPULARITY_DESC']): Asked => ({
  query: LIST,
  variables: { filter: { ...filter, adult: sfw === true ? 'EXCLUDE' : 'INCLUDE' }, sort, first: limit, page },
});

function dateOf(text: Values[string]) {
  if (text === undefined) return undefined;
  const [year = 1, month = 0, day = 0] = String(text).split('-').map(Number);
  return { year, month, day };
}

/** Our lists go by studios' names. */
export function namesOfProducers({ producers }: Values): Asked | null {
  if (producers === undefined) return null;
  const ids = String(producers).split(',');
  return { query: producerNames(ids.length), variables: Object.fromEntries(ids.map((id, place) => [`id${place}`, id])) };
}

type Named = Readonly<Record<string, { readonly studio: { readonly name: string } } | null>>;

/** Throws RequestError for values that do not go together. */
export function search(values: Values, { before }: Pick<Given, 'before'>): Asked {
  const { q, letter, type, status, rating, score, min_score, max_score, order_by, sort, start_date, end_date } = values;
  const [gte, lte] = [score ?? min_score, max_score];
  const [from, to] = [dateOf(start_date), dateOf(end_date)];
  const filter = {
    ...(q !== undefined && { text: q }),
    ...(letter !== undefined && { titlePrefix: letter }),
    ...(type !== undefined && { formatIn: TYPES[String(type)] }),
    ...(status !== undefined && { statusIn: STATUSES[String(status)] }),
    ...(rating !== undefined && { ageRatingIn: [RATINGS[String(rating)]] }),
    ...((gte !== undefined || lte !== undefined) && { score: { gte, lte } }),
    ...genresOf(values),
    ...(values['producers'] !== undefined && { studioIn: studiosOf(before) }),
    ...((from || to) && { startDate: { gte: from, lte: to } }),
  };
  const [name, reversed] = ORDERS[String(order_by ?? '')] ?? (q === undefined ? ['POPULARITY', true] : ['RELEVANCE', true]);
  return list(filter, values, [(sort === 'desc') === reversed ? name : `${name}_DESC`]);
}

/** Where none of them is known, nothing is to be found: nobody has no name. */
function studiosOf(before: Named): string[] {
  const names = Object.values(before).flatMap((profile) => profile?.studio.name ?? []);
  return names.length > 0 ? names : [''];
}

/** The orders of /top/anime besides the score's: of what is on the air, of what is to come, or of all. */
const TOPS: Readonly<Record<string, Values>> = {
  airing: { status: 'airing', order_by: 'rank' }, upcoming: { status: 'upcoming', order_by: 'popularity' }, bypopularity: { order_by: 'popularity' },
};
export const TOP: Parameters = { type: oneOf(Object.keys(TYPES)), filter: oneOf(Object.keys(TOPS)), rating: oneOf(Object.keys(RATINGS)), sfw: SFW, ...PAGED };

export const top = ({ filter, ...values }: Values, given: Given): Asked => search({ ...values, ...(TOPS[String(filter)] ?? { order_by: 'rank' }) }, given);
