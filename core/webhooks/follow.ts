import { backoff } from '#platform/bus/backoff';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { step, type DeliverContext } from './deliver.ts';
import type { Endpoint } from './domain/endpoint.ts';

/** How often the feed is looked at while nothing comes. */
export const POLL_MS = 1_000;

/** Step after step of an endpoint, until it is disposed. What can't be done is tried again after longer and longer pauses. */
export function follow(context: DeliverContext, endpoint: () => Endpoint, log: Pick<Logger, 'warn'>, pollMs = POLL_MS): AsyncDisposable {
  return untilDisposed(async (stop) => {
    for (let failures = 0; !stop.aborted; ) {
      try {
        const hasMore = await step(context, endpoint, stop);
        failures = 0;
        if (!hasMore) await pause(pollMs, stop);
      } catch (error) {
        log.warn({ err: error, webhook: endpoint().id }, 'cannot go on, trying again');
        await pause(backoff(++failures), stop);
      }
    }
    // One that was deleted in the midst of a page would be behind for ever.
    context.observer.behind(endpoint().id, null);
  });
}
