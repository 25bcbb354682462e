import type { AnimeFilter, AnimeFormat, DateRange, IntRange, InputMaybe } from '../../schema/types.gen.ts';
import { badUserInput } from '../../errors.ts';
import { FORMATS, materialsOf } from './enums.ts';
import { wantedValues } from './wanted.ts';
import type { MediaFormat, PageMediaArgs } from './types.gen.ts';

type Mutable = { -readonly [Name in keyof AnimeFilter]: AnimeFilter[Name] };

/** AniList's conditions as our own list takes them; ids are for the caller to look up. Throws BAD_USER_INPUT that names the argument. */
export function toFilter(args: PageMediaArgs): AnimeFilter {
  const filter: Mutable = { ...scalars(args), ...lists(args), ...ranges(args) };
  for (const name of Object.keys(filter) as (keyof Mutable)[]) if (filter[name] === undefined) delete filter[name];
  return filter;
}

const SEARCH_MAX = 200;

function scalars({ search, isAdult, minimumTagRank }: PageMediaArgs): Mutable {
  if (search && search.length > SEARCH_MAX) throw badUserInput('search', `may have ${SEARCH_MAX} characters, got ${search.length}`);
  // AniList leaves nothing out unless it is told to.
  return { text: search?.trim() || undefined, adult: typeof isAdult === 'boolean' ? (isAdult ? 'ONLY' : 'EXCLUDE') : 'INCLUDE', minimumTagRank: minimumTagRank ?? undefined };
}

function lists(args: PageMediaArgs): Mutable {
  const { genre, genre_in, tag, tag_in, genre_not_in, tag_not_in } = args;
  return {
    seasonIn: args.season ? [args.season] : undefined,
    formatIn: wantedValues('format_in', args.format, args.format_in)?.flatMap(formatsOf),
    formatNotIn: wantedValues('format_not_in', args.format_not, args.format_not_in)?.flatMap(formatsOf),
    statusIn: wantedValues('status_in', args.status, args.status_in),
    statusNotIn: wantedValues('status_not_in', args.status_not, args.status_not_in),
    // AniList shows what has all of them.
    genreAll: wantedValues('genre_in', genre, genre_in),
    tagAll: wantedValues('tag_in', tag, tag_in),
    genreNotIn: wantedValues('genre_not_in', null, genre_not_in),
    tagNotIn: wantedValues('tag_not_in', null, tag_not_in),
    countryIn: wantedValues('countryOfOrigin_in', args.countryOfOrigin, args.countryOfOrigin_in),
    sourceMaterialIn: wantedValues('source_in', args.source, args.source_in)?.flatMap(materialsOf),
    streamingSiteIn: wantedValues('licensedBy_in', args.licensedBy, args.licensedBy_in),
  };
}

/** Those that AniList calls so. */
const formatsOf = (format: MediaFormat): AnimeFormat[] => (Object.keys(FORMATS) as AnimeFormat[]).filter((ours) => FORMATS[ours] === format);

function ranges(args: PageMediaArgs): Mutable {
  const year = args.seasonYear;
  const score = range(args.averageScore, args.averageScore_greater, args.averageScore_lesser);
  const minutes = range(args.duration, args.duration_greater, args.duration_lesser);
  return {
    seasonYear: typeof year === 'number' ? { gte: year, lte: year } : undefined,
    episodeCount: range(args.episodes, args.episodes_greater, args.episodes_lesser),
    popularity: range(args.popularity, args.popularity_greater, args.popularity_lesser),
    // What AniList rounds to a number is half of one above or below it.
    score: score && { gte: half(score.gte, -0.5, 0.1), lte: half(score.lte, 0.499, 0.1) },
    durationSeconds: minutes && { gte: half(minutes.gte, -0.5, 60), lte: half(minutes.lte, 0.49, 60, Math.floor) },
    startDate: datesOf(args),
  };
}

const half = (value: InputMaybe<number> | undefined, by: number, unit: number, round: (value: number) => number = Number): number | undefined =>
  typeof value === 'number' ? round((value + by) * unit) : undefined;

/** AniList's bounds are outside of what they hold. */
function range(exact: InputMaybe<number> | undefined, above: InputMaybe<number> | undefined, below: InputMaybe<number> | undefined): IntRange | undefined {
  if (typeof exact === 'number') return { gte: exact, lte: exact };
  const [gte, lte] = [typeof above === 'number' ? above + 1 : undefined, typeof below === 'number' ? below - 1 : undefined];
  return gte === undefined && lte === undefined ? undefined : { ...(gte !== undefined && { gte }), ...(lte !== undefined && { lte }) };
}

const LIKE = /^(\d{4})-?(\d{2})?-?(\d{2})?%?$/;

function datesOf({ startDate, startDate_greater: after, startDate_lesser: before, startDate_like: like }: PageMediaArgs): DateRange | undefined {
  if (like) {
    const [, year, month, day] = LIKE.exec(like) ?? [];
    if (!year) throw badUserInput('startDate_like', 'must begin with a year: "2026%"');
    const date = { year: Number(year), month: Number(month ?? 0), day: Number(day ?? 0) };
    return { gte: date, lte: date };
  }
  const exact = fuzzy('startDate', startDate);
  if (exact) return { gte: exact, lte: exact };
  const [gte, lte] = [fuzzy('startDate_greater', after, 1), fuzzy('startDate_lesser', before, -1)];
  return gte || lte ? { ...(gte && { gte }), ...(lte && { lte }) } : undefined;
}

/** @param days to add: AniList's bounds are outside of what they hold */
function fuzzy(argument: string, value: InputMaybe<number> | undefined, days = 0) {
  if (typeof value !== 'number') return undefined;
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (!Number.isInteger(value) || year < 1 || year > 9999 || month > 12 || day > 31) throw badUserInput(argument, 'must be a date such as 20260405');
  if (days === 0) return { year, month, day };
  // 20260000 is before all of 2026.
  const date = new Date(0);
  date.setUTCFullYear(year, month === 0 ? 0 : month - 1, (day === 0 ? (days > 0 ? 0 : 1) : day) + days);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
