import { describe, expect, test } from 'vitest';
import { newJob, type Job } from './progress.ts';
import { finding, show } from './testing.ts';
import { decideCheck, type Outcome } from './check.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const retryPolicy = { retries: 3, retryDelay: 2 * HOUR, window: 7 * DAY };
const SLOT = Date.UTC(2026, 3, 5, 14);
const waiting: Job = { ...newJob(SLOT), target: 4 };

/** Asks as long as there is a job, at the instants that it says. */
function climb(answer: Parameters<typeof decideCheck>[2], highest = 3): { asked: number[]; alerts: string[] } {
  const [asked, alerts]: [number[], string[]] = [[], []];
  for (let job: Job | null = waiting; job; ) {
    const now: number = job.askAt;
    asked.push((now - SLOT) / HOUR);
    const outcome: Outcome = decideCheck(job, show(), answer, highest, now, retryPolicy);
    if (outcome.alert) alerts.push(outcome.alert);
    job = outcome.job;
  }
  return { asked, alerts };
}

describe('a slot whose episode', () => {
  test('does not come is asked about four times, two hours apart, and then told of once', () => {
    const { asked, alerts } = climb(finding());
    expect(asked).toEqual([0, 2, 4, 6]);
    expect(alerts).toEqual(['episode 4 was due at 2026-04-05T14:00:00.000Z and jikan has not listed it, asked 4 times']);
  });

  test('nobody answers about is asked about as long as the window lasts, and told of once', () => {
    const { asked, alerts } = climb(finding({ silent: true, sources: [], failures: ['jikan: away'] }));
    expect([asked[1], asked.at(-1)]).toEqual([2, 7 * 24]);
    expect(alerts).toEqual(['no source answers about episode 4, asked 4 times: jikan: away']);
  });

  test('is there is over', () => {
    expect(decideCheck(waiting, show(), finding({ aired: true }), 4, SLOT, retryPolicy)).toEqual({ job: null, aired: true });
  });

  test('is one of more than one check catches up with is asked about again', () => {
    expect(decideCheck(waiting, show(), finding({ aired: true }), 3, SLOT, retryPolicy)).toEqual({ job: { ...waiting, askAt: SLOT + 2 * HOUR }, aired: false });
  });

  test('is not there yet has not aired, neither when it is asked again nor when it is given up', () => {
    expect(decideCheck(waiting, show(), finding(), 3, SLOT, retryPolicy)).toMatchObject({ job: { tries: 1 }, aired: false });
    expect(decideCheck({ ...waiting, tries: 3 }, show(), finding(), 3, SLOT, retryPolicy)).toMatchObject({ job: null, aired: false });
    const silent = finding({ silent: true });
    expect(decideCheck(waiting, show(), silent, 3, SLOT, retryPolicy)).toEqual({ job: { ...waiting, silences: 1, askAt: SLOT + 2 * HOUR }, aired: false });
    expect(decideCheck(waiting, show(), silent, 3, SLOT + 7 * DAY, retryPolicy)).toEqual({ job: null, aired: false });
  });

  test('was announced for an instant that has come is asked about like any other', () => {
    expect(decideCheck(waiting, show(), finding({ announced: SLOT }), 3, SLOT, retryPolicy).job).toMatchObject({ at: SLOT, tries: 1 });
  });

  test('is of a run without a known length is never excused by its count', () => {
    for (const episodeCount of [null, 0]) expect(decideCheck(waiting, show({ episodeCount }), finding(), 3, SLOT, retryPolicy).job).not.toBeNull();
  });

  test('is announced for later moves there, and has all its tries again', () => {
    const later = SLOT + 2 * DAY;
    expect(decideCheck({ ...waiting, tries: 3 }, show(), finding({ announced: later }), 3, SLOT, retryPolicy)).toEqual({ job: newJob(later), aired: false });
  });

  test.each([
    ['the show is in hiatus by one source, and airing by one that knows no hiatus', show(), { statuses: ['HIATUS', 'RELEASING'] }],
    ['a delay is announced', show({ broadcast: { recurrence: '', timeZone: '', weekday: 0, time: '', next: null, delay: 'postponed' } }), {}],
    ['the run has ended', show(), { statuses: ['FINISHED'] }],
    ['all episodes are out', show({ episodeCount: 3 }), {}],
  ])('does not come because %s is over without an alarm', (_why, about, said) => {
    expect(decideCheck({ ...waiting, tries: 3 }, about, finding(said), 3, SLOT, retryPolicy)).toEqual({ job: null, aired: false });
  });

  test('is not due to silence alone: a "not yet" after it counts from the first', () => {
    const silent = decideCheck(waiting, show(), finding({ silent: true }), 3, SLOT, retryPolicy);
    expect(decideCheck(silent.job!, show(), finding(), 3, SLOT, retryPolicy).job).toMatchObject({ silences: 1, tries: 1 });
  });
});
