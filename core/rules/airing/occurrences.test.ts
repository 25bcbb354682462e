import { describe, expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
import { nextOccurrence, occurrencesOf, siteOccurrences, type Site } from './occurrences.ts';
import { at, day, episode, evidence, shown, timing, window } from './testing.ts';
import type { Evidence } from './types.ts';

/** Sundays 14:15 UTC from 5 April 2026 on. */
const show = (more: Partial<Evidence> = {}): Evidence => evidence({ reported: 'RELEASING', timing: timing({ recurrence: 'R/2026-04-05T14:15:00Z/P7D' }), ...more });
const april = window('2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z');
const now = at('2026-04-15T00:00:00Z');
const airs = (more: Partial<Evidence> = {}, within = april, present = now) => shown(occurrencesOf(zones, show(more), within, present));

describe('a show airs', () => {
  test('on the slots of its rhythm, counted from its first run', () => {
    expect(airs()).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('when its episodes are known to have, and from there on as expected', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(2, '2026-04-12T15:00:00Z')];
    expect(airs({ dated })).toEqual(['1 04-05T14:15', '2 04-12T15:00', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('next when it was announced, not when its rhythm says, and a week later as ever', () => {
    const given = { dated: [episode(2, '2026-04-12T14:15:00Z')], announced: episode(3, '2026-04-26T15:00:00Z') };
    expect(airs(given, window('2026-04-12', '2026-05-10'))).toEqual(['2 04-12T14:15', '3 04-26T15:00', '4 05-03T14:15']);
  });

  test('in order of time, and of number where several air at once', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(2, '2026-04-12T14:15:00Z'), episode(3, '2026-04-12T14:15:00Z')];
    expect(airs({ reported: 'FINISHED', episodeCount: 3, dated })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-12T14:15']);
    expect(airs({ dated })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-12T14:15', '4 04-19T14:15', '5 04-26T14:15']);
  });

  test('once where an episode came a little before its slot', () => {
    expect(airs({ dated: [episode(2, '2026-04-12T12:00:00Z')] })).toEqual(['1 04-05T14:15', '2 04-12T12:00', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('next when it was announced without a number, as the one after the last known; unless that has passed', () => {
    const withNews = (instant: string) => airs({ dated: [episode(2, '2026-04-12T14:15:00Z')], announced: episode(0, instant) }, window('2026-04-12', '2026-05-01'));
    expect(withNews('2026-04-26T14:15:00Z')).toEqual(['2 04-12T14:15', '3 04-26T14:15']);
    for (const passed of ['2026-04-11T14:15:00Z', '2026-04-12T14:15:00Z']) expect(withNews(passed)).toEqual(['2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('as its rhythm says when a later episode than the announced one is known before it', () => {
    const dated = [episode(2, '2026-04-12T14:15:00Z')];
    expect(airs({ dated, announced: episode(1, '2026-04-13T00:00:00Z') })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('at the later instant when a source dated the announced episode otherwise', () => {
    const dated = [episode(3, '2026-04-19T14:15:00Z')];
    expect(airs({ dated, announced: episode(3, '2026-04-20T00:00:00Z') })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-20T00:00', '4 04-26T14:15']);
    expect(airs({ dated, announced: episode(3, '2026-04-18T00:00:00Z') })).toContain('3 04-19T14:15');
  });

  test.each(['HIATUS', 'CANCELLED'])('no more when it is %s: what aired stays', (reported) => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(5, '2026-04-28T00:00:00Z')];
    expect(airs({ reported, dated, announced: episode(2, '2026-04-20T00:00:00Z') })).toEqual(['1 04-05T14:15']);
  });

  test('from its first day to its last, the hours after midnight belonging to the evening before', () => {
    expect(airs({ timing: timing({ weekday: 6, time: '25:30' }), start: day('2026-04-11'), end: day('2026-04-18') })).toEqual(['1 04-11T16:30', '2 04-18T16:30']);
  });

  test('up to its last episode, which a skipped week moves', () => {
    expect(airs({ episodeCount: 3 })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-19T14:15']);
    expect(airs({ episodeCount: 3, dated: [episode(1, '2026-04-12T14:15:00Z')] })).toEqual(['1 04-12T14:15', '2 04-19T14:15', '3 04-26T14:15']);
  });

  test('in the first slots between two known episodes when there are more slots than episodes', () => {
    const dated = [episode(1, '2026-04-05T14:15:00Z'), episode(3, '2026-04-26T14:15:00Z')];
    expect(airs({ dated })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-26T14:15']);
  });

  test('counted back from a known episode when there are fewer slots than episodes: several shared one', () => {
    expect(airs({ dated: [episode(5, '2026-04-19T14:15:00Z')] })).toEqual(['3 04-05T14:15', '4 04-12T14:15', '5 04-19T14:15', '6 04-26T14:15']);
  });

  test('with numbers that nobody knows where its rhythm began long after itself', () => {
    expect(airs({ start: day('1996-01-08'), reportedAt: now })).toEqual(['0 04-05T14:15', '0 04-12T14:15', '0 04-19T14:15', '0 04-26T14:15']);
  });

  test('with numbers counted from any episode that is known of a long runner', () => {
    const dated = [episode(1169, '2026-04-12T14:15:00Z')];
    expect(airs({ start: day('1999-10-20'), dated })).toEqual(['1168 04-05T14:15', '1169 04-12T14:15', '1170 04-19T14:15', '1171 04-26T14:15']);
  });

  test('without a number after a year of slots of which none is confirmed', () => {
    const given = { start: day('2025-01-05'), timing: timing({ recurrence: 'R/2025-01-05T14:15:00Z/P7D' }), reportedAt: now };
    expect(airs(given, window('2025-12-20', '2026-01-12'))).toEqual(['51 12-21T14:15', '52 12-28T14:15', '0 01-04T14:15', '0 01-11T14:15']);
  });

  test('once when it happens once', () => {
    const once = { timing: timing({ recurrence: 'R/2026-04-05T14:15:00Z/P0D' }) };
    expect(airs(once)).toEqual(['1 04-05T14:15']);
    expect(airs({ ...once, dated: [episode(1, '2026-04-05T14:15:00Z')] })).toEqual(['1 04-05T14:15']);
  });

  test('only as announced when it has no rhythm', () => {
    expect(airs({ timing: timing({}), announced: episode(7, '2026-04-20T00:00:00Z') })).toEqual(['7 04-20T00:00']);
  });

  test('on a day, and not at a minute, where only the day is known', () => {
    const list = occurrencesOf(zones, show({ timing: timing({ recurrence: 'R/2026-04-05/P7D' }) }), april, now);
    expect(shown(list)).toEqual(['1 04-05', '2 04-12', '3 04-19', '4 04-26']);
    // 23:59 in Tokyo.
    expect(new Date(list[0]!.at).toISOString()).toBe('2026-04-05T14:59:00.000Z');
    expect(airs({ timing: timing({ weekday: 7 }), start: day('2026-04-05') })).toEqual(['1 04-05', '2 04-12', '3 04-19', '4 04-26']);
  });

  test('in the slot of its day when an episode is dated to the day, and on that day when there is none', () => {
    const dated = [{ ...episode(2, '2026-04-11T15:00:00Z'), precision: 'DAY' as const }, { ...episode(3, '2026-04-16T15:00:00Z'), precision: 'DAY' as const }];
    expect(airs({ dated })).toEqual(['1 04-05T14:15', '2 04-12T14:15', '3 04-17', '4 04-26T14:15']);
  });
});

describe('the next occurrence', () => {
  const next = (more: Partial<Evidence>, present: string) => shown([nextOccurrence(zones, show(more), at(present))].filter((one) => one !== null));

  test('is the first after the instant, however far ahead', () => {
    expect(next({}, '2026-04-12T14:14:59Z')).toEqual(['2 04-12T14:15']);
    expect(next({}, '2026-04-12T14:15:00Z')).toEqual(['3 04-19T14:15']);
    expect(next({ reported: 'NOT_YET_RELEASED', timing: timing({ recurrence: 'R/2028-01-02T10:00:00Z/P7D' }) }, '2026-04-12T00:00:00Z')).toEqual(['1 01-02T10:00']);
  });

  test('is none after the last', () => expect(next({ episodeCount: 2 }, '2026-04-12T14:15:00Z')).toEqual([]));
  test('that is known to the day is to come until its day is over', () => {
    const dayOnly = { timing: timing({ recurrence: 'R/2026-04-05/P7D' }) };
    expect([next(dayOnly, '2026-04-12T14:58:00Z'), next(dayOnly, '2026-04-12T15:00:00Z')]).toEqual([['2 04-12'], ['3 04-19']]);
  });
});

describe('a streaming site shows', () => {
  const site = { recurrence: 'R/2026-04-06T10:00:00Z/P7D', beginsAt: null, precision: 'MINUTE' as const };
  const shows = (more: Partial<Evidence>, by: Partial<Site> = {}) => shown(siteOccurrences(zones, show(more), { ...site, ...by }, april, now));

  test('each episode at its own instants, after its broadcast', () => {
    expect(shows({})).toEqual(['1 04-06T10:00', '2 04-13T10:00', '3 04-20T10:00', '4 04-27T10:00']);
  });

  test('what is broadcast at the same instant, and nothing before it begins', () => {
    expect(shows({}, { recurrence: 'R/2026-04-05T14:15:00Z/P7D', beginsAt: at('2026-04-12T00:00:00Z') })).toEqual(['2 04-12T14:15', '3 04-19T14:15', '4 04-26T14:15']);
  });

  test('nothing in a week in which nothing was broadcast', () => {
    expect(shows({ dated: [episode(1, '2026-04-05T14:15:00Z')], announced: episode(2, '2026-04-19T14:15:00Z') })).toEqual(['1 04-06T10:00', '2 04-20T10:00', '3 04-27T10:00']);
  });

  test('by its own rhythm what is not broadcast, while it goes on', () => {
    const online = { timing: timing({}), end: day('2026-04-14') };
    expect(shows(online)).toEqual(['1 04-06T10:00', '2 04-13T10:00']);
    expect(shows({ ...online, reported: 'HIATUS' })).toEqual([]);
  });

  test('everything at once when it has a beginning and no rhythm', () => {
    expect(shows({}, { recurrence: '', beginsAt: at('2026-04-03T00:00:00Z') })).toEqual(['0 04-03T00:00']);
    expect(shows({}, { recurrence: '' })).toEqual([]);
    for (const outside of [april.from - 1, april.to]) expect(shows({}, { recurrence: '', beginsAt: outside })).toEqual([]);
  });
});
