import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, longestOutage, redeliveryPause } from './backoff.ts';

test('each pause is whole milliseconds, which is all that the server takes for a pause', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), unit, (deliveries, random) => {
    expect(Number.isSafeInteger(redeliveryPause(deliveries, random))).toBe(true);
    expect(Number.isSafeInteger(backoff(deliveries))).toBe(true);
    expect(backoff(deliveries)).toBeLessThanOrEqual(longestOutage);
  }));
});

test('five deliveries of a message span more than a minute, whatever chance says, so that what came a minute too early is taken in the end', () => {
  const span = [1, 2, 3, 4].map((deliveries) => redeliveryPause(deliveries, 1)).reduce((sum, pause) => sum + pause);
  expect(span).toBeGreaterThan(60_000);
});

test('what came a second too early waits for a second, and no pause is longer than a minute', () => {
  expect(redeliveryPause(1, 0)).toBe(1_000);
  expect(redeliveryPause(9, 0)).toBe(60_000);
});
