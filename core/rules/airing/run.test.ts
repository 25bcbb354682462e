import { fromJson, type JsonValue } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { AnimeSchema, Format, Status } from '#proto/anime';
import { Precision } from '#proto/common';
import { zones } from '../../platform/zones.ts';
import { evidenceOf, type Names } from './evidence.ts';
import { nextOccurrence, occurrencesOf } from './occurrences.ts';
import { runOf } from './run.ts';
import { certaintyAt, changesAt, statusAt } from './status.ts';
import { at, day, episode, evidence, timing } from './testing.ts';
import type { Evidence } from './types.ts';

const nameIn = (names: Readonly<Record<number, string>>) => (value: number) => (value === 0 ? '' : (names[value] ?? ''));
const names: Names = { status: nameIn(Status), format: nameIn(Format), day: Precision.DAY };
const NOW = at('2026-11-28T00:00:00Z');
const statusOf = (given: Evidence, now = NOW) => statusAt(runOf(zones, given), now);

/** Given small records, each with its right value at midnight UTC of 28 November 2026: status, certainty, what airs next. */
const CASES: readonly (readonly [what: string, record: JsonValue, status: string, certainty: string, next: string | null])[] = [
  ['a weekday with a time after midnight',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 3 }, episodeCount: 24, broadcast: { timeZone: 'Asia/Tokyo', weekday: 6, time: '25:30' } },
    'RELEASING', 'CONFIRMED', '9 2026-11-28T16:30 SLOT'],
  ['a period in weeks',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, episodeCount: 24, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-10-04T14:15:00Z/P1W' } },
    'RELEASING', 'CONFIRMED', '9 2026-11-29T14:15 RECURRENCE'],
  ['three times and no more',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, episodeCount: 3, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R3/2026-10-04T14:15:00Z/P7D' } },
    'FINISHED', 'LIKELY', null],
  ['noon in New York, in UTC an hour later since summer time ended',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, broadcast: { timeZone: 'America/New_York', recurrence: 'R/2026-10-04T16:00:00Z/P7D' } },
    'RELEASING', 'CONFIRMED', '9 2026-11-29T17:00 RECURRENCE'],
  ['an announced delay, over which nothing airs',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, episodeCount: 12, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-10-04T14:15:00Z/P7D', nextEpisodeAt: '2026-12-13T14:15:00Z', nextEpisodeNumber: 9, delay: 'one week, sports' } },
    'RELEASING', 'CONFIRMED', '9 2026-12-13T14:15 ANNOUNCED'],
  ['the last day of each month',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 1, day: 31 }, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-01-31T03:00:00Z/P1M' } },
    'RELEASING', 'CONFIRMED', '11 2026-11-30T03:00 RECURRENCE'],
  ['twelve episodes since April, over in June whatever the source still says',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 4, day: 6 }, episodeCount: 12, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-04-06T14:00:00Z/P7D' } },
    'FINISHED', 'LIKELY', null],
  ['one to come',
    { status: 'STATUS_NOT_YET_RELEASED', startDate: { year: 2027, month: 1, day: 4 }, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2027-01-04T15:30:00Z/P7D' } },
    'NOT_YET_RELEASED', 'CONFIRMED', '1 2027-01-04T15:30 RECURRENCE'],
  ['dated episodes',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, episodeCount: 12, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-10-04T14:15:00Z/P7D' },
      episodes: [{ number: 1, airedAt: '2026-10-04T14:15:00Z' }, { number: 2, airedAt: '2026-10-11T14:15:00Z' }, { number: 9, airedAt: '2026-11-29T14:15:00Z' }, { number: 10, airedAt: '2026-12-13T14:45:00Z' }] },
    'RELEASING', 'CONFIRMED', '9 2026-11-29T14:15 DATED'],
  ['a delay that only the dates of episodes tell',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, episodeCount: 12, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-10-04T14:15:00Z/P7D' },
      episodes: [{ number: 8, airedAt: '2026-11-22T14:15:00Z' }, { number: 9, airedAt: '2026-12-13T14:45:00Z' }] },
    'RELEASING', 'CONFIRMED', '9 2026-12-13T14:45 DATED'],
  ['an end that is near',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, endDate: { year: 2026, month: 12, day: 6 }, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-10-04T16:30:00Z/P7D' } },
    'RELEASING', 'CONFIRMED', '9 2026-11-29T16:30 RECURRENCE'],
  ['an end of which the month is known, and past',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 4, day: 4 }, endDate: { year: 2026, month: 9 }, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-04-04T14:30:00Z/P7D' } },
    'FINISHED', 'CONFIRMED', null],
  ['a pause',
    { status: 'STATUS_HIATUS', startDate: { year: 2026, month: 4, day: 4 }, broadcast: { timeZone: 'Asia/Tokyo', recurrence: 'R/2026-04-04T14:30:00Z/P7D' } },
    'HIATUS', 'CONFIRMED', null],
  ['no zone, which is Tokyo’s',
    { status: 'STATUS_RELEASING', startDate: { year: 2026, month: 10, day: 4 }, broadcast: { recurrence: 'R/2026-10-04T14:15:00Z/P7D' } },
    'RELEASING', 'CONFIRMED', '9 2026-11-29T14:15 RECURRENCE'],
  ['a year that is over', { format: 'FORMAT_OVA', status: 'STATUS_FINISHED', startDate: { year: 1989 } }, 'FINISHED', 'CONFIRMED', null],
  ['a month to come', { status: 'STATUS_NOT_YET_RELEASED', startDate: { year: 2027, month: 4 } }, 'NOT_YET_RELEASED', 'CONFIRMED', null],
];

