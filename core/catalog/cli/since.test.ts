import { expect, test } from 'vitest';
import { since } from './since.ts';

const now = new Date('2026-11-23T12:00:00Z');

test.each([
  ['90m', '2026-11-23T10:30:00.000Z'],
  ['7d', '2026-11-16T12:00:00.000Z'],
  ['30s', '2026-11-23T11:59:30.000Z'],
  ['2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['2026-11-20T08:00:00+09:00', '2026-11-19T23:00:00.000Z'],
])('%s is %s', (text, instant) => expect(since(text, now).toISOString()).toBe(instant));

test.each(['', 'yesterday', '7 weeks', '-1d'])('"%s" is refused with what is understood', (text) =>
  expect(() => since(text, now)).toThrow(/--since: expected an ISO 8601 time or a duration/));
