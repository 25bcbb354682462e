import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('purges keep to the quota: a burst at once, then so many a minute', () => {
  const bucket = new TokenBucket(25, 5, 0);
  expect(bucket.available(0)).toBe(25);
  expect(Array.from({ length: 25 }, () => bucket.take(0))).toEqual(Array.from({ length: 25 }, () => 0));
  expect(bucket.available(0)).toBe(0);
  expect(bucket.take(0)).toBe(12_000);
  expect(bucket.available(24_000)).toBe(1);
  expect(bucket.available(10_000_000)).toBe(25);
});

test('a call may use what has come in since the last one, and no more than that', () => {
  const bucket = new TokenBucket(1, 5, 0);
  expect(bucket.take(0)).toBe(0);
  expect(bucket.take(12_000)).toBe(0);
  expect(bucket.take(18_000)).toBe(6_000);
});