const record = (json: JsonValue) => fromJson(AnimeSchema, { format: 'FORMAT_TV', titles: { romaji: 'x' }, externalIds: [{ source: 'SOURCE_MAL', id: '1' }], ...(json as object) });
const written = (given: Evidence) => {
  const next = nextOccurrence(zones, given, NOW);
  return next && `${next.number} ${new Date(next.at).toISOString().slice(0, 16)} ${next.ground}`;
};

test.each(CASES)('of %s status and next episode are right, and are what the schedule says', (_what, json, status, certainty, next) => {
  const given = evidenceOf(record(json), names);
  const run = runOf(zones, given);
  expect([statusAt(run, NOW), certaintyAt(given, run, NOW), written(given)]).toEqual([status, certainty, next]);
  const [first] = occurrencesOf(zones, given, { from: NOW + 1, to: NOW + 60 * 86_400_000 }, NOW);
  expect(first ?? null).toEqual(nextOccurrence(zones, given, NOW));
});

test('the delayed show goes on a week after its delay, and ends with its twelfth episode', () => {
  const given = evidenceOf(record(CASES[4]![1]), names);
  const rest = occurrencesOf(zones, given, { from: NOW, to: NOW + 60 * 86_400_000 }, NOW).map(({ number, at: instant }) => `${number} ${new Date(instant).toISOString().slice(0, 10)}`);
  expect(rest).toEqual(['9 2026-12-13', '10 2026-12-20', '11 2026-12-27', '12 2027-01-03']);
});

const weekly = (from: string) => timing({ recurrence: `R/${from}T14:00:00Z/P7D` });

describe('a show of which no end is known', () => {
  const spring = evidence({ start: day('2026-04-06'), timing: weekly('2026-04-06') });

  test('is over when its cour and two weeks are, and that is likely and not confirmed', () => {
    expect([statusOf(spring, at('2026-07-06T00:00:00Z')), statusOf(spring, at('2026-07-21T00:00:00Z'))]).toEqual(['RELEASING', 'FINISHED']);
    expect(certaintyAt(spring, runOf(zones, spring), NOW)).toBe('LIKELY');
  });

  test('runs another cour when it was still heard of in that one', () => {
    for (const sign of [{ reported: 'RELEASING', reportedAt: at('2026-08-01T00:00:00Z') }, { dated: [episode(17, '2026-07-27T14:00:00Z')] }]) {
      expect([statusOf({ ...spring, ...sign }, at('2026-10-05T00:00:00Z')), statusOf({ ...spring, ...sign }, NOW)]).toEqual(['RELEASING', 'FINISHED']);
    }
  });

  test('is not kept on air by a status that nobody dates', () => expect(statusOf({ ...spring, reported: 'RELEASING' })).toBe('FINISHED'));

  test('but how many episodes is on air until its next slot when a source says so after the last one by count: weeks were off', () => {
    const counted = { ...spring, episodeCount: 12, reported: 'RELEASING', reportedAt: at('2026-06-24T00:00:00Z') };
    const next = nextOccurrence(zones, counted, counted.reportedAt);
    expect([statusOf(counted, counted.reportedAt), next?.number, next?.at]).toEqual(['RELEASING', 0, at('2026-06-29T14:00:00Z')]);
    expect(statusOf(counted, at('2026-06-30T00:00:00Z'))).toBe('FINISHED');
    expect(statusOf({ ...counted, reportedAt: NOW })).toBe('FINISHED');
  });

  test('and of which only the year is known may have begun on its last day', () => {
    const year = evidence({ reported: 'RELEASING', start: day('2026-01-01', '2026-12-31') });
    expect([statusOf(year), statusOf(year, at('2027-05-01T00:00:00Z'))]).toEqual(['RELEASING', 'FINISHED']);
  });

  test.each(['MOVIE', 'OVA', 'SPECIAL', 'MUSIC'])('and that comes once, such as a %s, is out with its first day', (format) => {
    const once = evidence({ format, start: day('2026-11-20') });
    expect([statusOf(once, at('2026-11-19T00:00:00Z')), statusOf(once)]).toEqual(['NOT_YET_RELEASED', 'FINISHED']);
  });
});

