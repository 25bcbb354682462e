import type { DescEnum } from '@bufbuild/protobuf';
import { AgeRatingSchema, FormatSchema, SeasonSchema, SourceMaterialSchema, StatusSchema, StudioRoleSchema } from '#proto/anime';
import type { Sql } from 'postgres';
import type { AnimeFilter } from '#proto/filter';
import { firstDay, lastDay } from '../../domain/read/dates.ts';
import { nameOfEnum, valueOfEnum } from '../contract.ts';
import { readFragments, runComposed, Statement, type Condition } from './compose.ts';

/** The conditions that a filter of anime is made of. */
export const animeFilterFragments = readFragments('anime_filter');

/**
 * What a filter asks for, as conditions of `sql/lists/anime_filter.sql`; what it leaves out asks for nothing.
 *
 * @param now at which statuses are told, in milliseconds
 * @param isMisspelt whether its text is in no title, so that titles spelt like it are meant ({@link isTextMisspelt})
 */
export function conditionsOf(filter: AnimeFilter | undefined, now: number, isMisspelt = false): Condition[] {
  return [{ fragment: 'kept' }, ...(filter ? askedBy(filter, now, isMisspelt) : [])];
}

/** Whether a filter asks for a text that is in no title of any anime. */
export async function isTextMisspelt(sql: Sql<{ bigint: bigint }>, filter: AnimeFilter | undefined): Promise<boolean> {
  const part = textOf(filter);
  if (!LETTER.test(part)) return false;
  const statement = new Statement(animeFilterFragments);
  const known = statement.bind({ fragment: 'text_known', values: { value: part } });
  const [row] = await runComposed<{ known: boolean }>(sql, statement.compose`select ${known} as known`);
  return row?.known === false;
}

/** The text that titles are searched for, as they are compared: without what surrounds it, and lower case. */
export const textOf = (filter: AnimeFilter | undefined): string => filter?.text.trim().toLowerCase() ?? '';

function askedBy(filter: AnimeFilter, now: number, isMisspelt: boolean): Condition[] {
  const at = (condition: Condition): Condition => ({ ...condition, values: { ...condition.values, now: new Date(now) } });
  return [
    ...text(textOf(filter), isMisspelt),
    ...prefix(filter.titlePrefix),
    ...enums('season_in', SeasonSchema, filter.seasonIn),
    ...enums('format_in', FormatSchema, filter.formatIn),
    ...enums('format_not_in', FormatSchema, filter.formatNotIn),
    ...enums('status_in', StatusSchema, filter.statusIn).map(at),
    ...enums('status_not_in', StatusSchema, filter.statusNotIn).map(at),
    ...enums('source_material_in', SourceMaterialSchema, filter.sourceMaterialIn),
    ...enums('age_rating_in', AgeRatingSchema, filter.ageRatingIn),
    ...several('genre_in', filter.genreIn),
    ...several('genre_all', filter.genreAll),
    ...several('genre_not_in', filter.genreNotIn),
    ...tags(filter),
    ...several('theme_in', filter.themeIn),
    ...several('demographic_in', filter.demographicIn),
    ...several('country_in', filter.countryIn),
    ...studios(filter),
    ...several('streaming_site_in', filter.streamingSiteIn),
    ...several('id_in', filter.idIn),
    ...range('season_year', filter.seasonYear),
    ...range('score', filter.score),
    ...range('popularity', filter.popularity),
    ...range('episode_count', filter.episodeCount),
    ...range('duration_seconds', filter.durationSeconds),
    ...one('start_date_gte', filter.startDate?.gte && firstDay(filter.startDate.gte)),
    ...one('start_date_lte', filter.startDate?.lte && lastDay(filter.startDate.lte)),
    ...one('is_adult', filter.isAdult),
  ];
}

const one = (fragment: string, value: unknown): Condition[] => (value === undefined ? [] : [{ fragment, values: { value } }]);

const several = (fragment: string, values: readonly string[]): Condition[] => (values.length === 0 ? [] : one(fragment, values));

/** Enum values as the columns hold them: by name, an unspecified one empty. */
const enums = (fragment: string, schema: DescEnum, values: readonly number[]): Condition[] =>
  several(fragment, values.map((value) => (value === 0 ? '' : nameOfEnum(schema, value))));

const range = (field: string, bounds: { readonly gte?: number; readonly lte?: number } | undefined): Condition[] =>
  [...one(`${field}_gte`, bounds?.gte), ...one(`${field}_lte`, bounds?.lte)];

function tags({ tagIn, tagAll, tagNotIn, minimumTagRank: rank }: AnimeFilter): Condition[] {
  const of = (fragment: string, names: readonly string[]): Condition[] => {
    const value = [...new Set(names)];
    return value.length === 0 ? [] : [{ fragment, values: { value, rank, count: value.length } }];
  };
  return [...of('tag_in', tagIn), ...of('tag_all', tagAll), ...of('tag_not_in', tagNotIn)];
}

function studios({ studioIn, studioRoleIn }: AnimeFilter): Condition[] {
  if (studioIn.length === 0 || studioRoleIn.length === 0) return several('studio_in', studioIn);
  return [{ fragment: 'studio_role_in', values: { value: studioIn, roles: studioRoleIn.map((role) => valueOfEnum(StudioRoleSchema, role)) } }];
}

/** Text as a part of a LIKE pattern in which nothing of it is wild. */
const literally = (part: string): string => part.toLowerCase().replace(/[\\%_]/g, '\\$&');

/** Anything that is no sign and so is left of a folded title. */
const LETTER = /[\p{L}\p{N}]/u;

function text(part: string, isMisspelt: boolean): Condition[] {
  if (part === '') return [];
  return LETTER.test(part) ? one(isMisspelt ? 'text_near' : 'text_folded', part) : one('text_pattern', `%${literally(part)}%`);
}

function prefix(given: string): Condition[] {
  const beginning = given.trim();
  return beginning === '' ? [] : one('title_prefix', `${literally(beginning)}%`);
}
