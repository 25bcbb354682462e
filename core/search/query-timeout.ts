import { BulkheadRejectedError, bulkhead, TaskCancelledError, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import { Unavailable } from '#platform/bus/consume';
import type { Embedder } from './embedder.ts';

/** How many queries may be with the model at once, and how long one is waited for, in milliseconds. */
export interface QueryLimits {
  readonly queries: number;
  readonly ms: number;
}

/**
 * An embedder that rejects with Unavailable what the model would embed too late, so that words and titles answer alone.
 * Otherwise a model that is asked for more than it can do is kept busy with queries whose askers have left, and each new
 * one waits behind them.
 */
export function withQueryTimeout(embedder: Embedder, { queries, ms }: QueryLimits): Embedder {
  // A query that is no longer waited for is with the model still, and counts.
  const policy = wrap(timeout(ms, TimeoutStrategy.Aggressive), bulkhead(queries));
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    ...(embedder.unrelatedBelow !== undefined && { unrelatedBelow: embedder.unrelatedBelow }),
    embedDocuments: (texts) => embedder.embedDocuments(texts),
    embedQuery: (text) => policy.execute(() => embedder.embedQuery(text)).catch(asAway),
    [Symbol.asyncDispose]: () => embedder[Symbol.asyncDispose](),
  };
}

function asAway(error: unknown): never {
  const isBusy = error instanceof BulkheadRejectedError || error instanceof TaskCancelledError;
  throw isBusy ? new Unavailable('the embedding model has more to do than it can') : error;
}
