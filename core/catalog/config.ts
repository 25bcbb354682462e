import { z } from 'zod';
import { common, integer, port, readConfig, rpcSecrets, url } from '#platform/config';

/** What the catalog reads from the environment; see the README for what each is for. */
export function readCatalogConfig(env = process.env) {
  return readConfig(
    {
      ...common,
      HOST: z.string().default('127.0.0.1'),
      PORT: port().default(4101),
      GRPC_PORT: port().optional(),
      DATABASE_URL: url('postgres', 'postgresql'),
      DATABASE_CONNECTIONS: integer(2, 200).default(10),
      RPC_SECRETS: rpcSecrets(),
      SEARCH_URL: url('http', 'https').optional(),
      ALERT_WEBHOOK_URL: url('http', 'https').optional(),
      BATCH: integer(1, 1000).default(10),
      STREAM_REPLICAS: integer(1, 5).default(1),
    },
    env,
  );
}
