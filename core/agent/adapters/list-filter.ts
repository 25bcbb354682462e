import { create, type DescEnum } from '@bufbuild/protobuf';
import { FormatSchema, SeasonSchema, SourceMaterialSchema, StatusSchema } from '#proto/anime';
import { AnimeFilterSchema, IntRangeSchema, type AnimeFilter, type IntRange } from '#proto/filter';
import type { Condition, Filter } from '../domain/plan.ts';
import { shortNames } from './contract.ts';

type Part = Partial<Omit<AnimeFilter, '$typeName' | '$unknown'>>;

const texts = ({ values }: Condition): string[] => values.map(String);
const enums = <Value extends number>(type: DescEnum) => {
  const numbers = new Map(shortNames(type).map(([number, name]) => [name, number as Value]));
  return (condition: Condition): Value[] => texts(condition).flatMap((name) => numbers.get(name) ?? []);
};
const [formats, seasons, statuses, sources] = [enums(FormatSchema), enums(SeasonSchema), enums(StatusSchema), enums(SourceMaterialSchema)];

/** What has to hold, by field. Of two conditions on one field the last is taken, but of genres and tags all that name one. */
const ASKED: Readonly<Record<string, (condition: Condition, so: Part) => Part>> = {
  genres: (condition, so) => (condition.values.length > 1 ? { genreIn: texts(condition) } : { genreAll: [...(so.genreAll ?? []), ...texts(condition)] }),
  'tags.name': (condition, so) => (condition.values.length > 1 ? { tagIn: texts(condition) } : { tagAll: [...(so.tagAll ?? []), ...texts(condition)] }),
  themes: (condition) => ({ themeIn: texts(condition) }),
  demographics: (condition) => ({ demographicIn: texts(condition) }),
  'studios.name': (condition) => ({ studioIn: texts(condition) }),
  country_of_origin: (condition) => ({ countryIn: texts(condition) }),
  format: (condition) => ({ formatIn: formats(condition) }),
  season: (condition) => ({ seasonIn: seasons(condition) }),
  status: (condition) => ({ statusIn: statuses(condition) }),
  source_material: (condition) => ({ sourceMaterialIn: sources(condition) }),
  season_year: (condition, so) => ({ seasonYear: within(condition, so.seasonYear) }),
  episode_count: (condition, so) => ({ episodeCount: within(condition, so.episodeCount) }),
  duration_seconds: (condition, so) => ({ durationSeconds: within(condition, so.durationSeconds) }),
};
const EXCLUDED: Readonly<Record<string, (condition: Condition, so: Part) => Part>> = {
  genres: (condition, so) => ({ genreNotIn: [...(so.genreNotIn ?? []), ...texts(condition)] }),
  'tags.name': (condition, so) => ({ tagNotIn: [...(so.tagNotIn ?? []), ...texts(condition)] }),
  format: (condition, so) => ({ formatNotIn: [...(so.formatNotIn ?? []), ...formats(condition)] }),
  status: (condition, so) => ({ statusNotIn: [...(so.statusNotIn ?? []), ...statuses(condition)] }),
};

/**
 * As much of a filter as the catalog's lists know: everything that passes the filter passes this too, but not the other way round.
 * Who lists by it checks each anime against the filter itself.
 */
export function listFilter({ must, mustNot }: Filter): AnimeFilter {
  return create(AnimeFilterSchema, collect(mustNot.filter(({ operator }) => NAMES.has(operator)), EXCLUDED, collect(must.filter(isListed), ASKED, {})));
}

const NAMES: ReadonlySet<Condition['operator']> = new Set(['EQ', 'IN']);
const isListed = ({ operator, values }: Condition): boolean => NAMES.has(operator) || (operator !== 'NE' && operator !== 'NOT_IN' && typeof values[0] === 'number');

const collect = (conditions: readonly Condition[], known: typeof ASKED, from: Part): Part =>
  conditions.reduce<Part>((so, condition) => ({ ...so, ...known[condition.field]?.(condition, so) }), from);

/** A range of whole numbers that holds all that the condition lets through; both ends are included. */
function within({ operator, values }: Condition, { gte, lte }: Pick<IntRange, 'gte' | 'lte'> = {}) {
  const numbers = values.map(Number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (operator === 'GT' || operator === 'GTE') return create(IntRangeSchema, { gte: Math.max(gte ?? least, operator === 'GT' ? least + 1 : least), ...(lte !== undefined && { lte }) });
  if (operator === 'LT' || operator === 'LTE') return create(IntRangeSchema, { ...(gte !== undefined && { gte }), lte: Math.min(lte ?? most, operator === 'LT' ? most - 1 : most) });
  return create(IntRangeSchema, { gte: least, lte: most });
}
