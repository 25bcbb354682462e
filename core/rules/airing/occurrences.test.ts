import { describe, expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
import type { Timing } from './recurrence.ts';
import { airings, siteAirings, type Airing, type Show } from './schedule.ts';

const at = (text: string): number => Date.parse(text);
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const timing = (more: Partial<Timing>): Timing => ({ recurrence: '', timeZone: '', weekday: 0, time: '', ...more });
const day = (text: string): number => at(`${text}T00:00:00Z`) / 86_400_000;

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

  test('in order of time, and of number where several air at once', () => {
    const dated = [episode(3, '2026-04-12T14:15:00Z'), episode(2, '2026-04-12T14:15:00Z'), episode(1, '2026-04-05T14:15:00Z')];
    expect(shown(airings(zones, show({ status: 'FINISHED', dated, latest: dated[0] ?? null }), april, now))).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-12T14:15']);
  });

  test('once where an episode came a little before its slot', () => {
    const latest = episode(2, '2026-04-12T12:00:00Z');
    expect(shown(airings(zones, show({ dated: [latest], latest }), april, now))).toEqual(['2 04-12T12:00', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('next when it was announced without a number, unless that has passed', () => {
    const latest = episode(2, '2026-04-12T14:15:00Z');
    const withNews = (instant: string) => shown(airings(zones, show({ dated: [latest], latest, announced: episode(0, instant) }), window('2026-04-12', '2026-04-26'), now));
    expect(withNews('2026-04-20T14:15:00Z')).toEqual(['2 04-12T14:15', '0 04-20T14:15']);
    for (const passed of ['2026-04-11T14:15:00Z', '2026-04-12T14:15:00Z']) expect(withNews(passed)).toEqual(['2 04-12T14:15', '3 04-19T14:15']);
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

  test('not on a slot of the day before its first', () => {
    expect(shown(airings(zones, show({ startDay: day('2026-04-13') }), april, now))).toEqual(['0 04-19T14:15', '0 04-26T14:15']);
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

  test('with numbers that nobody knows when it has not begun and nobody knows when it will', () => {
    const weekly = show({ status: 'NOT_YET_RELEASED', timing: timing({ weekday: 1, time: '20:00' }) });
    expect(shown(airings(zones, weekly, window('2026-04-13', '2026-04-27'), now))).toEqual(['0 04-13T11:00', '0 04-20T11:00']);
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

  test('what is broadcast at the same instant, and nothing before it begins', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(2, '2026-04-12T14:15:00Z')];
    const simulcast = { recurrence: 'R/2026-04-05T14:15:00Z/P7D', beginsAt: at('2026-04-12T00:00:00Z') };
    expect(shown(siteAirings(zones, show({ dated, latest: dated[1] ?? null }), simulcast, april, now))).toEqual(['2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
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
    for (const outside of [april.from - 1, april.to]) expect(siteAirings(zones, show(), { recurrence: '', beginsAt: outside }, april, now)).toEqual([]);
  });
});
