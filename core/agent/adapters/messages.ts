import { create } from '@bufbuild/protobuf';
import { PlanSchema, type Plan as PlanMessage } from '#proto/agent';
import { AnimeSortSchema, SortField, SortFieldSchema, type AnimeSort } from '#proto/filter';
import { RelationTypeSchema, type RelationType } from '#proto/relation';
import { FilterConditionSchema, FilterOperator, SearchFilterSchema, type FilterCondition, type SearchFilter } from '#proto/search';
import type { Operator, PlanContract, Scalar } from '../domain/contract.ts';
import { cleanText } from '../domain/clean.ts';
import type { Condition, Filter, Plan } from '../domain/plan.ts';
import { BOUNDS, readOwnWords, readSchedule } from '../domain/validate.ts';
import { zones } from '#platform/zones';
import { shortNames } from './contract.ts';

/** A caller's filter names a field that the contract does not have. */
export class FilterFault extends Error {}

const numberOf = <Value extends number>(names: readonly [number, string][]) =>
  new Map(names.map(([number, name]) => [name, number as Value]));
const relations = numberOf<RelationType>(shortNames(RelationTypeSchema));
const relationNames = new Map(shortNames(RelationTypeSchema));
const sorts = numberOf<SortField>(shortNames(SortFieldSchema));

export function searchFilter({ must, mustNot, should }: Filter): SearchFilter {
  return create(SearchFilterSchema, { must: must.map(message), mustNot: mustNot.map(message), should: should.map(message) });
}

/** @throws FilterFault that names a field which is not filterable */
export function filterOf(given: SearchFilter | undefined, contract: PlanContract): Filter {
  const read = (list: readonly FilterCondition[] = []) => list.map((condition) => conditionOf(condition, contract));
  return { must: read(given?.must), mustNot: read(given?.mustNot), should: read(given?.should) };
}

export const sortMessage = ({ by, descending }: NonNullable<Plan['sort']>): AnimeSort =>
  create(AnimeSortSchema, { field: sorts.get(by) ?? SortField.UNSPECIFIED, descending });

export const relationTypes = (names: readonly string[]): RelationType[] =>
  names.flatMap((name) => relations.get(name) ?? []);

/** @param found anime of the titles that the plan refers to, by title */
export function planMessage(plan: Plan, dropped: readonly Condition[], found: ReadonlyMap<string, string>): PlanMessage {
  const reference = (title: string) => ({ title, animeId: found.get(title) ?? '' });
  return create(PlanSchema, {
    semanticText: plan.text,
    ownWords: plan.ownWords ?? '',
    filter: searchFilter(plan.filter),
    ...(plan.sort && { sort: sortMessage(plan.sort) }),
    like: plan.like.map(reference),
    walks: plan.walks.map(({ from, types, sameStudio }) => ({ from: reference(from), types: relationTypes(types), sameStudio })),
    ...(plan.schedule && { schedule: plan.schedule }),
    limit: plan.limit,
    relaxed: dropped.map(message),
  });
}

/**
 * A plan that came back: it is held to the same bounds as when it was made. What was found or relaxed is not part of it.
 *
 * @throws FilterFault when it names a field that the contract does not have
 */
export function planOf(given: PlanMessage | undefined, contract: PlanContract): Plan {
  const { semanticText = '', ownWords = '', filter, sort, like = [], walks = [], schedule, limit = 0 } = given ?? {};
  const by = sort && SortField[sort.field];
  return {
    text: cleanText(semanticText, BOUNDS.text),
    ...readOwnWords(ownWords),
    filter: { ...filterOf(filter, contract), should: [] },
    ...(by && contract.sorts.includes(by) && { sort: { by, descending: sort.descending } }),
    like: like.slice(0, BOUNDS.like).map(({ title }) => cleanText(title, BOUNDS.title)),
    walks: walks.slice(0, BOUNDS.walks).map(({ from, types, sameStudio }) => ({
      from: cleanText(from?.title ?? '', BOUNDS.title), types: types.flatMap((type) => relationNames.get(type) ?? []), sameStudio,
    })),
    ...readSchedule(
      schedule && { first_day: schedule.firstDay, last_day: schedule.lastDay, first_time: schedule.firstTime, last_time: schedule.lastTime },
      schedule && zones.isZone(schedule.timeZone) ? schedule.timeZone : '',
    ),
    limit: Math.min(limit, BOUNDS.limit),
  };
}

function message({ field, operator, values }: Condition): FilterCondition {
  return create(FilterConditionSchema, { field, operator: FilterOperator[operator], values: values.map((value) => ({ kind: kindOf(value) })) });
}

function kindOf(value: Scalar) {
  if (typeof value === 'string') return { case: 'text', value } as const;
  return typeof value === 'number' ? ({ case: 'number', value } as const) : ({ case: 'flag', value } as const);
}

function conditionOf({ field, operator, values }: FilterCondition, { fields }: PlanContract): Condition {
  if (!fields.has(field)) throw new FilterFault(`filter: no such field "${field}"; known fields: ${[...fields.keys()].join(', ')}`);
  return { field, operator: FilterOperator[operator] as Operator, values: values.flatMap(({ kind }) => kind.value ?? []) };
}
