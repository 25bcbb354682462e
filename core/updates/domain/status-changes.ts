import { agreedStatus, type Finding } from './finding.ts';
import { isComplete, type Announced, type Broadcast, type Show } from './show.ts';

/** How far along a status is: a source that is behind does not take one back. */
const PROGRESS: Readonly<Record<string, number>> = { NOT_YET_RELEASED: 1, RELEASING: 2, HIATUS: 2, FINISHED: 3, CANCELLED: 3 };
const rank = (status: string) => PROGRESS[status] ?? 0;

/**
 * The status that a show turns out to have; null when that is no news. Sources that contradict each other change nothing,
 * except that one of them suffices when the last episode is out. Without a source's word nothing ever ends, so a
 * long-running show goes on however many episodes it has.
 */
export function statusChange(show: Show, finding: Finding, highest: number): string | null {
  const ended = isComplete(show, highest) && finding.statuses.includes('FINISHED') ? 'FINISHED' : agreedStatus(finding);
  if (ended !== show.status && rank(ended) > 0 && rank(ended) >= rank(show.status)) {
    // Episode 1 has aired, whatever a slow source calls it.
    if (!(ended === 'NOT_YET_RELEASED' && highest > 0)) return ended;
  }
  return show.status === 'NOT_YET_RELEASED' && highest > 0 ? 'RELEASING' : null;
}

/** Signs of life are told so often: rarer than a show is asked about, more often than a cour is long. */
const CONFIRM_AFTER = 6 * 86_400_000;

/** The sources agree that it is still what it was, which was last said some time ago. */
export function isConfirmed(show: Show, finding: Finding, now: number): boolean {
  return show.status === 'RELEASING' && agreedStatus(finding) === 'RELEASING' && now - (show.statusAsOf ?? -Infinity) >= CONFIRM_AFTER;
}

/** What is announced after an episode aired: by the sources now, or before by the catalog, unless that has passed. */
export function nextAfter(show: Show, { next }: Finding, number: number): Announced | null {
  const known = show.broadcast?.next ?? null;
  const best = next ?? known;
  return best && best.number > number ? best : null;
}

/** The broadcast with a later instant announced, or with a delay that is over; null when that is no news. */
export function broadcastChange(show: Show, finding: Finding, highest: number, aired: boolean): Broadcast | null {
  const { broadcast } = show;
  const { announced: at, number } = finding;
  const known = broadcast?.next;
  if (at !== null && (known?.at !== at || known.number !== number)) return { ...(broadcast ?? UNKNOWN), next: { number, at } };
  if (!aired || !broadcast?.delay) return null;
  return { ...broadcast, delay: '', next: nextAfter(show, finding, highest) };
}

const UNKNOWN: Broadcast = { recurrence: '', timeZone: '', weekday: 0, time: '', next: null, delay: '' };
