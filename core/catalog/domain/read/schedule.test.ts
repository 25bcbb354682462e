import { describe, expect, test } from 'vitest';
import { zones } from '../../adapters/zones.ts';
import { seriesOf, type Timing } from './recurrence.ts';
import { airings, siteAirings, type Airing, type Show } from './schedule.ts';

const at = (text: string): number => Date.parse(text);
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const timing = (more: Partial<Timing>): Timing => ({ recurrence: '', timeZone: '', weekday: 0, time: '', ...more });
const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString().slice(0, 16));
const day = (text: string): number => at(`${text}T00:00:00Z`) / 86_400_000;

describe('a timing', () => {
  const within = (of: Partial<Timing>, from: string, to: string) => iso(seriesOf(zones, timing(of))?.within(window(from, to)) ?? []);

  test.each<[string, Partial<Timing>, string, string, readonly string[]]>([
    ['each week from its start on, the start itself the first', { recurrence: 'R/2026-04-05T14:15:00Z/P7D' }, '2026-04-01', '2026-04-20', ['2026-04-05T14:15', '2026-04-12T14:15', '2026-04-19T14:15']],
    ['years after its start', { recurrence: 'R/2006-04-02T15:00:00.000Z/P7D' }, '2026-03-30', '2026-04-06', ['2026-04-05T15:00']],
    ['the window has its beginning and not its end', { recurrence: 'R/2026-04-05T00:00:00Z/P7D' }, '2026-04-12', '2026-04-19', ['2026-04-12T00:00']],
    ['each day', { recurrence: 'R/2026-04-05T14:15:00Z/P1D' }, '2026-05-01', '2026-05-03', ['2026-05-01T14:15', '2026-05-02T14:15']],
    ['once', { recurrence: 'R/2026-04-05T14:15:00Z/P0D' }, '2026-04-01', '2026-06-01', ['2026-04-05T14:15']],
    ['each month, at the end of those that are shorter', { recurrence: 'R/2026-01-31T03:00:00Z/P1M' }, '2026-02-01', '2026-04-01', ['2026-02-28T03:00', '2026-03-31T03:00']],
    ['three times', { recurrence: 'R3/2026-04-05T14:15:00Z/P1W' }, '2026-04-01', '2026-06-01', ['2026-04-05T14:15', '2026-04-12T14:15', '2026-04-19T14:15']],
    ['a weekday in Tokyo when no zone is given', { weekday: 6, time: '23:30' }, '2026-04-01', '2026-04-12', ['2026-04-04T14:30', '2026-04-11T14:30']],
    ['25:30 is half past one of the next day', { weekday: 6, time: '25:30' }, '2026-04-01', '2026-04-08', ['2026-04-04T16:30']],
    ['29:59 at the edge of the window', { weekday: 7, time: '29:59' }, '2026-04-05T20:00:00Z', '2026-04-06', ['2026-04-05T20:59']],
    ['summer time begins: the same on the wall, an hour earlier in UTC', { weekday: 7, time: '10:00', timeZone: 'Europe/Berlin' }, '2026-03-20', '2026-04-01', ['2026-03-22T09:00', '2026-03-29T08:00']],
    ['summer time ends in New York', { recurrence: 'R/2026-10-25T00:00:00Z/P7D', timeZone: 'America/New_York' }, '2026-10-24', '2026-11-10', ['2026-10-25T00:00', '2026-11-01T00:00', '2026-11-08T01:00']],
    ['a time that summer time skips comes as much later', { weekday: 7, time: '02:30', timeZone: 'Europe/Berlin' }, '2026-03-28', '2026-03-30', ['2026-03-29T01:30']],
    ['a time that comes twice counts the first time', { weekday: 7, time: '02:30', timeZone: 'Europe/Berlin' }, '2026-10-24', '2026-10-26', ['2026-10-25T00:30']],
    ['the recurrence is surer than the weekday', { recurrence: 'R/2026-04-05T14:15:00Z/P7D', weekday: 1, time: '10:00' }, '2026-04-01', '2026-04-08', ['2026-04-05T14:15']],
  ])('is expanded: %s', (_what, of, from, to, expected) => {
    expect(within(of, from, to)).toEqual(expected);
  });

  test.each<[string, Partial<Timing>]>([
    ['nothing', {}],
    ['no zone of this world', { weekday: 1, time: '10:00', timeZone: 'Moon/Sea' }],
    ['no time of day', { weekday: 1, time: '30:00' }],
    ['a time without a weekday', { time: '10:00' }],
    ['no recurrence', { recurrence: 'every Monday' }],
    ['a recurrence of no day', { recurrence: 'R/2026-99-05T14:15:00Z/P7D' }],
  ])('that says %s is none', (_what, of) => {
    expect(seriesOf(zones, timing(of))).toBeNull();
  });
});

/** Sundays 14:15 UTC from 5 April 2026 on. */
const show = (more: Partial<Show> = {}): Show => ({
  status: 'RELEASING', startDay: null, endDay: null, episodeCount: null, announced: null, dated: [], latest: null,
  timing: timing({ recurrence: 'R/2026-04-05T14:15:00Z/P7D' }), ...more,
});
const april = window('2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z');
const now = at('2026-04-15T00:00:00Z');
const episode = (number: number, instant: string): Airing => ({ number, at: at(instant) });
const shown = (list: readonly Airing[]) => list.map(({ number, at: instant }) => `${number} ${new Date(instant).toISOString().slice(5, 16)}`);

