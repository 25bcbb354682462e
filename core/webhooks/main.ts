import { pause, untilDisposed } from '#platform/loop';
import { createRpcClient } from '#platform/rpc/client';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReadService } from '#proto/catalog';
import { catalogFeed } from './adapters/catalog.ts';
import { poster } from './adapters/post.ts';
import { Store, readEndpoints } from './adapters/store.ts';
import { readWebhooksConfig } from './config.ts';
import { step, type DeliverContext } from './deliver.ts';

/** How often the feed is looked at while nothing comes. */
const POLL_MS = 1_000;
/** While the catalog is away. */
const AWAY_MS = 5_000;

await run(async ({ stack }) => {
  const config = readWebhooksConfig();
  const { log } = createTelemetry('webhooks', config.LOG_LEVEL);
  const [secret] = config.RPC_SECRETS as [string];
  const context: DeliverContext = {
    feed: catalogFeed(createRpcClient(CatalogReadService, config.CATALOG_URL, secret)),
    post: poster({ allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE === 'true' }),
    store: new Store(config.WEBHOOKS_STATE),
    now: Date.now,
    random: Math.random,
  };
  const endpoints = await readEndpoints(config.WEBHOOKS_FILE);
  for (const endpoint of endpoints) {
    // Each on its own: one that is slow or dead holds no other up.
    const follow = async (stop: AbortSignal): Promise<void> => {
      while (!stop.aborted) {
        try {
          if (!(await step(context, endpoint))) await pause(POLL_MS, stop);
        } catch (error) {
          log.warn({ err: error, endpoint: endpoint.id }, 'cannot go on, trying again');
          await pause(AWAY_MS, stop);
        }
      }
    };
    stack.use(untilDisposed(follow));
  }
  log.info({ endpoints: endpoints.map(({ id }) => id) }, 'webhooks are up');
});