describe('a long runner', () => {
  const conan = evidence({ start: day('1996-01-08'), timing: weekly('2009-04-04') });

  test('stays on air for a year after it was last heard of', () => {
    const heard = { ...conan, reported: 'RELEASING', reportedAt: at('2026-04-29T00:00:00Z') };
    expect([statusOf(heard), written(heard)?.split(' ')[0], statusOf(heard, at('2027-05-10T00:00:00Z'))]).toEqual(['RELEASING', '0', 'FINISHED']);
  });

  test('has not ended with a part of it, when a source says long after that it is on air', () => {
    const nintama = evidence({ start: day('1993-04-10'), end: day('1994-03-19'), reported: 'RELEASING', reportedAt: NOW });
    expect([statusOf(nintama), statusOf({ ...nintama, reportedAt: at('1994-03-25T00:00:00Z') })]).toEqual(['RELEASING', 'FINISHED']);
  });

  test('is known by years of episodes, whether its beginning is known or not', () => {
    for (const start of [conan.start, null]) {
      const given = evidence({ start, timing: conan.timing, dated: [episode(1149, '2026-08-01T14:00:00Z'), episode(1150, '2026-08-08T14:00:00Z')] });
      expect([statusOf(given), written(given)]).toEqual(['RELEASING', '1166 2026-11-28T14:00 RECURRENCE']);
    }
  });

  test('is not what nobody has heard of since it began: an entry that was forgotten', () => {
    expect(statusOf(evidence({ reported: 'RELEASING', start: day('2015-04-05'), timing: weekly('2015-04-05') }))).toBe('FINISHED');
  });
});

describe('what was announced', () => {
  test('has begun when its first slot has passed, and not when a source still says later that it has not', () => {
    const announced = evidence({ reported: 'NOT_YET_RELEASED', start: day('2026-11-20'), timing: weekly('2026-11-20') });
    expect(statusOf(announced)).toBe('RELEASING');
    expect([statusOf({ ...announced, reportedAt: at('2026-11-25T00:00:00Z') }), written({ ...announced, reportedAt: at('2026-11-25T00:00:00Z') })]).toEqual(['NOT_YET_RELEASED', null]);
  });

  test('for a month is not yet released until the month is over, and unknown after it', () => {
    const month = evidence({ reported: 'NOT_YET_RELEASED', start: day('2026-11-01', '2026-11-30') });
    expect([statusOf(month), statusOf(month, at('2026-12-02T00:00:00Z'))]).toEqual(['NOT_YET_RELEASED', '']);
  });
});

test('a status changes at the first and the last episode and at no other time', () => {
  const run = runOf(zones, evidence({ start: day('2026-10-04'), timing: weekly('2026-10-04'), episodeCount: 12 }));
  const [begins, ends] = [at('2026-10-04T14:00:00Z'), at('2026-12-20T14:00:00Z')];
  expect([changesAt(run, begins - 1), changesAt(run, begins), changesAt(run, ends)]).toEqual([begins, ends, null]);
});

test.each(['FINISHED', 'CANCELLED', 'HIATUS', '77'])('%s is what it is when a source says so, whatever the rhythm', (reported) => {
  expect(statusOf(evidence({ reported, start: day('2026-10-04'), timing: weekly('2026-10-04') }))).toBe(reported);
});
