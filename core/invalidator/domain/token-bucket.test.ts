import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('purges keep to the quota: a burst at once, then so many a minute', () => {
  const pace = new TokenBucket(25, 5, 0);
  expect(pace.available(0)).toBe(25);
  expect(Array.from({ length: 25 }, () => pace.take(0))).toEqual(Array.from({ length: 25 }, () => 0));
  expect(pace.available(0)).toBe(0);
  expect(pace.take(0)).toBe(12_000);
  expect(pace.available(24_000)).toBe(1);
  expect(pace.available(10_000_000)).toBe(25);
});

test('a call may use what has come in since the last one, and no more than that', () => {
  const pace = new TokenBucket(1, 5, 0);
  expect(pace.take(0)).toBe(0);
  expect(pace.take(12_000)).toBe(0);
  expect(pace.take(18_000)).toBe(6_000);
});
