import type { Change } from './endpoint.ts';
import type { Progress } from './progress.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From one attempt to the next: nine in some 28 hours. */
const PAUSES = [5_000, 30_000, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, 16 * HOUR];
/** Of failing without a single success. */
const DISABLED_AFTER = 5 * 24 * HOUR;
/** The oldest is dropped beyond this. */
const DEAD_MAX = 1_000;

/** What came of an attempt: undefined when the endpoint took it. */
export type Failure = { readonly reason: string; readonly isGone: boolean } | undefined;

/** What became of an attempt, for who counts them. */
export const OUTCOMES = ['delivered', 'retried', 'dead', 'disabled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Reads it off what was before and is after. */
export function outcomeOf(before: Progress, after: Progress, failure: Failure): Outcome {
  if (!failure) return 'delivered';
  if (after.isDisabled) return 'disabled';
  return after.attempts > before.attempts ? 'retried' : 'dead';
}

/**
 * Progress after an attempt.
 *
 * @param random 0–1: pauses are up to a fifth longer, so that endpoints of one host are not tried all at once
 */
export function after(progress: Progress, change: Change, failure: Failure, now: number, random: number): Progress {
  if (!failure) return { ...passed(progress, change), failingSince: 0, failure: null };
  const failingSince = progress.failingSince || now;
  const failed = { ...progress, failingSince, failure: failure.reason };
  // https://www.standardwebhooks.com: 410 asks to be left alone.
  if (failure.isGone) return { ...failed, isDisabled: true };
  const pause = PAUSES[progress.attempts];
  if (pause !== undefined) return { ...failed, attempts: progress.attempts + 1, nextAt: now + Math.round(pause * (1 + random / 5)) };
  if (now - failingSince >= DISABLED_AFTER) return { ...failed, isDisabled: true, failure: `nothing got through for 5 days: ${failure.reason}` };
  const buried = { change, reason: failure.reason, at: new Date(now).toISOString() };
  return { ...passed(failed, change), dead: [...failed.dead, buried].slice(-DEAD_MAX) };
}

/** On to the next change. One that is sent again stands apart from the feed. */
export function passed(progress: Progress, change: Change): Progress {
  const next = { ...progress, attempts: 0, nextAt: 0 };
  return isAgain(progress, change) ? { ...next, again: progress.again.slice(1) } : { ...next, cursor: change.cursor };
}

const isAgain = ({ again }: Progress, change: Change): boolean => again[0] === change;
