import { COUR } from './run.ts';
import { WEEK, type Certainty, type Evidence, type Run } from './types.ts';

/** What a show is at an instant. */
export function statusAt({ from, until, status }: Run, now: number): string {
  if (from !== null && now < from) return 'NOT_YET_RELEASED';
  return until !== null && now >= until ? 'FINISHED' : status;
}

/** When that changes next; null when nothing says so. */
export function changesAt({ from, until, status }: Run, now: number): number | null {
  if (from !== null && now < from) return from;
  return until !== null && now < until && status !== 'FINISHED' ? until : null;
}

/** How sure the status at an instant is. */
export function certaintyAt(evidence: Evidence, run: Run, now: number): Certainty {
  const { reported, reportedAt, dated, start } = evidence;
  const status = statusAt(run, now);
  if (status === reported) return status === 'RELEASING' && reportedAt !== null && now - reportedAt > COUR * WEEK ? 'LIKELY' : 'CONFIRMED';
  if (status === 'FINISHED') return run.endIsTold ? 'CONFIRMED' : 'LIKELY';
  if (status === 'NOT_YET_RELEASED') return start && start.first === start.last ? 'CONFIRMED' : 'LIKELY';
  return dated.some(({ at }) => Math.abs(now - at) < COUR * WEEK) ? 'CONFIRMED' : 'LIKELY';
}
