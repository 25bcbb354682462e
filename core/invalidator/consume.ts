import type { NatsConnection } from '#platform/bus/client';
import { consume, type Handler } from '#platform/bus/consume';
import type { Logger } from '#platform/telemetry';

/** The catalog's changes, and how many the edge has received. */
export const STREAM = 'ANIME_CHANGES';
/** Purges at once. */
export const CONSUMER = 'edge-consumer';
/** Purges the same again, later; a consumer of its own, so that this too outlives a crash. */
export const REPEATING_CONSUMER = 'edge-repeat-consumer';

/** Changes that are purged together: while purges wait for their quota, more of them gather. */
const BATCH = 500;

/** Follows the catalog's changes until disposed. */
export function consumeChanges(nats: NatsConnection, name: string, handle: Handler, log: Logger): Promise<AsyncDisposable> {
  return consume(nats, {
    stream: STREAM,
    name,
    ackWaitSeconds: 30,
    maxDeliver: 5,
    maxAckPending: BATCH * 2,
    batch: BATCH,
    deadLettersTo: 'anime.dlq.edge',
    handle,
    log,
  });
}
