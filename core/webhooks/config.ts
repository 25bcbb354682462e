import { z } from 'zod';
import { common, readConfig, rpcSecrets, url } from '#platform/config';

const files = {
  WEBHOOKS_FILE: z.string().default('webhooks.json'),
  WEBHOOKS_STATE: z.string().default('.echora/webhooks'),
};

/** Where the endpoints and their progress are: all that the command beside the service needs. */
export const readFilesConfig = (env = process.env) => readConfig(files, env);

/** @throws ConfigError that lists every fault of the environment */
export const readWebhooksConfig = (env = process.env) =>
  readConfig(
    {
      LOG_LEVEL: common.LOG_LEVEL,
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      ...files,
      WEBHOOKS_ALLOW_PRIVATE: z.enum(['true', 'false']).default('false'),
    },
    env,
  );
