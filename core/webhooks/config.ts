import { z } from 'zod';
import { common, readConfig, rpcSecrets, url } from '#platform/config';

/** @throws ConfigError that lists every fault of the environment */
export const readWebhooksConfig = (env = process.env) =>
  readConfig(
    {
      LOG_LEVEL: common.LOG_LEVEL,
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      WEBHOOKS_FILE: z.string().default('webhooks.json'),
      WEBHOOKS_STATE: z.string().default('.echora/webhooks'),
      WEBHOOKS_ALLOW_PRIVATE: z.enum(['true', 'false']).default('false'),
    },
    env,
  );
