import { expect, test } from 'vitest';
import { dateText } from '../../../rules/dates.ts';
import { daysOf, recurrenceOf } from './bangumi-dates.ts';

type Type = Parameters<typeof daysOf>[0]['type'];

// All are entries of the package, and the days are those on which they were shown.
test.each<[string, Type, string, string, string]>([
  ['a film on the Saturday that is written, and whole on that day', 'movie', '1988-04-16T16:00:00.000Z', '1989-06-16T17:30:00.000Z', '1988-04-16 to 1988-04-16'],
  ['a film on the day after one that is no Saturday', 'movie', '2008-12-12T16:00:00.000Z', '2008-12-12T16:00:00.000Z', '2008-12-13 to 2008-12-13'],
  ['a video on the day after that which is written, midnight in China', 'ova', '1989-02-21T16:00:00.000Z', '1989-02-21T16:00:00.000Z', '1989-02-22 to 1989-02-22'],
  ['an older show on the day that is written when its end has an hour', 'tv', '1995-10-04T16:00:00.000Z', '1996-03-27T16:30:00.000Z', '1995-10-04 to 1996-03-27'],
  ['a show before 2000 on the day that is written, whatever the hour', 'tv', '1975-01-05T22:00:00.000Z', '1975-12-28T22:30:00.000Z', '1975-01-05 to 1975-12-28'],
  ['a late show on the day after midnight', 'tv', '2024-04-06T16:00:00.000Z', '2024-06-22T16:30:00.000Z', '2024-04-07 to 2024-06-23'],
  ['a show that began in the evening on the evening before its last midnight', 'tv', '2023-07-06T14:56:00.000Z', '2023-12-28T15:26:00.000Z', '2023-07-06 to 2023-12-28'],
])('%s', (_title, type, begin, end, days) => {
  const run = daysOf({ type, begin, end });
  expect([run.start, run.end].map((day) => day && dateText(day)).join(' to ')).toBe(days);
});

test('a show on air has no end', () => {
  expect(daysOf({ type: 'tv', begin: '2026-01-31T16:00:00.000Z', end: '' })).toEqual({ start: { year: 2026, month: 2, day: 1 }, end: undefined });
});

test('a recurrence of a day alone has the day in Japan, and one with an hour is kept', () => {
  const run = { type: 'tv', begin: '2026-01-31T16:00:00.000Z', end: '' } as const;
  expect(recurrenceOf(run, 'R/2026-01-31T16:00:00.000Z/P7D')).toBe('R/2026-02-01/P7D');
  expect(recurrenceOf(run, 'R/2026-04-05T14:15:00.000Z/P7D')).toBe('R/2026-04-05T14:15:00.000Z/P7D');
});
