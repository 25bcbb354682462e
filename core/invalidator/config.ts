import { z } from 'zod';
import { common, integer, port, readConfig, rpcSecrets, url } from '#platform/config';

/** @throws ConfigError that lists every fault of the environment */
export function readInvalidatorConfig(env = process.env) {
  return readConfig(
    {
      ...common,
      HOST: z.string().default('127.0.0.1'),
      PORT: port(),
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      EDGE_URL: url('http', 'https'),
      OPERATOR_TOKEN: z.string().min(16),
      PURGE_BURST: integer(1, 100_000).default(25),
      PURGES_PER_MINUTE: integer(1, 1_000_000).default(5),
      REPEAT_AFTER_SECONDS: integer(0, 60).default(6),
    },
    env,
  );
}
