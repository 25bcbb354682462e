import { airedAt, isDayOnly, isEarly, weigh, type Finding } from './domain/finding.ts';
import { broadcastChange, isConfirmed, nextAfter, statusChange } from './domain/status-changes.ts';
import { assignTargets, expect, settle, type Job, type Progress } from './domain/progress.ts';
import { isComplete, type Show } from './domain/show.ts';
import { decideCheck, type RetryPolicy } from './domain/check.ts';
import type { Observer, Publish, Sources, SendAlert } from './ports.ts';

export interface CheckPorts {
  readonly sources: Sources;
  readonly publish: Publish;
  readonly sendAlert: SendAlert;
  readonly observer: Observer;
  readonly retryPolicy: RetryPolicy;
  /** Keeps what is known so far. */
  readonly save: (progress: Progress) => Promise<void>;
}

/** So many episodes are caught up with at a time; the next ones as soon as a source would be asked again. */
const MOST = 12;
/** A year of weekly episodes: with more it is a long runner, of which the catalog is not filled up here. */
const MANY = 52;
/** No show has as many episodes. */
const HIGHEST = 20_000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;

/**
 * Asks about a show: publishes every episode that has aired since the last known one, then what else is new, then decides
 * what becomes of each slot that is due. Whatever is published is remembered before anything else is done.
 */
export async function checkShow(show: Show, before: Progress, now: number, ports: CheckPorts): Promise<void> {
  const known = Math.max(before.highest, show.highest) || (await whereItStands(show, now, ports));
  let progress = assignTargets({ ...before, highest: known }, known, now);
  const due = progress.jobs.filter(({ askAt }) => askAt <= now);
  let finding = await find(show, progress, now, ports);
  for (let count = 0; finding.aired && count < MOST; count++) {
    progress = await publishAired(show, progress, finding, now, ports);
    if (count === MOST - 1 || !mayBeMore(progress, finding, due)) break;
    finding = await find(show, progress, now, ports);
  }
  // A run that is called finished is not looked at again: not before all of its episodes are here.
  const isBehind = finding.aired && mayBeMore(progress, finding, due);
  if (!isBehind) progress = await publishOther(show, progress, finding, progress.highest > known, now, ports);
  for (const job of due) progress = await close(show, progress, job, finding, now, ports);
  const { announced } = finding;
  if (announced !== null && announced < now + ports.retryPolicy.window) progress = expect(progress, announced);
  await ports.save({ ...progress, verifyAt: isBehind ? now + ports.retryPolicy.retryDelay : verifyAt(show, progress, finding, now, ports.retryPolicy) });
}

async function find(show: Show, { highest, jobs }: Progress, now: number, { sources, observer }: CheckPorts): Promise<Finding> {
  const answers = await sources.check(show, highest + 1);
  for (const answer of answers) observer.asked(answer.source, 'failed' in answer ? 'failed' : answer.aired ? 'aired' : 'not_yet');
  const finding = weigh(highest + 1, answers, now);
  return isEarly(finding, jobs, now) ? { ...finding, aired: false } : finding;
}

/** A source that announces the next one tells without being asked again; one that does not is asked until it says no. */
const mayBeMore = ({ highest }: Progress, { next }: Finding, due: readonly Job[]): boolean =>
  due.some(({ target }) => target > highest) || next === null || next.number > highest + 1;

async function publishAired(show: Show, progress: Progress, finding: Finding, now: number, ports: CheckPorts): Promise<Progress> {
  const { number, episodes } = finding;
  const slot = progress.jobs.find(({ target }) => target === number)?.at ?? null;
  const at = airedAt(finding, slot, now);
  const isDay = isDayOnly(finding, at);
  const source = finding.seenBy || (finding.sources[0] ?? '');
  await ports.publish({ kind: 'aired', id: `aired:${show.id}:${number}`, show, at: now, source, number, airedAt: at, isDay, episodes, next: nextAfter(show, finding, number) });
  ports.observer.published('aired', source, at === null ? null : now - at);
  const published = { ...progress, highest: number };
  await ports.save(published);
  return published;
}

async function publishOther(show: Show, progress: Progress, finding: Finding, aired: boolean, now: number, { publish, observer }: CheckPorts): Promise<Progress> {
  if (finding.silent) return progress;
  const about = { show, at: now, source: finding.sources[0] ?? '' };
  const broadcast = broadcastChange(show, finding, progress.highest, aired);
  if (broadcast) {
    await publish({ kind: 'broadcast', id: `broadcast:${show.id}:${broadcast.next?.number ?? 0}:${broadcast.next?.at ?? 0}:${progress.highest}`, ...about, broadcast });
    observer.published('broadcast', about.source, null);
  }
  const status = statusChange(show, finding, progress.highest);
  const told = `${show.status}>${status ?? ''}`;
  // An episode that aired is a sign of life by itself.
  if (!status && !aired && isConfirmed(show, finding, now)) return confirm(show, progress, about, publish);
  if (!status || progress.told === told) return progress;
  const endedAt = status === 'FINISHED' && !show.endDate ? (finding.at ?? show.highestAiredAt) : null;
  await publish({ kind: 'status', id: `status:${show.id}:${told}:${progress.highest}`, ...about, status, endedAt });
  observer.published('status', about.source, null);
  return { ...progress, told };
}

/** A sign of life, at most once a day. */
async function confirm(show: Show, progress: Progress, about: { show: Show; at: number; source: string }, publish: Publish): Promise<Progress> {
  const told = `${show.status}@${new Date(about.at).toISOString().slice(0, 10)}`;
  if (progress.told !== told) await publish({ kind: 'confirmed', id: `confirmed:${show.id}:${told}`, ...about, status: show.status });
  return { ...progress, told };
}

/**
 * The episode before the last that has aired, of a show of which none is known: one that has run for long is taken up where it
 * is. One with few is caught up with from its first; then it is 0, as where nobody answers.
 */
async function whereItStands(show: Show, now: number, ports: CheckPorts): Promise<number> {
  const hasAired = async (number: number): Promise<boolean> => weigh(number, await ports.sources.check(show, number), now).aired;
  const { next, aired } = weigh(MANY + 1, await ports.sources.check(show, MANY + 1), now);
  if (!aired) return 0;
  if (next) return Math.max(0, next.number - 2);
  let [known, unknown] = [MANY + 1, 2 * (MANY + 1)];
  while (unknown < HIGHEST && (await hasAired(unknown))) [known, unknown] = [unknown, 2 * unknown];
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    if (await hasAired(middle)) known = middle;
    else unknown = middle;
  }
  return known - 1;
}

async function close(show: Show, progress: Progress, { at }: Job, finding: Finding, now: number, { sendAlert, retryPolicy }: CheckPorts): Promise<Progress> {
  // An earlier one may have ended, and this one waits for that one's episode now.
  const job = progress.jobs.find((other) => other.at === at);
  if (!job) return progress;
  const outcome = decideCheck(job, show, finding, progress.highest, now, retryPolicy);
  if (outcome.alert) await sendAlert({ id: `alert:${show.id}:${at}`, animeId: show.id, title: show.title, why: outcome.alert, at: new Date(now) });
  return settle(progress, at, outcome);
}

/** Weekly; daily once the last episode is out and no source calls the run finished; soon when no source answered. */
function verifyAt(show: Show, { highest }: Progress, { silent, statuses }: Finding, now: number, { retryDelay }: RetryPolicy): number {
  if (silent) return now + retryDelay;
  return now + (isComplete(show, highest) && !statuses.includes('FINISHED') ? DAY : WEEK);
}
