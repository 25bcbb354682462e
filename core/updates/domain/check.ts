import { agreedStatus, type Finding } from './finding.ts';
import { newJob, type Job } from './progress.ts';
import { isComplete, type Show } from './show.ts';

/** How often and how long is waited; in milliseconds. */
export interface RetryPolicy {
  readonly retries: number;
  readonly retryDelay: number;
  /** An unanswered question is given up when its slot is this old. */
  readonly window: number;
}

/** What becomes of a job after its question. */
export interface Outcome {
  /** Null when it is over. */
  readonly job: Job | null;
  readonly aired: boolean;
  /** Why an operator is told; absent when there is no need. */
  readonly alert?: string;
}

const over = (aired: boolean, alert?: string): Outcome => ({ job: null, aired, ...(alert && { alert }) });

/**
 * Aired ends it. Announced for later moves it. A hiatus, an announced delay and the end of the run end it without alarm.
 * "Not yet" is asked again, and alarms once when it was the last time. Silence is no answer: it is asked again until the
 * slot has left the window, and alarms once when it has lasted as long as all retries would.
 *
 * @param highest the highest episode that is published by now
 */
export function decideCheck(job: Job, show: Show, finding: Finding, highest: number, now: number, retryPolicy: RetryPolicy): Outcome {
  if (highest >= job.target) return over(true);
  if (finding.silent) return decideNoAnswer(job, finding, now, retryPolicy);
  // More was to be caught up with than one check does.
  if (finding.aired) return { job: { ...job, askAt: now + retryPolicy.retryDelay }, aired: false };
  if (finding.announced !== null && finding.announced > now) return { job: newJob(finding.announced), aired: false };
  if (isExcused(show, finding, highest)) return over(false);
  if (job.tries >= retryPolicy.retries) return over(false, notAired(job, finding));
  return { job: { ...job, tries: job.tries + 1, askAt: now + retryPolicy.retryDelay }, aired: false };
}

function decideNoAnswer(job: Job, { failures }: Finding, now: number, { retries, retryDelay, window }: RetryPolicy): Outcome {
  const silences = job.silences + 1;
  const why = silences === retries + 1 ? `no source answers about episode ${job.target}, asked ${silences} times: ${failures.join('; ')}` : '';
  if (now + retryDelay - job.at > window) return over(false, why);
  return { job: { ...job, silences, askAt: now + retryDelay }, aired: false, ...(why && { alert: why }) };
}

const notAired = ({ target, tries, at }: Job, { sources }: Finding): string =>
  `episode ${target} was due at ${new Date(at).toISOString()} and ${sources.join(', ')} ${sources.length === 1 ? 'has' : 'have'} not listed it, asked ${tries + 1} times`;

const ENDED = new Set(['HIATUS', 'FINISHED', 'CANCELLED']);

/** The worker was told why nothing aired. */
function isExcused(show: Show, finding: Finding, highest: number): boolean {
  return ENDED.has(agreedStatus(finding)) || ENDED.has(show.status) || (show.broadcast?.delay ?? '') !== '' || isComplete(show, highest);
}
