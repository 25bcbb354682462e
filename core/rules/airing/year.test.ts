import { describe, expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
// Reads clocks by Intl and not by what the rule reads them by.
import { DAY, HOUR, MINUTE, instantOf } from '../../updates/simulation/clock.ts';
import { seeded } from '../../updates/simulation/random.ts';
import { nextOccurrence, occurrencesOf } from './occurrences.ts';
import { runOf } from './run.ts';
import { statusAt } from './status.ts';
import { evidence, timing } from './testing.ts';
import type { Dated, Evidence } from './types.ts';

/** Monday, 5 January 2026; the year has the changes of clocks of March and of October in Paris, of March and November in New York. */
const START = Date.UTC(2026, 0, 5);
const WEEKS = 52;
const ZONES = ['Asia/Tokyo', 'America/New_York', 'Europe/Paris'] as const;
const KINDS = ['one cour', 'two cours', 'split cours', 'delayed', 'double premiere', 'double finale', 'long runner', 'count unknown'] as const;
type Kind = (typeof KINDS)[number];

interface Airing {
  readonly number: number;
  readonly at: number;
  /** From when a source announces it as the next one with its instant; null when the rhythm says it. */
  readonly announcedFrom: number | null;
}

/** What really happens to a show, written down without anything of the rule. */
interface Truth {
  readonly name: string;
  readonly kind: Kind;
  readonly zone: string;
  readonly weekday: number;
  readonly time: string;
  readonly recurrence: string;
  readonly startDay: number;
  readonly count: number | null;
  readonly airings: readonly Airing[];
}

function truth(n: number, random: () => number): Truth {
  const [kind, zone] = [KINDS[n % KINDS.length]!, ZONES[Math.floor(n / KINDS.length) % ZONES.length]!];
  const weekday = 1 + Math.floor(random() * 7);
  const minutes = 360 + Math.floor(random() * 1200);
  const first = kind === 'long runner' ? 0 : Math.floor(random() * 20);
  const slot = (week: number) => instantOf(START + (week * 7 + weekday - 1) * DAY + minutes * MINUTE, zone);
  const airings = KIND[kind]((week) => slot(first + week), random);
  return {
    name: `${n} ${kind} ${zone}`, kind, zone, weekday, airings,
    time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    recurrence: n % 2 === 0 ? `R/${new Date(kind === 'long runner' ? slot(first - 100) : airings[0]!.at).toISOString()}/P7D` : '',
    // As schedules write it: 25:30 of a Saturday is Saturday's.
    startDay: kind === 'long runner' ? Date.UTC(1999, 9, 20) / DAY : START / DAY + first * 7 + weekday - 1,
    count: kind === 'count unknown' || kind === 'long runner' ? null : airings.at(-1)!.number,
  };
}

type Slot = (week: number) => number;
const on = (number: number, at: number, announcedFrom: number | null = null): Airing => ({ number, at, announcedFrom });
const weekly = (slot: Slot, from: number, count: number, number = 1) => Array.from({ length: count }, (_, place) => on(number + place, slot(from + place)));

const KIND: Record<Kind, (slot: Slot, random: () => number) => Airing[]> = {
  'one cour': (slot) => weekly(slot, 0, 12),
  'two cours': (slot) => weekly(slot, 0, 24),
  // Thirteen weeks off, told of when the first half ends.
  'split cours': (slot) => [...weekly(slot, 0, 12), on(13, slot(25), slot(11) + HOUR), ...weekly(slot, 26, 11, 14)],
  // Sport: a week off, and the one after that comes half an hour late; told of when the one before has aired.
  delayed: (slot, random) => {
    const week = 3 + Math.floor(random() * 5);
    return [...weekly(slot, 0, week), on(week + 1, slot(week + 1) + 30 * MINUTE, slot(week - 1) + HOUR), ...weekly(slot, week + 2, 11 - week, week + 2)];
  },
  'double premiere': (slot) => [on(1, slot(0)), ...weekly(slot, 0, 11, 2)],
  'double finale': (slot) => [...weekly(slot, 0, 11), on(12, slot(10), slot(9) + HOUR)],
  'long runner': (slot) => weekly(slot, -1, 54, 1100),
  'count unknown': (slot) => weekly(slot, 0, 13),
};

/** What the sources say at an instant: the episodes that have aired, the announcement, a status that was said that day. */
function known({ airings, count, startDay, zone, weekday, time, recurrence, kind }: Truth, now: number): Evidence {
  const aired = airings.filter(({ at }) => at <= now);
  const next = airings.find(({ at }) => at > now);
  const isOver = !next && kind !== 'long runner';
  const began = kind === 'long runner' || aired.length > 0;
  const announced: Dated | null = next?.announcedFrom && next.announcedFrom <= now ? { number: next.number, at: next.at, precision: 'MINUTE' } : null;
  return evidence({
    reported: isOver ? 'FINISHED' : began ? 'RELEASING' : 'NOT_YET_RELEASED', reportedAt: now - HOUR,
    start: { first: startDay, last: startDay }, episodeCount: count, announced,
    timing: timing({ timeZone: zone, ...(recurrence ? { recurrence } : { weekday, time }) }),
    dated: aired.map(({ number, at }) => ({ number, at, precision: 'MINUTE' as const })),
  });
}

const line = ({ number, at }: { number: number; at: number }) => `${number} ${new Date(at).toISOString()}`;
const random = seeded(17);
const shows = Array.from({ length: 48 }, (_, n) => truth(n, random));

describe('a year of 48 shows, told week by week', () => {
  test.each(shows.map((show) => [show.name, show] as const))('%s', (_name, show) => {
    for (let week = 0; week < WEEKS; week++) {
      const now = START + week * 7 * DAY;
      const to = now + 7 * DAY;
      const evidenceThen = known(show, now);
      // A second episode in one slot is told of by a source at most: until it has aired the rule knows of one.
      const isTold = ({ number, at, announcedFrom }: Airing) => announcedFrom !== null || !show.airings.some((other) => other.at === at && other.number < number);
      const real = show.airings.filter((one) => one.at >= now && one.at < to && isTold(one)).map(line);
      const told = occurrencesOf(zones, evidenceThen, { from: now, to }, now).map(line);
      // A double finale is announced after the week has begun, and a doubled first slot has one number until it has aired.
      expect(told, `week ${week}`).toEqual(show.kind === 'double finale' ? real.filter((one) => !one.startsWith('12 ')) : real);
      const next = show.airings.find((one) => one.at > now && isTold(one));
      const isKnownToComeNext = next && !(show.kind === 'double finale' && next.number === 12);
      const said = nextOccurrence(zones, evidenceThen, now);
      if (isKnownToComeNext) expect(said && line(said), `week ${week}`).toBe(line(next));
      const status = statusAt(runOf(zones, evidenceThen), now);
      const last = show.airings.at(-1)!.at;
      const expected = now < show.airings[0]!.at ? 'NOT_YET_RELEASED' : now >= last ? 'FINISHED' : 'RELEASING';
      expect(status, `week ${week}`).toBe(expected);
    }
  });

  test('a show of which nobody says anything any more after its third week is out of every schedule when its cour is over', () => {
    const show = shows.find(({ kind }) => kind === 'count unknown')!;
    const forgotten = { ...known(show, show.airings[2]!.at), reportedAt: show.airings[2]!.at };
    const begins = show.airings[0]!.at;
    const after = (weeks: number) => occurrencesOf(zones, forgotten, { from: begins + weeks * 7 * DAY, to: begins + (weeks + 4) * 7 * DAY }, begins + weeks * 7 * DAY).length;
    expect([after(4) > 0, after(16)]).toEqual([true, 0]);
    expect(statusAt(runOf(zones, forgotten), begins + 16 * 7 * DAY)).toBe('FINISHED');
  });
});
