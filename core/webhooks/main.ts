import { createRpcClient } from '#platform/rpc/client';
import { serveRpc } from '#platform/rpc/server';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReadService } from '#proto/catalog';
import { catalogFeed, sharedFeed } from './adapters/catalog.ts';
import { poster } from './adapters/post.ts';
import { Store } from './adapters/store.ts';
import { faultOfTarget } from './adapters/target.ts';
import { readWebhooksConfig } from './config.ts';
import { POLL_MS, follow } from './follow.ts';
import { Followers } from './followers.ts';
import { observe } from './metrics.ts';
import { routes } from './routes/index.ts';

await run(async ({ stack }) => {
  const config = readWebhooksConfig();
  const telemetry = createTelemetry('webhooks', config.LOG_LEVEL);
  const { log, metrics } = telemetry;
  const [secret] = config.RPC_SECRETS as [string];
  const allowPrivate = config.WEBHOOKS_ALLOW_PRIVATE === 'true';

  const now = Date.now;
  const catalog = createRpcClient(CatalogReadService, config.CATALOG_URL, secret);
  const feed = sharedFeed(catalogFeed(catalog), POLL_MS, now);
  const post = poster({ allowPrivate });
  const store = new Store(config.STATE_DIR);
  const observer = observe(metrics, () => Promise.all(followers.all().map(store.progress)), now);
  const followers = stack.use(new Followers(store, (endpoint) => follow({ feed, post, store, observer, now, random: Math.random }, endpoint, log)));
  await followers.open();

  const server = stack.use(
    await serveRpc({
      telemetry,
      routes: routes({ followers, store, feed, post, log, now, faultOfTarget: (url) => faultOfTarget(url, allowPrivate) }),
      secrets: config.RPC_SECRETS,
      host: config.HOST,
      port: config.PORT,
      // Without the catalog there is nothing to send.
      ready: async () => void (await feed.latest()),
    }),
  );
  log.info({ url: server.url, webhooks: followers.all().length }, 'webhooks are up');
});
