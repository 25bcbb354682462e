import { expect, test } from 'vitest';
import { isClean, reached, sumUp, tableOf } from './chaos/report.ts';
import { SERVICES } from './chaos/points.ts';
import { chaos } from './chaos/run.ts';

/** Each point of each service, before and after its effect, once. */
const EVERY_POINT = Object.values(SERVICES).flat().length * 2;

test('services killed before and after each of their effects, and servers below them, lose, double and outdate nothing', { timeout: 600_000 }, async () => {
  const { strikes, verdict, letters } = await chaos({ seed: 20_261_123, crashes: EVERY_POINT, restarts: 2, anime: 100, events: 500, log: () => undefined });
  expect(reached(strikes), tableOf(strikes)).toBe(EVERY_POINT);
  expect(isClean(verdict, letters), sumUp(verdict, letters)).toBe(true);
});
