import PQueue from 'p-queue';
import { SourceError } from '../errors.ts';
import type { SourcePolicy } from '../policy.ts';

/** Lets one request at a time through, within all of a source's windows. */
export interface Limiter {
  /**
   * Runs a task in its turn.
   *
   * @throws SourceError `rate-limited` when the source asked for a longer pause than is waited for
   */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Starts nothing for so many milliseconds, as the source asked; a longer pause that is running stays. */
  pause(ms: number): void;
}

/**
 * One queue takes turns, and one for each window holds the task back until the window, which slides, has room. Passing
 * through several keeps the promise of each: what only delays, no longer than it must, leaves its input's limits intact
 * (Le Boudec and Thiran, Network Calculus, section 1.5). A pause is no such delay, so it comes before the windows.
 *
 * @param patienceMs the longest pause that is waited for
 */
export function createLimiter({ name, limits }: SourcePolicy, patienceMs: number): Limiter {
  const turns = new PQueue({ concurrency: 1 });
  const windows = limits.map(
    ({ requests, perMs }) => new PQueue({ intervalCap: requests, interval: perMs, strict: true }),
  );
  let until = 0;

  async function rest(): Promise<void> {
    for (let wait = until - Date.now(); wait > 0; wait = until - Date.now()) {
      if (wait > patienceMs) {
        throw new SourceError(name, 'rate-limited', `wants to be left alone for ${Math.ceil(wait / 1000)} s`, {
          retryAfterMs: wait,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  return {
    run: <T>(task: () => Promise<T>) =>
      turns.add(async () => {
        await rest();
        return windows.reduceRight<() => Promise<T>>((next, window) => () => window.add(next), task)();
      }),
    pause: (ms) => {
      until = Math.max(until, Date.now() + ms);
    },
  };
}
