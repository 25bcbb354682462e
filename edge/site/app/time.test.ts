import { expect, test } from 'vitest';
import { dateWords, instant, nightOf, seasonNow, seasonOf, seasonsBetween, weekFrom } from './time.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour);

test.each([
  ['by day it is the one to come', at(29, 10), at(29, 18), at(30, 5)],
  ['in the evening it is the one that has begun', at(29, 23), at(29, 18), at(30, 5)],
  ['after midnight it is still the one of the day before', at(30, 4), at(29, 18), at(30, 5)],
  ['from five o’clock on it is over', at(30, 5), at(30, 18), new Date(2026, 11, 1, 5)],
])('of the night: %s', (_, now, from, to) => {
  expect(nightOf(now)).toEqual({ from, to });
});

test('a week begins with its night', () => {
  const { from, to } = weekFrom(nightOf(at(2, 12)));
  expect([from, to]).toEqual([at(2, 18), at(9, 18)]);
});

test('an instant has no fractions, as the endpoint writes it', () => {
  expect(instant(new Date(Date.UTC(2026, 10, 29, 17)))).toBe('2026-11-29T17:00:00Z');
});

test('seasons are three months each, and are counted across years', () => {
  expect(seasonNow(new Date(2026, 0, 1))).toEqual({ year: 2026, season: 'WINTER' });
  expect(seasonNow(new Date(2026, 11, 31))).toEqual({ year: 2026, season: 'FALL' });
  expect(seasonsBetween(seasonOf(2026, 4), seasonOf(2026, 11))).toBe(2);
  expect(seasonsBetween(seasonOf(2026, 12), seasonOf(2027, 1))).toBe(1);
});

test('of a date only what is known is shown', () => {
  expect(dateWords({ year: 2026, month: 4, day: 29 })).toBe('29 April 2026');
  expect(dateWords({ year: 2026, month: 4, day: null })).toBe('April 2026');
  expect(dateWords({ year: 2026 })).toBe('2026');
});
