import type { MessageInitShape } from '@bufbuild/protobuf';
import {
  FilterOperator,
  type FilterCondition,
  type FilterConditionSchema,
  type SearchFilter,
  type SearchFilterSchema,
} from '#proto/search';
import { adultContentOf, toAnimeFilter } from './filter.ts';
import type { AdultContent, AnimeFilter, FuzzyDateInput, InputMaybe } from './types.gen.ts';

type Condition = Exclude<MessageInitShape<typeof FilterConditionSchema>, FilterCondition>;
export type SearchFilterInit = Exclude<MessageInitShape<typeof SearchFilterSchema>, SearchFilter>;

/** Conditions that one of the values is enough for, by the index's field. */
const ONE_OF: Readonly<Partial<Record<keyof AnimeFilter, string>>> = {
  seasonIn: 'season',
  formatIn: 'format',
  statusIn: 'status',
  genreIn: 'genres',
  tagIn: 'tags.name',
  sourceMaterialIn: 'source_material',
  countryIn: 'country_of_origin',
  studioIn: 'studios.name',
  streamingSiteIn: 'streaming.site',
  demographicIn: 'demographics',
  themeIn: 'themes',
  ageRatingIn: 'age_rating',
};
const ALL_OF: typeof ONE_OF = { genreAll: 'genres', tagAll: 'tags.name' };
const NONE_OF: typeof ONE_OF = {
  formatNotIn: 'format',
  statusNotIn: 'status',
  genreNotIn: 'genres',
  tagNotIn: 'tags.name',
};
const BETWEEN = {
  seasonYear: 'season_year',
  score: 'score.arithmetic_mean',
  episodeCount: 'episode_count',
  durationSeconds: 'duration_seconds',
} as const;
/** The index knows nothing to hold these against: the catalog does that, with what the index found. */
const CATALOG_ONLY = ['text', 'titlePrefix', 'popularity', 'idIn', 'studioRoleIn'] as const;

/** Whether there are conditions that only the catalog can hold a hit against. */
export function needsCatalog(filter: InputMaybe<AnimeFilter> | undefined): boolean {
  const given = filter ?? {};
  const isAsked = (value: unknown): boolean => (Array.isArray(value) || typeof value === 'string' ? value.length > 0 : value !== undefined && value !== null);
  return isRanked(given) || CATALOG_ONLY.some((name) => isAsked(given[name]));
}

const isRanked = ({ minimumTagRank, tagIn, tagAll, tagNotIn }: AnimeFilter): boolean =>
  (minimumTagRank ?? 0) > 0 && [tagIn, tagAll, tagNotIn].some((tags) => tags?.length);

/** The index's filter, which leaves out what is for adults only unless it is asked for; undefined without conditions. Throws BAD_USER_INPUT that names the condition at fault. */
export function toSearchFilter(filter: InputMaybe<AnimeFilter> | undefined): SearchFilterInit | undefined {
  const given = filter ?? {};
  toAnimeFilter(given);
  const adult = adultContentOf(given);
  const must = [...among(given, ONE_OF), ...each(given), ...ranges(given), ...(adult === 'ONLY' ? [FOR_ADULTS] : [])];
  // Which tags count by their rank only the catalog knows: what has one of a lower rank must not be lost before.
  const mustNot = [...among(isRanked(given) ? { ...given, tagNotIn: null } : given, NONE_OF), ...(adult === 'EXCLUDE' ? [FOR_ADULTS] : [])];
  return must.length + mustNot.length > 0 ? { must, mustNot } : undefined;
}

const textsIn = (filter: AnimeFilter, name: string): string[] => {
  const values = (filter[name as keyof AnimeFilter] ?? []) as string[];
  return name === 'countryIn' ? values.map((code) => code.toUpperCase()) : values;
};
const text = (value: string) => ({ kind: { case: 'text' as const, value } });

function among(filter: AnimeFilter, fields: typeof ONE_OF): Condition[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const values = textsIn(filter, name).map(text);
    return values.length > 0 ? [{ field, operator: FilterOperator.IN, values }] : [];
  });
}

function each(filter: AnimeFilter): Condition[] {
  return Object.entries(ALL_OF).flatMap(([name, field]) =>
    textsIn(filter, name).map((value) => ({ field, operator: FilterOperator.EQ, values: [text(value)] })),
  );
}

function ranges(filter: AnimeFilter): Condition[] {
  const { GTE, LTE } = FilterOperator;
  const bound = (field: string, operator: FilterOperator, value: number | null | undefined): Condition[] =>
    typeof value === 'number' ? [{ field, operator, values: [{ kind: { case: 'number', value } }] }] : [];
  const { gte, lte } = filter.startDate ?? {};
  return [
    ...Object.entries(BETWEEN).flatMap(([name, field]) => {
      const range = filter[name as keyof typeof BETWEEN];
      return [...bound(field, GTE, range?.gte), ...bound(field, LTE, range?.lte)];
    }),
    ...(gte ? [{ field: 'start_date', operator: GTE, values: [text(firstDay(gte))] }] : []),
    ...(lte ? [{ field: 'start_date', operator: LTE, values: [text(lastDay(lte))] }] : []),
  ];
}

/** Known to be for adults only: the index has no flag on what is not known. */
const FOR_ADULTS: Condition = { field: 'is_adult', operator: FilterOperator.EQ, values: [{ kind: { case: 'flag', value: true } }] };

/** What becomes of anime for adults only, as the index's filter; undefined when nothing does. */
export function adultFilter(adult: AdultContent): SearchFilterInit | undefined {
  if (adult === 'INCLUDE') return undefined;
  return adult === 'ONLY' ? { must: [FOR_ADULTS] } : { mustNot: [FOR_ADULTS] };
}

function dayOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

const firstDay = ({ year, month, day }: FuzzyDateInput): string => dayOf(year, month || 1, day || 1);

/** Day 0 of a month is the last of the one before. */
const lastDay = ({ year, month, day }: FuzzyDateInput): string =>
  day ? dayOf(year, month || 12, day) : dayOf(year, (month || 12) + 1, 0);