describe('a show airs', () => {
  test('on the slots of its timing, their numbers unknown while no episode is', () => {
    expect(shown(airings(zones, show(), april, now))).toEqual(['0 04-05T14:15', '0 04-12T14:15', '0 04-19T14:15', '0 04-26T14:15']);
  });

  test('when its episodes are known to have, and from there on as expected', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(2, '2026-04-12T15:00:00Z')];
    expect(shown(airings(zones, show({ dated, latest: dated[1] ?? null }), april, now)))
      .toEqual(['1 04-05T14:15', '2 04-12T15:00', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('next when it was announced, not when its timing says, and a week later as ever', () => {
    const latest = episode(2, '2026-04-12T14:15:00Z');
    const announced = episode(3, '2026-04-26T15:00:00Z');
    expect(shown(airings(zones, show({ dated: [latest], latest, announced }), window('2026-04-12', '2026-05-10'), now)))
      .toEqual(['2 04-12T14:15', '3 04-26T15:00', '4 05-03T14:15']);
  });

  test('as its timing says when the announced episode has aired', () => {
    const latest = episode(2, '2026-04-12T14:15:00Z');
    expect(shown(airings(zones, show({ dated: [latest], latest, announced: episode(2, '2026-04-13T00:00:00Z') }), april, now)))
      .toEqual(['2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('at the announced instant when a source dated the same episode otherwise', () => {
    const dated = [episode(3, '2026-04-19T14:15:00Z')];
    expect(shown(airings(zones, show({ dated, latest: dated[0] ?? null, announced: episode(3, '2026-04-20T00:00:00Z') }), april, now)))
      .toEqual(['3 04-20T00:00', '4 04-26T14:15']);
  });

  test.each(['HIATUS', 'FINISHED', 'CANCELLED', ''])('no more when it is %j: what aired stays', (status) => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(5, '2026-04-28T00:00:00Z')];
    expect(shown(airings(zones, show({ status, dated, latest: dated[1] ?? null, announced: episode(2, '2026-04-20T00:00:00Z') }), april, now)))
      .toEqual(['1 04-05T14:15']);
  });

  test('from its first day to its last, the hours after midnight belonging to the evening before', () => {
    const nightly = timing({ weekday: 6, time: '25:30' });
    expect(shown(airings(zones, show({ timing: nightly, startDay: day('2026-04-11'), endDay: day('2026-04-18') }), april, now)))
      .toEqual(['0 04-11T16:30', '0 04-18T16:30']);
  });

  test('up to its last episode', () => {
    const latest = episode(11, '2026-04-12T14:15:00Z');
    expect(shown(airings(zones, show({ episodeCount: 12, dated: [latest], latest }), april, now))).toEqual(['11 04-12T14:15', '12 04-19T14:15']);
  });

  test('from episode 1 when it has not begun', () => {
    expect(shown(airings(zones, show({ status: 'NOT_YET_RELEASED' }), window('2026-04-12', '2026-04-20'), now))).toEqual(['2 04-12T14:15', '3 04-19T14:15']);
    const weekly = show({ status: 'NOT_YET_RELEASED', timing: timing({ weekday: 1, time: '20:00' }) });
    expect(shown(airings(zones, { ...weekly, startDay: day('2026-04-13') }, april, now))).toEqual(['1 04-13T11:00', '2 04-20T11:00', '3 04-27T11:00']);
  });

  test('once when it happens once', () => {
    const once = show({ timing: timing({ recurrence: 'R/2026-04-05T14:15:00Z/P0D' }) });
    expect(shown(airings(zones, once, april, now))).toEqual(['0 04-05T14:15']);
    const aired = episode(1, '2026-04-05T14:15:00Z');
    expect(shown(airings(zones, { ...once, dated: [aired], latest: aired }, april, now))).toEqual(['1 04-05T14:15']);
  });

  test('only as announced when it has no timing', () => {
    expect(shown(airings(zones, show({ timing: timing({}), announced: episode(7, '2026-04-20T00:00:00Z') }), april, now))).toEqual(['7 04-20T00:00']);
  });
});

describe('a streaming site shows', () => {
  const site = { recurrence: 'R/2026-04-06T10:00:00Z/P7D', beginsAt: null };

  test('each episode at its own instants, after its broadcast', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(2, '2026-04-12T14:15:00Z')];
    expect(shown(siteAirings(zones, show({ dated, latest: dated[1] ?? null }), site, april, now)))
      .toEqual(['1 04-06T10:00', '2 04-13T10:00', '3 04-20T10:00', '4 04-27T10:00']);
  });

  test('nothing in a week in which nothing was broadcast', () => {
    const latest = episode(1, '2026-04-05T14:15:00Z');
    expect(shown(siteAirings(zones, show({ dated: [latest], latest, announced: episode(2, '2026-04-19T14:15:00Z') }), site, april, now)))
      .toEqual(['1 04-06T10:00', '2 04-20T10:00', '3 04-27T10:00']);
  });

  test('by its own rhythm what is not broadcast, while it goes on', () => {
    const online = show({ timing: timing({}), endDay: day('2026-04-14') });
    expect(shown(siteAirings(zones, online, site, april, now))).toEqual(['0 04-06T10:00', '0 04-13T10:00']);
    expect(siteAirings(zones, { ...online, status: 'HIATUS' }, site, april, now)).toEqual([]);
  });

  test('everything at once when it has a beginning and no rhythm', () => {
    expect(shown(siteAirings(zones, show(), { recurrence: '', beginsAt: at('2026-04-03T00:00:00Z') }, april, now))).toEqual(['0 04-03T00:00']);
    expect(siteAirings(zones, show(), { recurrence: '', beginsAt: null }, april, now)).toEqual([]);
  });
});
