import { describe, expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
import { seriesOf } from '../../rules/airing/recurrence.ts';
import { lastBuild, lastSync, spread } from './calendar.ts';
import { assignTargets, expect as anticipate, newJob, planJobs, settle, type Progress } from './progress.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 5, 14);
const range = { from: NOW - 7 * DAY, to: NOW + 7 * DAY };
const none: Progress = { highest: 0, jobs: [], over: [], verifyAt: 0, told: '' };
const slot = (at: number, number: number | null = null) => ({ animeId: 'a', at, number });
const jobsAt = ({ jobs }: Progress) => jobs.map(({ at }) => at);

describe('the window', () => {
  test('holds what is to come and what aired while nobody watched, once, and not what is known', () => {
    const slots = [slot(NOW - 8 * DAY, 2), slot(NOW - DAY, 3), slot(NOW - DAY, 3), slot(NOW + DAY, 4), slot(NOW + 2 * DAY), slot(NOW + 8 * DAY, 5)];
    expect(jobsAt(planJobs(none, slots, 2, range))).toEqual([NOW - DAY, NOW + DAY, NOW + 2 * DAY]);
    expect(jobsAt(planJobs(none, slots, 3, range))).toEqual([NOW + DAY, NOW + 2 * DAY]);
  });

  test('built again keeps the question that goes on, drops the slot that moved, and brings back none that is over', () => {
    const asked = { ...newJob(NOW - 1), target: 4, tries: 2 };
    const before: Progress = { ...none, jobs: [asked, newJob(NOW + DAY)], over: [NOW - DAY] };
    const after = planJobs(before, [slot(NOW - DAY), slot(NOW + 2 * DAY)], 3, range);
    expect(after.jobs).toEqual([asked, newJob(NOW + 2 * DAY)]);
  });

  test('built again from the same slots is the same, in order of time', () => {
    const asked = { ...newJob(NOW - DAY), target: 4 };
    const before: Progress = { ...none, jobs: [asked, newJob(NOW + 2 * DAY)] };
    const slots = [slot(NOW + 2 * DAY), slot(NOW - DAY), slot(NOW - 2 * DAY), slot(NOW + DAY)];
    expect(jobsAt(planJobs(before, slots, 3, range))).toEqual([NOW - 2 * DAY, NOW - DAY, NOW + DAY, NOW + 2 * DAY]);
    expect(planJobs(before, slots, 3, range).jobs[1]).toEqual(asked);
  });

  test('has its first instant and not its last, and drops even a question that goes on when it has left it', () => {
    expect(jobsAt(planJobs(none, [slot(range.from - 1), slot(range.from), slot(range.to)], 3, range))).toEqual([range.from]);
    const asked = (at: number) => ({ ...newJob(at), target: 4 });
    expect(jobsAt(planJobs({ ...none, jobs: [asked(range.from - 1), asked(range.from)] }, [], 3, range))).toEqual([range.from]);
  });

  test('remembers what is over a day longer than it reaches back', () => {
    const over = [range.from - DAY - 1, range.from - DAY, NOW];
    expect(planJobs({ ...none, over }, [], 3, range).over).toEqual([range.from - DAY, NOW]);
  });

  test('built again after the clock has stepped back is the same', () => {
    const after = planJobs(none, [slot(NOW + DAY)], 3, range);
    const earlier = { from: range.from - 3_600_000, to: range.to - 3_600_000 };
    expect(planJobs(settle(after, NOW + DAY, { job: null, aired: true }), [slot(NOW + DAY)], 3, earlier).jobs).toEqual([]);
  });

  test('takes in an announced instant that the catalog does not know yet, once', () => {
    const once = anticipate(none, NOW + DAY);
    expect(jobsAt(anticipate(once, NOW + DAY))).toEqual([NOW + DAY]);
    expect(anticipate({ ...none, over: [NOW] }, NOW).jobs).toEqual([]);
    expect(jobsAt(anticipate(once, NOW))).toEqual([NOW, NOW + DAY]);
  });
});

describe('several slots of one show', () => {
  const two: Progress = { ...none, jobs: [newJob(NOW - 2), newJob(NOW - 1), newJob(NOW + DAY)] };

  test('wait for one episode after the other, from the highest known on', () => {
    expect(assignTargets(two, 3, NOW).jobs.map(({ target }) => target)).toEqual([4, 5, 0]);
  });

  test('wait for an episode from their very instant on', () => {
    expect(assignTargets({ ...none, jobs: [newJob(NOW)] }, 3, NOW).jobs[0]?.target).toBe(4);
    expect(assignTargets({ ...none, jobs: [newJob(NOW + 1)] }, 3, NOW).jobs[0]?.target).toBe(0);
  });

  test('keep what they wait for while they are asked about, and it is nobody else’s', () => {
    const asked = { ...newJob(NOW - 2), target: 6, askAt: NOW + 1 };
    expect(assignTargets({ ...none, jobs: [asked, newJob(NOW - 1)] }, 3, NOW).jobs.map(({ target }) => target)).toEqual([6, 7]);
  });

  test('wait for the same as before when one after them is given up', () => {
    expect(settle(assignTargets(two, 3, NOW), NOW - 1, { job: null, aired: false }).jobs.map(({ target }) => target)).toEqual([4, 0]);
  });

  test('are over when they end or move, and not while they are asked about again', () => {
    const [first] = assignTargets(two, 3, NOW).jobs;
    const again = settle(two, NOW - 2, { job: { ...first!, tries: 1 }, aired: false });
    expect([jobsAt(again), again.over]).toEqual([[NOW - 2, NOW - 1, NOW + DAY], []]);
    expect(again.jobs[0]?.tries).toBe(1);
    const moved = settle(two, NOW - 2, { job: newJob(NOW + 5), aired: false });
    expect([jobsAt(moved), moved.over]).toEqual([[NOW - 1, NOW + 5, NOW + DAY], [NOW - 2]]);
    expect(settle(two, NOW - 2, { job: null, aired: true }).over).toEqual([NOW - 2]);
  });

  test('become one when one moves to where another is', () => {
    expect(jobsAt(settle(two, NOW - 2, { job: newJob(NOW + DAY), aired: false }))).toEqual([NOW - 1, NOW + DAY]);
  });

  test('wait for one less when the first was given up, and not when it aired', () => {
    const aimed = assignTargets(two, 3, NOW);
    expect(settle(aimed, NOW - 2, { job: null, aired: false }).jobs.map(({ target }) => target)).toEqual([4, 0]);
    expect(settle(aimed, NOW - 2, { job: null, aired: true }).jobs.map(({ target }) => target)).toEqual([5, 0]);
  });
});

describe('the regular hours', () => {
  test('are every five minutes, midnight among them, and the last time that the sync was due', () => {
    expect(lastBuild(Date.UTC(2028, 1, 29, 0, 4))).toBe(Date.UTC(2028, 1, 29));
    expect(lastSync(Date.UTC(2028, 1, 29, 5, 59), 6)).toBe(Date.UTC(2028, 1, 28, 6));
    expect(lastSync(Date.UTC(2028, 1, 29, 6), 6)).toBe(Date.UTC(2028, 1, 29, 6));
    expect(lastSync(Date.UTC(2028, 2, 1, 0), 0)).toBe(Date.UTC(2028, 2, 1));
  });

  test('at which shows are looked at that nothing else asks about fill all of the days, each show at its own', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `${((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-000000000001`);
    const days = ids.map((id) => (spread(id, NOW, 7) - NOW) / DAY);
    expect(new Set(days.map(Math.floor))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(new Set(days).size).toBeGreaterThan(900);
    expect(ids.map((id) => (spread(id, NOW, 7) - NOW) / DAY)).toEqual(days);
  });
});

