import type { Scalar } from './contract.ts';
import { LABEL_FIELDS } from './labels.ts';
import type { Condition, Filter } from './plan.ts';

/** What the agent reads of an anime: never its synopsis, cast or episodes. */
export interface Facts {
  readonly id: string;
  /** The one to show. */
  readonly title: string;
  /** Every title and synonym. */
  readonly titles: readonly string[];
  /** By the filterable fields' keys; datetimes in milliseconds since 1970. A field without a value is absent. */
  readonly values: ReadonlyMap<string, readonly Scalar[]>;
  /** Those that animated it, without producers and licensors. */
  readonly studios: readonly string[];
}

/** What it is about: its genres, themes, demographics and tags, each once. */
export const labelsOf = ({ values }: Facts): string[] => [...new Set(LABEL_FIELDS.flatMap((field) => (values.get(field) ?? []).map(String)))];

/**
 * Whether an anime passes a filter, as the index would judge it: an absent value matches no condition but the
 * negative ones, and of several values one is enough.
 */
export function passes(facts: Facts, { must, mustNot, should }: Filter): boolean {
  const holds = (condition: Condition) => meets(facts.values.get(condition.field) ?? [], condition);
  return must.every(holds) && !mustNot.some(holds) && (should.length === 0 || should.some(holds));
}

/** Whether one condition holds for a field's values. */
export function meets(values: readonly Scalar[], { operator, values: wanted }: Condition): boolean {
  if (operator === 'NE' || operator === 'NOT_IN') return !values.some((value) => isAmong(value, wanted));
  if (operator === 'EQ' || operator === 'IN') return values.some((value) => isAmong(value, wanted));
  const bound = orderOf(wanted[0]);
  return values.some((value) => compares(orderOf(value), operator, bound));
}

function compares(value: number, operator: Condition['operator'], bound: number): boolean {
  if (operator === 'GT') return value > bound;
  if (operator === 'GTE') return value >= bound;
  return operator === 'LT' ? value < bound : value <= bound;
}

/** A date in a condition is text, and in a record milliseconds. */
const isAmong = (value: Scalar, wanted: readonly Scalar[]) =>
  wanted.some((one) => one === value || (typeof value === 'number' && orderOf(one) === value));

const orderOf = (value: Scalar | undefined) => (typeof value === 'string' ? Date.parse(value) : Number(value));
