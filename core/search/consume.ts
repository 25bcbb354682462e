import type { NatsConnection } from '#platform/bus/client';
import { consume, type Handler } from '#platform/bus/consume';
import type { Logger } from '#platform/telemetry';

/** The catalog's changes, and the index's place in them. */
export const STREAM = 'ANIME_CHANGES';
export const CONSUMER = 'qdrant-consumer';

export interface ChangesOptions {
  readonly handle: Handler;
  /** Messages in one batch: one read of the catalog, one write of the store. */
  readonly batch: number;
  readonly log: Logger;
}

/** Follows the catalog's changes until disposed. */
export function consumeChanges(nats: NatsConnection, { handle, batch, log }: ChangesOptions): Promise<AsyncDisposable> {
  return consume(nats, {
    stream: STREAM,
    name: CONSUMER,
    ackWaitSeconds: 30,
    maxDeliver: 5,
    maxAckPending: batch * 2,
    batch,
    deadLettersTo: 'anime.dlq.sync',
    handle,
    log,
  });
}