describe('the schedule that the catalog plans by', () => {
  const timing = { recurrence: '', timeZone: '', weekday: 0, time: '' };

  test('has 25:30 on Saturday at half past one on Sunday in Japan', () => {
    const saturday = seriesOf(zones, { ...timing, weekday: 6, time: '25:30' })!;
    expect(saturday.within({ from: Date.UTC(2026, 3, 4), to: Date.UTC(2026, 3, 6) })).toEqual([Date.UTC(2026, 3, 4, 16, 30)]);
  });

  test('goes through the 29th of February, and monthly from there by the last day', () => {
    const weekly = seriesOf(zones, { ...timing, recurrence: 'R/2028-02-22T15:00:00Z/P7D' })!;
    expect(weekly.within({ from: Date.UTC(2028, 1, 23), to: Date.UTC(2028, 2, 8) }).map((at) => new Date(at).toISOString().slice(0, 10))).toEqual(['2028-02-29', '2028-03-07']);
    const monthly = seriesOf(zones, { ...timing, recurrence: 'R/2028-02-29T03:00:00Z/P1M' })!;
    expect(monthly.within({ from: Date.UTC(2029, 1, 1), to: Date.UTC(2029, 2, 1) })).toEqual([Date.UTC(2029, 1, 28, 3)]);
  });
});
