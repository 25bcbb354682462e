import { cleanText } from './clean.ts';
import { OPERATORS, type Field, type Operator, type PlanContract, type Scalar } from './contract.ts';
import { findLabels, knownValue, LABEL_FIELDS, type Vocabulary } from './labels.ts';
import type { Condition, Plan, Walk } from './plan.ts';

/** What was given is no plan; the message says why, for the planner's second try. */
export class PlanFault extends Error {}

/** The largest plan there is. */
export const BOUNDS = {
  text: 200, title: 120, label: 80, conditions: 12, values: 20, like: 3, walks: 2, limit: 50, number: 10_000_000, scheduleDays: 31,
} as const; // prettier-ignore

interface Rules {
  readonly contract: PlanContract;
  readonly vocabulary: Vocabulary;
  /** Of the asker, by whose clocks days and times are meant. */
  readonly timeZone: string;
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * Makes a plan out of something that was never to be trusted. What is not in the contract (a key, a field, an
 * operator, an enum's value, a label, a size) is left out; nothing is passed through unread.
 *
 * @throws PlanFault when it is no object, or when nothing is left of it
 */
export function validatePlan(given: unknown, rules: Rules): Plan {
  if (!isObject(given)) throw new PlanFault('the plan has to be one JSON object');
  const filters = readConditions(given['filters'], rules);
  const plan: Plan = {
    text: textOf(given['text'], BOUNDS.text),
    ...readOwnWords(given['own_words']),
    filter: { must: filters, mustNot: readExclusions(given['exclude'], rules), should: [] },
    ...readSort(given, rules.contract),
    like: listOf(given['like'], BOUNDS.like).map((title) => textOf(title, BOUNDS.title)).filter(Boolean),
    walks: listOf(given['walks'], BOUNDS.walks).flatMap((walk) => readWalk(walk, rules.contract)),
    ...readSchedule(given['schedule'], rules.timeZone),
    limit: readLimit(given['limit']),
  };
  if (saysNothing(plan)) throw new PlanFault('the plan is empty: it needs text, filters, like, walks or schedule');
  return plan;
}

/** @param given whatever stands there */
export function readOwnWords(given: unknown): Pick<Plan, 'ownWords'> {
  const ownWords = textOf(given, BOUNDS.text);
  return ownWords ? { ownWords } : {};
}

function saysNothing({ text, filter, like, walks, schedule, sort }: Plan): boolean {
  return !text && !sort && !schedule && filter.must.length + filter.mustNot.length + like.length + walks.length === 0;
}

function readConditions(given: unknown, rules: Rules): Condition[] {
  return listOf(given, BOUNDS.conditions).flatMap((item) => readCondition(item, rules));
}

function readCondition(given: unknown, rules: Rules): Condition[] {
  if (!isObject(given)) return [];
  const field = rules.contract.fields.get(String(given['field']));
  const operator = OPERATORS.find((name) => name === given['op']);
  if (!field || !operator || (isRange(operator) && !isOrdered(field))) return [];
  const values = listOf(given['values'], BOUNDS.values);
  if (LABEL_FIELDS.includes(field.key)) return readLabels(values, operator, field.key, rules.vocabulary);
  const read = unique(values.flatMap((value) => readValue(value, field, rules.vocabulary)));
  return read.length === 0 ? [] : [{ field: field.key, operator: fit(operator, read), values: takes(operator, read) }];
}

/** A label is looked for where the catalog has it most: planners mistake themes and tags for genres. */
function readLabels(values: readonly unknown[], operator: Operator, field: string, vocabulary: Vocabulary): Condition[] {
  const names = unique(values.map((value) => textOf(value, BOUNDS.label)).filter(Boolean));
  const found = names.flatMap((name) => {
    if (!vocabulary.fields.has(field)) return [{ field, value: name }];
    return findLabels(vocabulary, name).filter((label) => LABEL_FIELDS.includes(label.field)).slice(0, 1);
  });
  return [...Map.groupBy(found, (label) => label.field)].map(([key, labels]) => {
    const read = unique(labels.map(({ value }) => value));
    return { field: key, operator: fit(operator, read), values: read };
  });
}

/** What is excluded is excluded wherever it stands: without "gore" means neither theme nor tag. */
function readExclusions(given: unknown, rules: Rules): Condition[] {
  const conditions = listOf(given, BOUNDS.conditions).flatMap((item) => (isObject(item) ? [item] : []));
  return conditions.flatMap((item) => {
    const labels = LABEL_FIELDS.includes(String(item['field'])) ? listOf(item['values'], BOUNDS.values) : [];
    const everywhere = labels.flatMap((name) => findLabels(rules.vocabulary, textOf(name, BOUNDS.label)));
    const named = everywhere.filter(({ field }) => LABEL_FIELDS.includes(field));
    if (named.length === 0) return readCondition({ op: 'IN', ...item }, rules);
    return named.map(({ field, value }): Condition => ({ field, operator: 'EQ', values: [value] }));
  }).slice(0, BOUNDS.conditions * 2);
}

function readValue(given: unknown, field: Field, vocabulary: Vocabulary): Scalar[] {
  if (field.kind === 'bool') return typeof given === 'boolean' ? [given] : [];
  if (field.kind === 'datetime') return typeof given === 'string' && isInstant(given) ? [given] : [];
  if (field.kind === 'keyword') return readKeyword(given, field, vocabulary);
  const isFit = typeof given === 'number' && Math.abs(given) <= BOUNDS.number;
  return isFit && (field.kind === 'float' || Number.isInteger(given)) ? [given] : [];
}

function readKeyword(given: unknown, { key, values }: Field, vocabulary: Vocabulary): string[] {
  const text = textOf(given, BOUNDS.label);
  if (values) return values.filter((value) => value === text.toUpperCase().replaceAll(' ', '_'));
  const known = text && knownValue(vocabulary, key, text);
  return known ? [known] : [];
}

function readSort(given: Raw, { sorts }: PlanContract): Pick<Plan, 'sort'> {
  const by = sorts.find((name) => name === given['sort']);
  return by ? { sort: { by, descending: given['descending'] !== false } } : {};
}

function readWalk(given: unknown, { relations }: PlanContract): Walk[] {
  if (!isObject(given)) return [];
  const from = textOf(given['from'], BOUNDS.title);
  const types = relations.filter((name) => name === given['relation']);
  const sameStudio = given['relation'] === 'SAME_STUDIO';
  const isAny = given['relation'] === 'ANY';
  return from && (types.length > 0 || sameStudio || isAny) ? [{ from, types, sameStudio }] : [];
}

/** Days that are days, and not too many of them; times that are times. @param timeZone IANA name */
export function readSchedule(given: unknown, timeZone: string): Pick<Plan, 'schedule'> {
  if (!isObject(given)) return {};
  const [first, last] = [given['first_day'], given['last_day']];
  if (!isDay(first) || !isDay(last) || last < first) return {};
  const furthest = new Date(Date.parse(first) + (BOUNDS.scheduleDays - 1) * 86_400_000).toISOString().slice(0, 10);
  const [firstTime, lastTime] = [timeOf(given['first_time']), timeOf(given['last_time'])];
  const isForward = first < last || !firstTime || !lastTime || firstTime < lastTime;
  return { schedule: { firstDay: first, lastDay: last < furthest ? last : furthest, timeZone, firstTime, lastTime: isForward ? lastTime : '' } };
}

/** `HH:MM` up to 29:59, as the night belongs to the day before; empty for anything else. */
const timeOf = (given: unknown): string => (typeof given === 'string' && /^[0-2]\d:[0-5]\d$/.test(given) ? given : '');

const readLimit = (given: unknown) =>
  typeof given === 'number' && Number.isInteger(given) && given > 0 ? Math.min(given, BOUNDS.limit) : 0;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);
const textOf = (value: unknown, longest: number) => (typeof value === 'string' ? cleanText(value.slice(0, 10 * longest), longest) : '');
const unique = <Item>(items: readonly Item[]) => [...new Set(items)];
const isRange = (operator: Operator) => ['GT', 'GTE', 'LT', 'LTE'].includes(operator);
const isOrdered = ({ kind }: Field) => kind === 'integer' || kind === 'float' || kind === 'datetime';
const isInstant = (text: string) => /^.{10}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
/** Date takes the 31st of February for the 3rd of March. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** One value needs no list, several need one. */
function fit(operator: Operator, values: readonly Scalar[]): Operator {
  if (values.length === 1 || isRange(operator)) return operator === 'IN' ? 'EQ' : operator === 'NOT_IN' ? 'NE' : operator;
  return operator === 'EQ' ? 'IN' : operator === 'NE' ? 'NOT_IN' : operator;
}

const takes = (operator: Operator, values: readonly Scalar[]) => (isRange(operator) ? values.slice(0, 1) : values);
