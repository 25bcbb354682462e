import { openBus } from '#platform/bus/connection';
import { ensureStreams } from '#platform/bus/streams';
import { serveRpc } from '#platform/rpc/server';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { alertOfDeadLetters } from './adapters/alerts.ts';
import { openDatabase, retryWhileUnavailable, untilReachable } from './adapters/database.ts';
import { exposeMetrics } from './adapters/metrics.ts';
import { watchDuplicates } from './adapters/duplicates.ts';
import { watchMetadata } from './adapters/fill-metadata.ts';
import { migrate } from './adapters/migrate.ts';
import { CatalogReader } from './adapters/reader.ts';
import { Relay } from './adapters/relay.ts';
import { watchStatusTransitions } from './adapters/status-transitions.ts';
import { similarCharacters } from './adapters/similar-characters.ts';
import { context } from './apply.ts';
import { readCatalogConfig } from './config.ts';
import { startConsumers, streams } from './consume.ts';
import { internalGraphQL } from './graphql/serve.ts';
import { routes } from './routes/index.ts';

await run(async ({ stack }) => {
  const config = readCatalogConfig();
  const telemetry = createTelemetry('catalog', config.LOG_LEVEL);
  const { log } = telemetry;

  const { sql } = stack.use(openDatabase(config.DATABASE_URL, config.DATABASE_CONNECTIONS));
  const waiting = (reason: string) => log.warn({ reason }, 'waiting for PostgreSQL');
  await untilReachable(sql, waiting);
  log.info({ applied: await retryWhileUnavailable(() => migrate(sql), waiting) }, 'the schema is up to date');

  const { nats } = stack.use(await openBus(config.NATS_URL, 'catalog', log));
  const openStreams = () => ensureStreams(nats, streams, config.STREAM_REPLICAS);
  await openStreams();

  const relay = stack.use(new Relay(sql, nats, log));
  await relay.start();
  stack.use(await startConsumers(nats, sql, log, config.BATCH));
  const findSimilar = config.SEARCH_URL ? similarCharacters(config.SEARCH_URL, config.RPC_SECRETS[0] ?? '') : undefined;
  stack.use(watchDuplicates(sql, log, findSimilar));
  stack.use(watchStatusTransitions(sql, context, log));
  stack.use(watchMetadata(sql, log));
  if (config.ALERT_WEBHOOK_URL) stack.use(alertOfDeadLetters(nats, { webhook: config.ALERT_WEBHOOK_URL, log }));

  exposeMetrics(telemetry.metrics, sql, nats);
  const ready = async () => {
    await sql`select 1`;
    await nats.flush();
  };
  const reader = new CatalogReader(sql);
  const server = stack.use(
    await serveRpc({
      telemetry, ready,
      routes: routes({ reader, sql, nats, log, openStreams }),
      extend: internalGraphQL({ reader, sql, secrets: config.RPC_SECRETS, log }),
      secrets: config.RPC_SECRETS, host: config.HOST, port: config.PORT,
      ...(config.GRPC_PORT !== undefined && { grpcPort: config.GRPC_PORT }),
    }),
  );
  log.info({ url: server.url, grpc: server.grpcUrl }, 'the catalog is up');
});
