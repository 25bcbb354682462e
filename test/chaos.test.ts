import { expect, test } from 'vitest';
import { isClean, sumUp, tableOf } from './chaos/report.ts';
import { SERVICES } from './chaos/points.ts';
import { chaos } from './chaos/run.ts';

/** Each point of both services, before and after its effect, once. */
const EVERY_POINT = Object.values(SERVICES).flat().length * 2;

test('services killed before and after each of their effects, and servers below them, lose, double and outdate nothing', { timeout: 600_000 }, async () => {
  const { strikes, verdict, poisoned } = await chaos({ seed: 20_261_123, crashes: EVERY_POINT, restarts: 2, anime: 100, events: 500, say: () => undefined });
  expect(strikes).toHaveLength(EVERY_POINT);
  // On a slow machine a service may not get to its point in time; it was killed where it was.
  expect(strikes.filter(({ atPoint }) => atPoint).length, tableOf(strikes)).toBeGreaterThan(EVERY_POINT / 2);
  expect(isClean(verdict, poisoned), sumUp(verdict, poisoned)).toBe(true);
});
