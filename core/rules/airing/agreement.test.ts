import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
import { nextOccurrence, occurrencesOf } from './occurrences.ts';
import { seriesOf } from './recurrence.ts';
import { runOf } from './run.ts';
import { changesAt, statusAt } from './status.ts';
import { DAY, type Dated, type Evidence } from './types.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
/** The longest window that a schedule may have. */
const MONTH = 31 * DAY;

const hour = fc.integer({ min: -24 * 400, max: 24 * 500 }).map((hours) => START + hours * 3_600_000);
const anyDay = fc.integer({ min: -400, max: 500 }).map((days) => START / DAY + days);
const range = fc.oneof(anyDay.map((first) => ({ first, last: first })), fc.tuple(anyDay, fc.constantFrom(27, 89, 364)).map(([first, more]) => ({ first, last: first + more })));
const precision = fc.constantFrom('MINUTE' as const, 'MINUTE' as const, 'DAY' as const);
const recurrence = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('R', 'R', 'R', 'R12'), hour, precision, fc.constantFrom('P7D', 'P7D', 'P7D', 'P1D', 'P1M', 'P2W', 'P0D'))
    .map(([times, start, exact, period]) => `${times}/${new Date(start).toISOString().slice(0, exact === 'DAY' ? 10 : 24)}/${period}`),
);
/** Episodes as they come: numbers grow with time, some weeks are off, some have two, some are not known. */
const dated = fc.tuple(hour, fc.integer({ min: 1, max: 1200 }), fc.array(fc.record({ days: fc.integer({ min: 0, max: 30 }), step: fc.integer({ min: 1, max: 3 }), precision }), { maxLength: 8 }))
  .map(([first, number, steps]) => steps.reduce<Dated[]>((list, { days, step, precision: exact }) => {
    const last = list.at(-1) ?? { number: number - 1, at: first, precision: exact };
    return [...list, { number: last.number + step, at: last.at + days * DAY, precision: exact }];
  }, []));

const anime: fc.Arbitrary<Evidence> = fc.record({
  format: fc.constantFrom('TV', 'TV', 'TV', 'ONA', 'MOVIE', 'OVA', ''),
  reported: fc.constantFrom('RELEASING', 'RELEASING', 'NOT_YET_RELEASED', '', 'FINISHED', 'HIATUS', 'CANCELLED'),
  reportedAt: fc.option(hour),
  start: fc.option(range), end: fc.option(range, { freq: 1 }),
  episodeCount: fc.option(fc.integer({ min: 1, max: 60 })),
  timing: fc.record({
    recurrence, timeZone: fc.constantFrom('', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati'),
    weekday: fc.integer({ min: 0, max: 7 }), time: fc.constantFrom('', '10:30', '23:59', '25:30', '29:59'),
  }),
  announced: fc.option(fc.record({ number: fc.integer({ min: 0, max: 60 }), at: hour, precision })),
  dated,
});

/** All that a client finds who reads the schedule month by month. */
const schedule = (evidence: Evidence, from: number, months: number, now: number) =>
  Array.from({ length: months }, (_, month) => occurrencesOf(zones, evidence, { from: from + month * MONTH, to: from + (month + 1) * MONTH }, now)).flat();

test('the next episode is the first slot to come of the schedule, and the status agrees with both, of any anime at any instant', () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(fc.property(anime, hour, (evidence, now) => {
    const [next, run] = [nextOccurrence(zones, evidence, now), runOf(zones, evidence)];
    const [status, changes] = [statusAt(run, now), changesAt(run, now)];
    const ahead = schedule(evidence, now + 1, 13, now);
    count(`${status} ${next ? 'goes on' : 'has no next'}`);
    if (next && next.at < now + 13 * MONTH) expect(ahead[0]).toEqual(next);
    if (!next) expect(ahead).toEqual([]);
    // What has begun is not yet to come, and what is over has nothing to come.
    if (status === 'NOT_YET_RELEASED') expect(schedule(evidence, now - 12 * MONTH, 12, now).filter(({ at }) => at <= now)).toEqual([]);
    if (['FINISHED', 'CANCELLED', 'HIATUS', ''].includes(status)) expect(next).toBeNull();
    if (next) expect(['NOT_YET_RELEASED', 'RELEASING']).toContain(status);
    // With a rhythm it runs until its last slot and no longer.
    const hasRhythm = (seriesOf(zones, evidence.timing)?.period ?? 0) > 0;
    if (status === 'RELEASING' && hasRhythm && run.until !== null) expect(next).not.toBeNull();
    if (changes !== null) expect([changes > now, statusAt(run, changes), statusAt(run, changes - 1)]).toEqual([true, expect.not.stringMatching(`^${status}$`), status]);
  }), { numRuns: 20_000 });
  // Every kind came up often enough to be of use.
  for (const what of ['NOT_YET_RELEASED goes on', 'RELEASING goes on', 'FINISHED has no next', 'HIATUS has no next']) expect(seen.get(what), what).toBeGreaterThan(500);
}, 240_000);
