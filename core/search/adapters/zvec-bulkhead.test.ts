import { describe, expect, it } from 'vitest';
import { Unavailable } from '#platform/bus/consume';
import { oneAtATime } from './zvec-bulkhead.ts';

/** Something that goes on until it is told to end. */
function act() {
  const { promise, resolve } = Promise.withResolvers<string>();
  const state = { hasBegun: false };
  const done = oneAtATime(() => {
    state.hasBegun = true;
    return promise;
  });
  return { state, done, end: () => resolve('done') };
}

describe('what Zvec does outside the event loop', () => {
  it('is one thing at a time, in the order in which it was asked for', async () => {
    const [first, second] = [act(), act()];
    expect([first.state.hasBegun, second.state.hasBegun]).toEqual([true, false]);
    first.end();
    await first.done;
    expect(second.state.hasBegun).toBe(true);
    second.end();
    expect(await second.done).toBe('done');
  });

  it('lets the next have its turn after a failure, which is passed on', async () => {
    await expect(oneAtATime(() => Promise.reject(new Error('no such field')))).rejects.toThrow('no such field');
    expect(await oneAtATime(() => Promise.resolve('done'))).toBe('done');
  });

  it('is turned away when more than a second’s work waits', async () => {
    const first = act();
    const waiting = Array.from({ length: 100 }, () => oneAtATime(() => Promise.resolve()));
    await expect(oneAtATime(() => Promise.resolve())).rejects.toThrow(Unavailable);
    first.end();
    await Promise.all(waiting);
  });
});
