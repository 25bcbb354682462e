import type { Operator, Scalar } from './contract.ts';

export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly Scalar[];
}

/** As in the contract's SearchFilter. */
export interface Filter {
  /** All of them hold. */
  readonly must: readonly Condition[];
  /** None of them holds. */
  readonly mustNot: readonly Condition[];
  /** One of them holds, if there are any. */
  readonly should: readonly Condition[];
}

export interface Walk {
  /** The title to start from, as the request gives it. */
  readonly from: string;
  /** Relation types by name; any when empty. */
  readonly types: readonly string[];
  readonly sameStudio: boolean;
}

/** Days on the clocks of a zone, `2026-11-23`, both included. */
export interface Schedule {
  readonly firstDay: string;
  readonly lastDay: string;
  /** IANA name; UTC when empty. */
  readonly timeZone: string;
  /** Of the first day; its midnight when empty. */
  readonly firstTime: string;
  /** Of the last day, up to `29:59`; the next midnight when empty. */
  readonly lastTime: string;
}

/** A validated plan: nothing in it is outside the contract, no matter who wrote it. Made by `validatePlan` only. */
export interface Plan {
  readonly text: string;
  /** The request's own words, where the text is a translation of them word by word. Both are searched for. */
  readonly ownWords?: string;
  readonly filter: Filter;
  readonly sort?: { readonly by: string; readonly descending: boolean };
  readonly like: readonly string[];
  readonly walks: readonly Walk[];
  readonly schedule?: Schedule;
  /** 0 when the request does not say. */
  readonly limit: number;
}

export const NO_FILTER: Filter = { must: [], mustNot: [], should: [] };

/** Both filters hold. Only the second, the caller's, has alternatives: plans are made without. */
export function both(plan: Filter, caller: Filter): Filter {
  return { must: [...plan.must, ...caller.must], mustNot: [...plan.mustNot, ...caller.mustNot], should: caller.should };
}

/**
 * A text that is the same for plans that mean the same: insensitive to the order of conditions, values and titles,
 * to letter case and to repetition.
 */
export function canonicalForm(plan: Plan): string {
  const sorted = <Item>(items: readonly Item[]) => [...new Set(items.map((item) => JSON.stringify(item)))].sort();
  const conditions = (list: readonly Condition[]) =>
    sorted(list.map(({ field, operator, values }) => [field, operator, sorted(values)]));
  const { must, mustNot, should } = plan.filter;
  return JSON.stringify([
    plan.text.toLowerCase(), (plan.ownWords ?? '').toLowerCase(), conditions(must), conditions(mustNot), conditions(should),
    plan.sort ? [plan.sort.by, plan.sort.descending] : [],
    sorted(plan.like.map((title) => title.toLowerCase())),
    sorted(plan.walks.map(({ from, types, sameStudio }) => [from.toLowerCase(), sorted(types), sameStudio])),
    plan.schedule ? [plan.schedule.firstDay, plan.schedule.lastDay, plan.schedule.timeZone, plan.schedule.firstTime, plan.schedule.lastTime] : [],
    plan.limit,
  ]);
}
