import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PublishRefused } from '../ports.ts';
import { bufferUntilStored } from './publisher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = (id: string) => ({ id, subject: 'anime.updated', body: new Uint8Array() });

/** A stream that is away until it is told to come back. */
function stream(limit: number, patienceMs: number) {
  const stored: string[] = [];
  const held: number[] = [];
  let isAway = true;
  const send = vi.fn(async ({ id }: { id: string }) => {
    if (isAway) throw new Error('no responders');
    stored.push(id);
  });
  return { stored, held, send, back: () => (isAway = false), publish: bufferUntilStored({ limit, patienceMs, send, held: (count) => held.push(count) }) };
}

test('an event is held while the stream is away, with pauses that grow, and stored when it is back', async () => {
  const away = stream(10, 600_000);
  const published = away.publish(message('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  const tries = away.send.mock.calls.length;
  // A pause each quarter of a second would be 240 tries.
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(20);
  away.back();
  await vi.advanceTimersByTimeAsync(31_000);
  await published;
  expect(away.stored).toEqual(['a']);
  expect(away.held).toEqual([1, 0]);
});

test('more than the limit are refused at once, with a clear word', async () => {
  const away = stream(2, 600_000);
  const held = [away.publish(message('a')), away.publish(message('b'))];
  await expect(away.publish(message('c'))).rejects.toThrow(new PublishRefused('c: 2 events are held already, the stream takes none'));
  away.back();
  await vi.advanceTimersByTimeAsync(31_000);
  await Promise.all(held);
  await away.publish(message('c'));
  expect(away.stored.toSorted()).toEqual(['a', 'b', 'c']);
});

test('one is refused when its time is over, and makes room', async () => {
  const away = stream(1, 60_000);
  const refused = expect(away.publish(message('a'))).rejects.toThrow(/a: not stored for 60 s/);
  await vi.advanceTimersByTimeAsync(61_000);
  await refused;
  expect(away.held).toEqual([1, 0]);
});
