import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Work that goes on until it is disposed; the disposal waits for what is in hand.
 *
 * @param work ends soon after its signal, and rejects for nothing that it could try again
 */
export function untilDisposed(work: (stop: AbortSignal) => Promise<void>): AsyncDisposable {
  const stopping = new AbortController();
  const working = work(stopping.signal);
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await working;
    },
  };
}

/** Resolves after so many milliseconds, or at the signal. */
export async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}
