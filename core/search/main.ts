import type { NatsConnection } from '#platform/bus/client';
import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { exposeConsumerLag } from '#platform/bus/metrics';
import { pendingOf, untilStreams } from '#platform/bus/streams';
import { createRpcClient } from '#platform/rpc/client';
import { serveRpc } from '#platform/rpc/server';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReadService } from '#proto/catalog';
import { StreamSchema, stream as spec } from '#proto/streams';
import { animeCounter, catalogReader, versionLister } from './adapters/catalog.ts';
import { describeAll } from './adapters/contract.ts';
import { collectionName } from './collection.ts';
import { readSearchConfig } from './config.ts';
import { CONSUMER, STREAM, consumeChanges } from './consume.ts';
import { followChanges } from './follow.ts';
import { withQueryTimeout } from './query-timeout.ts';
import { withMetrics } from './measured-embedder.ts';
import { memoiseQueries } from './memoise.ts';
import { readiness } from './readiness.ts';
import { Rebuild } from './rebuild.ts';
import { routes } from './routes/index.ts';
import { ActiveCollection } from './active-collection.ts';
import { openEmbedder, openCollectionStore } from './wiring.ts';
import { Writer } from './writer.ts';

/** Queries whose vectors are remembered: 2 KB each. */
const REMEMBERED_QUERIES = 1_000;
/** The bundled model takes 20 ms for a query: so many take 0.6 s. The edge waits for 5 s, the agent for 2.5. */
const PATIENCE = { queries: 32, ms: 1_500 };

await run(async ({ stack }) => {
  const config = readSearchConfig();
  const telemetry = createTelemetry('search', config.LOG_LEVEL);
  const { log } = telemetry;
  const [secret] = config.RPC_SECRETS as [string];

  const descriptions = describeAll();
  const model = stack.use(await openEmbedder(config, (reason) => log.warn({ reason }, 'waiting for the embedding model')));
  const embedder = memoiseQueries(withMetrics(withQueryTimeout(model, PATIENCE), telemetry.metrics), REMEMBERED_QUERIES);
  const collectionStore = await openCollectionStore(config, descriptions, embedder.dimensions);
  const collections = stack.use(await ActiveCollection.open(collectionStore, collectionName(descriptions, embedder)));

  const catalog = createRpcClient(CatalogReadService, config.CATALOG_URL, secret);
  const fetchAnime = catalogReader(catalog, descriptions.ANIME.reads);
  const writer = new Writer(collections, { embedder, fetchAnime, descriptions });
  const rebuild = stack.use(
    new Rebuild({ collections, writer, step: config.BATCH, versions: versionLister(catalog), total: animeCounter(catalog), log }),
  );

  // It answers from the index before NATS is there, and while it is away.
  const bus = openBus(config.NATS_URL, 'search', log);
  const stream: { nats?: NatsConnection; indexedThrough?: Date } = {};
  const server = stack.use(
    await serveRpc({
      telemetry,
      routes: routes({
        collections, embedder, descriptions, writer, rebuild,
        pending: async () => {
          if (!stream.nats) throw new Error('not connected yet');
          return pendingOf(stream.nats, STREAM, CONSUMER);
        },
        indexedThrough: () => stream.indexedThrough,
      }),
      secrets: config.RPC_SECRETS,
      host: config.HOST,
      port: config.PORT,
      ...(config.GRPC_PORT !== undefined && { grpcPort: config.GRPC_PORT }),
      ready: () => readiness(bus, model),
    }),
  ); // prettier-ignore
  log.info({ url: server.url, grpcUrl: server.grpcUrl, collection: collections.collection }, 'search is up');

  await rebuild.resume();
  const { nats } = stack.use(await bus);
  stream.nats = nats;
  exposeConsumerLag(telemetry.metrics, nats, STREAM, [CONSUMER]);
  await untilStreams(nats, declaredStreams(StreamSchema, spec), log);
  const handle = followChanges(writer, (at) => (stream.indexedThrough = at));
  stack.use(await consumeChanges(nats, { handle, batch: config.BATCH, log }));
});
