import { z } from 'zod';
import { common, port, readConfig, rpcSecrets, url } from '#platform/config';

/** @throws ConfigError that lists every fault of the environment */
export const readWebhooksConfig = (env = process.env) =>
  readConfig(
    {
      LOG_LEVEL: common.LOG_LEVEL,
      HOST: z.string().default('127.0.0.1'),
      PORT: port(),
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      STATE_DIR: z.string().default('.echora/webhooks'),
      WEBHOOKS_ALLOW_PRIVATE: z.enum(['true', 'false']).default('false'),
    },
    env,
  );
