import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { exposeConsumerLag } from '#platform/bus/metrics';
import { untilStreams } from '#platform/bus/streams';
import { createRpcClient } from '#platform/rpc/client';
import { serveRpc } from '#platform/rpc/server';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReadService } from '#proto/catalog';
import { StreamSchema, stream } from '#proto/streams';
import { catalogReader } from './adapters/catalog.ts';
import { workerPurge } from './adapters/purge.ts';
import { readInvalidatorConfig } from './config.ts';
import { CONSUMER, REPEATING_CONSUMER, STREAM, consumeChanges } from './consume.ts';
import { invalidator } from './invalidate.ts';
import { purgeLag } from './metrics.ts';

await run(async ({ stack }) => {
  const config = readInvalidatorConfig();
  const telemetry = createTelemetry('invalidator', config.LOG_LEVEL);
  const { log, metrics } = telemetry;
  const [secret] = config.RPC_SECRETS as [string];

  const { nats } = stack.use(await openBus(config.NATS_URL, 'invalidator', telemetry.log));
  await untilStreams(nats, declaredStreams(StreamSchema, stream), log);
  const server = stack.use(
    await serveRpc({
      telemetry,
      routes: () => undefined,
      secrets: config.RPC_SECRETS,
      host: config.HOST,
      port: config.PORT,
      ready: () => nats.flush(),
    }),
  );

  const fetchAnime = catalogReader(createRpcClient(CatalogReadService, config.CATALOG_URL, secret));
  const purge = workerPurge({
    url: new URL('/internal/purge', config.EDGE_URL).href,
    token: config.OPERATOR_TOKEN,
    burst: config.PURGE_BURST,
    perMinute: config.PURGES_PER_MINUTE,
  });
  const first = invalidator({ fetchAnime, purge, observeLag: purgeLag(metrics) });
  const again = invalidator({ fetchAnime, purge, observeLag: () => undefined, delayMs: config.REPEAT_AFTER_SECONDS * 1000 });
  stack.use(await consumeChanges(nats, CONSUMER, first, log));
  stack.use(await consumeChanges(nats, REPEATING_CONSUMER, again, log));
  exposeConsumerLag(metrics, nats, STREAM, [CONSUMER, REPEATING_CONSUMER]);
  log.info({ url: server.url, edge: config.EDGE_URL }, 'invalidator is up');
});
