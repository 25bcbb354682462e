import { describe, expect, test } from 'vitest';
import { zones } from '../../platform/zones.ts';
import { seriesOf } from './recurrence.ts';
import type { Timing } from './types.ts';

const at = (text: string): number => Date.parse(text);
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const timing = (more: Partial<Timing>): Timing => ({ recurrence: '', timeZone: '', weekday: 0, time: '', ...more });
const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString().slice(0, 16));

describe('a timing', () => {
  const within = (of: Partial<Timing>, from: string, to: string) => iso(seriesOf(zones, timing(of))?.within(window(from, to)) ?? []);

  test.each<[string, Partial<Timing>, string, string, readonly string[]]>([
    ['each week from its start on, the start itself the first', { recurrence: 'R/2026-04-05T14:15:00Z/P7D' }, '2026-04-01', '2026-04-20', ['2026-04-05T14:15', '2026-04-12T14:15', '2026-04-19T14:15']],
    ['years after its start', { recurrence: 'R/2006-04-02T15:00:00.000Z/P7D' }, '2026-03-30', '2026-04-06', ['2026-04-05T15:00']],
    ['the window has its beginning and not its end', { recurrence: 'R/2026-04-05T00:00:00Z/P7D' }, '2026-04-12', '2026-04-19', ['2026-04-12T00:00']],
    ['each day', { recurrence: 'R/2026-04-05T14:15:00Z/P1D' }, '2026-05-01', '2026-05-03', ['2026-05-01T14:15', '2026-05-02T14:15']],
    ['once', { recurrence: 'R/2026-04-05T14:15:00Z/P0D' }, '2026-04-01', '2026-06-01', ['2026-04-05T14:15']],
    ['each month, at the end of those that are shorter', { recurrence: 'R/2026-01-31T03:00:00Z/P1M' }, '2026-02-01', '2026-04-01', ['2026-02-28T03:00', '2026-03-31T03:00']],
    ['each twelve hours, whatever the clocks do', { recurrence: 'R/2026-03-28T12:00:00Z/PT12H', timeZone: 'Europe/Berlin' }, '2026-03-28', '2026-03-30', ['2026-03-28T12:00', '2026-03-29T00:00', '2026-03-29T12:00']],
    ['each ten weeks and ten days', { recurrence: 'R/2026-01-01T03:00:00Z/P10W10D' }, '2026-03-01', '2026-06-30', ['2026-03-22T03:00', '2026-06-10T03:00']],
    ['each twelve months', { recurrence: 'R/2024-02-29T03:00:00Z/P12M' }, '2025-01-01', '2027-01-01', ['2025-02-28T03:00', '2026-02-28T03:00']],
    ['an hour of one digit', { weekday: 6, time: '9:30' }, '2026-04-01', '2026-04-08', ['2026-04-04T00:30']],
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
