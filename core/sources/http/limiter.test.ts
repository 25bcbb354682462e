import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { policies } from '../open.ts';
import type { RateLimit } from '../policy.ts';
import { createLimiter } from './limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The largest number of instants that any window of this length holds. */
function busiest(instants: readonly number[], { perMs }: RateLimit): number {
  return Math.max(...instants.map((from) => instants.filter((at) => at >= from && at < from + perMs).length));
}

/** When each of so many tasks starts, if each takes as long as `durations` says in turn. */
async function startsOf(
  count: number,
  policy: (typeof policies)['jikan'],
  durations: readonly number[],
): Promise<number[]> {
  const starts: number[] = [];
  const limiter = createLimiter(policy, 60_000);
  const tasks = Array.from({ length: count }, (_, index) =>
    limiter.run(async () => {
      starts.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, durations[index % durations.length]));
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(tasks);
  return starts;
}

test.each(Object.values(policies).map((policy) => [policy.name, policy] as const))(
  '%s is never asked more often than its documentation allows, in any window, and as often as it allows',
  async (_, policy) => {
    const instant = await startsOf(200, policy, [0]);
    const uneven = await startsOf(200, policy, [0, 0, 700, 10, 2500, 0, 40]);
    for (const limit of policy.limits) {
      expect(busiest(instant, limit)).toBeLessThanOrEqual(limit.requests);
      expect(busiest(uneven, limit)).toBeLessThanOrEqual(limit.requests);
    }
    expect(busiest(instant, policy.limits[0]!)).toBe(policy.limits[0]!.requests);
  },
);

test('one request is under way at a time', async () => {
  let running = 0;
  let most = 0;
  const limiter = createLimiter({ ...policies.kitsu, limits: [{ requests: 100, perMs: 1000 }] }, 60_000);
  const tasks = Array.from({ length: 20 }, () =>
    limiter.run(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(tasks);
  expect(most).toBe(1);
});

test('a pause holds everything that waits, and the limits hold after it', async () => {
  // given requests of which the third is told to wait half a minute
  const limiter = createLimiter(policies.jikan, 60_000);
  const starts: number[] = [];
  const tasks = Array.from({ length: 100 }, (_, index) =>
    limiter.run(async () => {
      starts.push(Date.now());
      if (index === 2) limiter.pause(30_000);
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(tasks);
  // then the fourth starts half a minute after the third, and no window is overfull
  expect(starts[3]! - starts[2]!).toBeGreaterThanOrEqual(30_000);
  for (const limit of policies.jikan.limits) expect(busiest(starts, limit)).toBeLessThanOrEqual(limit.requests);
});

test('a pause longer than is waited for fails what waits, at once, with the time that is left', async () => {
  const limiter = createLimiter(policies.jikan, 60_000);
  limiter.pause(3_600_000);
  const began = Date.now();
  await expect(limiter.run(async () => 'asked')).rejects.toMatchObject({
    kind: 'rate-limited',
    source: 'jikan',
    retryAfterMs: 3_600_000,
  });
  expect(Date.now()).toBe(began);
});
