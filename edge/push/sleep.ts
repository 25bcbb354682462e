import { onAbort } from '../abort.ts';

/** Waits so many milliseconds, or until the signal. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const unheard = onAbort(signal, () => resolve());
  return promise.finally(() => {
    clearTimeout(timer);
    unheard();
  });
}
