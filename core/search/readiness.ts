import { setTimeout as sleep } from 'node:timers/promises';
import type { NatsConnection } from '#platform/bus/client';
import type { Embedder } from './embedder.ts';

/**
 * Resolves when NATS and the embedding model answer; rejects with what does not. The store is in this process.
 *
 * @param patience how long either may take, in milliseconds
 */
export async function readiness(
  bus: Promise<{ readonly nats: Pick<NatsConnection, 'rtt'> }>,
  embedder: Pick<Embedder, 'embedQuery'>,
  patience = 2_000,
): Promise<void> {
  const stopped = new AbortController();
  const late = sleep(patience, undefined, { signal: stopped.signal }).then(() => {
    throw new Error(`no answer within ${patience} ms`);
  });
  // Stopping the clock rejects it too, when nobody waits for it any more.
  late.catch(() => undefined);
  try {
    await Promise.all([
      answering('NATS', Promise.race([bus.then(({ nats }) => nats.rtt()), late])),
      answering('the embedding model', Promise.race([embedder.embedQuery('ready'), late])),
    ]);
  } finally {
    stopped.abort();
  }
}

async function answering(name: string, answer: Promise<unknown>): Promise<void> {
  await answer.catch((error: unknown) => {
    throw new Error(`${name} is unavailable: ${String(error)}`, { cause: error });
  });
}
