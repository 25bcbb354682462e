import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zones } from './zones.ts';

const names = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
const DAY = 86_400_000;

test('clocks show what Temporal says, at any instant in any zone', () => {
  fc.assert(fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 2 ** 41 }), (zone, instant) => {
    const { day, ms } = zones.toLocal(instant, zone);
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
    expect(day * DAY + ms).toBe(wall.toZonedDateTime('UTC').epochMilliseconds);
  }), { numRuns: 1000 });
});

test('a time on a clock is the instant that Temporal says, skipped and doubled times too', () => {
  fc.assert(fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 24_000 }), fc.integer({ min: 0, max: 95 }), (zone, day, quarter) => {
    const time = Temporal.PlainDateTime.from('1970-01-01').add({ days: day, minutes: quarter * 15 });
    expect(zones.toInstant({ day, ms: quarter * 900_000 }, zone)).toBe(time.toZonedDateTime(zone).epochMilliseconds);
  }), { numRuns: 2000 });
});

test('what is no zone is known not to be', () => {
  expect(['Asia/Tokyo', 'Moon/Sea', ''].map((name) => zones.isZone(name))).toEqual([true, false, false]);
});
