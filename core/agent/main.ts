import { setTimeout as sleep } from 'node:timers/promises';
import { createRpcClient } from '#platform/rpc/client';
import { serveRpc } from '#platform/rpc/server';
import { run } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { SearchService } from '#proto/search';
import { buildAgent } from './build.ts';
import { readAgentConfig } from './config.ts';
import { answerMetrics, modelMetrics } from './metrics.ts';
import { routes } from './routes/index.ts';

await run(async ({ stack, signal }) => {
  const config = readAgentConfig();
  const telemetry = createTelemetry('agent', config.LOG_LEVEL);
  const { log } = telemetry;
  const [secret] = config.RPC_SECRETS as [string];

  const clients = {
    search: createRpcClient(SearchService, config.SEARCH_URL, secret),
    catalog: createRpcClient(CatalogReadService, config.CATALOG_URL, secret),
    graph: createRpcClient(CatalogGraphService, config.CATALOG_URL, secret),
  };
  const { agent, model, vocabulary } = buildAgent(config, clients, Date.now, modelMetrics(telemetry.metrics, { input: config.LLM_INPUT_PRICE, output: config.LLM_OUTPUT_PRICE }));
  const server = stack.use(
    await serveRpc({
      telemetry,
      routes: routes({ agent, model, log, measure: answerMetrics(telemetry.metrics) }),
      secrets: config.RPC_SECRETS,
      host: config.HOST,
      port: config.PORT,
      ...(config.GRPC_PORT !== undefined && { grpcPort: config.GRPC_PORT }),
      // What it asks may come and go behind it.
      ready: () => Promise.resolve(),
    }),
  );
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  void vocabulary.follow(signal, pause, (error) => log.warn({ err: error }, 'the catalog told no labels yet'));
  if (!model) log.info('no LLM_BASE_URL: requests are planned by rules, in English');
  log.info({ url: server.url, grpcUrl: server.grpcUrl, planner: agent.planner.name }, 'agent is up');
});
