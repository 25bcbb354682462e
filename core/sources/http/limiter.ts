import PQueue from 'p-queue';
import { SourceError } from '../errors.ts';
import type { RateLimit, SourcePolicy } from '../policy.ts';

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
 * One queue takes turns, and each window, which slides, holds the task back until it has room. Passing through several
 * keeps the promise of each: what only delays, no longer than it must, leaves its input's limits intact (Le Boudec and
 * Thiran, Network Calculus, section 1.5). A pause is no such delay, so it comes before the windows.
 *
 * @param patienceMs the longest pause that is waited for
 */
export function createLimiter({ name, limits }: SourcePolicy, patienceMs: number): Limiter {
  const turns = new PQueue({ concurrency: 1 });
  const windows = limits.map(createWindow);
  let until = 0;

  async function rest(): Promise<void> {
    for (let wait = until - Date.now(); wait > 0; wait = until - Date.now()) {
      if (wait > patienceMs) {
        throw new SourceError(name, 'rate-limited', `wants to be left alone for ${Math.ceil(wait / 1000)} s`, {
          retryAfterMs: wait,
        });
      }
      await sleep(wait);
    }
  }

  return {
    run: <T>(task: () => Promise<T>) =>
      turns.add(async () => {
        await rest();
        return windows.reduceRight<() => Promise<T>>((next, window) => () => window(next), task)();
      }),
    pause: (ms) => {
      until = Math.max(until, Date.now() + ms);
    },
  };
}

/**
 * Holds a task back until a window's length has passed since the answer to the one so many before it. A request arrives
 * between being sent and being answered, so no window holds more at the source's end either, however long each is on
 * its way. (Counted from when they are sent, the first of one window may be late and arrive among the next.)
 */
function createWindow({ requests, perMs }: RateLimit) {
  const answers: number[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    const free = answers.length < requests ? -Infinity : answers.shift()! + perMs;
    for (let wait = free - performance.now(); wait > 0; wait = free - performance.now()) await sleep(Math.ceil(wait));
    try {
      return await task();
    } finally {
      answers.push(performance.now());
    }
  };
}

const sleep = (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms));
