import { backoff } from '#platform/bus/backoff';
import { pause, untilDisposed } from '#platform/loop';
import { createRpcClient } from '#platform/rpc/client';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReadService } from '#proto/catalog';
import { catalogFeed, sharedFeed } from './adapters/catalog.ts';
import { readEndpoints } from './adapters/endpoints.ts';
import { poster } from './adapters/post.ts';
import { Store } from './adapters/store.ts';
import { readWebhooksConfig } from './config.ts';
import { step, type DeliverContext } from './deliver.ts';
import type { Endpoint } from './domain/endpoint.ts';

/** How often the feed is looked at while nothing comes. */
const POLL_MS = 1_000;

await run(async ({ stack }) => {
  const config = readWebhooksConfig();
  const { log } = createTelemetry('webhooks', config.LOG_LEVEL);
  const [secret] = config.RPC_SECRETS as [string];
  const context: DeliverContext = {
    feed: sharedFeed(catalogFeed(createRpcClient(CatalogReadService, config.CATALOG_URL, secret)), POLL_MS, Date.now),
    post: poster({ allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE === 'true' }),
    store: new Store(config.WEBHOOKS_STATE),
    log,
    now: Date.now,
    random: Math.random,
  };
  const endpoints = await readEndpoints(config.WEBHOOKS_FILE);
  // Each on its own: one that is slow or dead holds no other up.
  for (const endpoint of endpoints) stack.use(untilDisposed((stop) => follow(context, endpoint, stop)));
  log.info({ endpoints: endpoints.map(({ id }) => id) }, 'webhooks are up');
});

async function follow(context: DeliverContext, endpoint: Endpoint, stop: AbortSignal): Promise<void> {
  for (let failures = 0; !stop.aborted; ) {
    try {
      if (!(await step(context, endpoint))) await pause(POLL_MS, stop);
      failures = 0;
    } catch (error) {
      context.log.warn({ err: error, endpoint: endpoint.id }, 'cannot go on, trying again');
      await pause(backoff(++failures), stop);
    }
  }
}
