import { LABEL_FIELDS } from './labels.ts';
import { BOUNDS } from './validate.ts';
import type { Condition, Plan } from './plan.ts';

export interface Relaxed {
  readonly plan: Plan;
  readonly dropped: readonly Condition[];
}

/** What is of another time is no answer to "this season", and a season's name is no word of a story. */
const OF_TIME = ['season', 'season_year', 'start_date', 'end_date', 'status'];

/**
 * The plan for the second round, after nothing met the first one: labels, of which records are never complete, turn
 * into words to search by; without labels, every condition does but those of time. What is excluded stays excluded.
 *
 * @returns undefined when there is nothing to let go of
 */
export function relax(plan: Plan): Relaxed | undefined {
  const { must } = plan.filter;
  const labels = must.filter(({ field }) => LABEL_FIELDS.includes(field));
  const dropped = labels.length > 0 ? labels : must.filter(({ field }) => !OF_TIME.includes(field));
  if (dropped.length === 0) return undefined;
  const words = dropped.flatMap(({ values }) => values.filter((value) => typeof value === 'string'));
  const missing = words.filter((word) => !plan.text.toLowerCase().includes(word.toLowerCase()));
  const kept = must.filter((condition) => !dropped.includes(condition));
  const text = [plan.text, ...missing].filter(Boolean).join(' ').slice(0, BOUNDS.text);
  return { plan: { ...plan, text, filter: { ...plan.filter, must: kept } }, dropped };
}
