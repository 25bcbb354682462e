import { condition, type RawCondition, type Reading } from './reading.ts';

const AT_MOST = String.raw`(?:at most|up to|no more than|max(?:imum)?|<=)`;
const UNDER = String.raw`(?:under|less than|fewer than|below|shorter than|<)`;
const AT_LEAST = String.raw`(?:at least|no less than|min(?:imum)?|>=)`;
const OVER = String.raw`(?:over|more than|above|longer than|>)`;
const EPISODES = String.raw`(?:episodes?|eps?|épisodes?|episodios?|folgen|話)(?![a-z])`;
const MINUTES = String.raw`(?:minutes?|mins?)\b`;

/** "under 13 episodes", "over 90 minutes", "short". */
export function readCounts(reading: Reading): RawCondition[] {
  return [...readAmount(reading, EPISODES, 'episode_count', 1), ...readAmount(reading, MINUTES, 'duration_seconds', 60), ...readLength(reading)];
}

function readAmount(reading: Reading, unit: string, field: string, factor: number): RawCondition[] {
  for (const [words, op] of [[AT_MOST, 'LTE'], [UNDER, 'LT'], [AT_LEAST, 'GTE'], [OVER, 'GT']] as const) {
    const taken = reading.take(new RegExp(String.raw`(?:with |of )?${words} ?(\d{1,4}) ?${unit}(?: long)?`, 'iu'));
    if (taken) return [condition(field, op, Number(taken[1]) * factor)];
  }
  const exact = reading.take(new RegExp(String.raw`(?:with |of |in )?(?<!\d)(\d{1,4})[ -]?${unit}(?: long)?`, 'iu'));
  return exact ? [condition(field, 'EQ', Number(exact[1]) * factor)] : [];
}

/** A cour is a quarter of a year: 10 to 14 episodes; "long" is more than four of them. */
function readLength(reading: Reading): RawCondition[] {
  if (reading.take(/\b(?:one|single|1)[- ]cour\b/i)) return [condition('episode_count', 'GTE', 10), condition('episode_count', 'LTE', 14)];
  if (reading.take(/\b(?:two|2)[- ]cours?\b/i)) return [condition('episode_count', 'GTE', 20), condition('episode_count', 'LTE', 28)];
  if (reading.take(/\b(?:(?:that |which )?(?:i|you|we) can |to )(?:finish|binge|watch) (?:in|over|within) (?:a|one|this|the) (?:single )?(?:day|night|evening|sitting|afternoon|weekend)\b/i)) return [condition('episode_count', 'LTE', 13)];
  // "like X but shorter": two quarters at most, or more than two.
  if (reading.take(/\bbut (?:much |a bit )?shorter\b/i)) return [condition('episode_count', 'LTE', 26)];
  if (reading.take(/\bbut (?:much |a bit )?longer\b/i)) return [condition('episode_count', 'GTE', 27)];
  if (reading.take(/\bshort(?= (?:[\w-]+ ){0,4}(?:anime|series|show|one))/i)) return [condition('episode_count', 'LTE', 13)];
  if (reading.take(/\b(?:very )?long(?:-running)?(?= (?:[\w-]+ ){0,4}(?:anime|series|show|one))/i)) return [condition('episode_count', 'GTE', 50)];
  return [];
}
