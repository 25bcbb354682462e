import { describe, expect, test, vi } from 'vitest';
import { sleep } from './sleep.ts';

describe('a sleep', () => {
  test('ends with its signal, also with one that has aborted before', async () => {
    const leaving = new AbortController();
    const slept = sleep(1e9, leaving.signal);
    leaving.abort();
    await expect(slept).resolves.toBeUndefined();
    await expect(sleep(1e9, leaving.signal)).resolves.toBeUndefined();
  });

  test('listens to its signal no longer than it lasts', async () => {
    const { signal } = new AbortController();
    const [heard, unheard] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    await sleep(0, signal);
    expect(heard).toHaveBeenCalledOnce();
    expect(unheard).toHaveBeenCalledWith('abort', heard.mock.calls[0]?.[1]);
  });
});
