import { z } from 'zod';
import { common, ConfigError, integer, port, readConfig, rpcSecrets, url } from '#platform/config';

/** The batch in hand is finished before the service ends: offline a long synopsis takes 10 to 20 ms. */
const BATCH = { offline: 16, openai: 16 } as const;

/** @throws ConfigError that lists every fault of the environment */
export function readSearchConfig(env = process.env) {
  const config = readConfig(
    {
      ...common,
      HOST: z.string().default('127.0.0.1'),
      PORT: port(),
      GRPC_PORT: port().optional(),
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      BATCH: integer(1, 500).optional(),
      STORE: z.enum(['zvec', 'qdrant']).default('zvec'),
      DATA_DIR: z.string().optional(),
      QDRANT_URL: url('http', 'https').optional(),
      QDRANT_API_KEY: z.string().optional(),
      EMBEDDER: z.enum(['offline', 'openai']).default('offline'),
      EMBEDDINGS_URL: url('http', 'https').optional(),
      EMBEDDINGS_API_KEY: z.string().optional(),
      EMBEDDINGS_MODEL: z.string().optional(),
      EMBEDDINGS_QUERY_PREFIX: z.string().default(''),
      EMBEDDINGS_DOCUMENT_PREFIX: z.string().default(''),
      EMBEDDINGS_BATCH: integer(1, 2048).default(32),
    },
    env,
  );
  const missing = [
    ...(config.STORE === 'zvec' && !config.DATA_DIR ? ['DATA_DIR: required for STORE=zvec'] : []),
    ...(config.STORE === 'qdrant' && !config.QDRANT_URL ? ['QDRANT_URL: required for STORE=qdrant'] : []),
    ...(config.EMBEDDER === 'openai' && !config.EMBEDDINGS_URL ? ['EMBEDDINGS_URL: required for EMBEDDER=openai'] : []),
    ...(config.EMBEDDER === 'openai' && !config.EMBEDDINGS_MODEL
      ? ['EMBEDDINGS_MODEL: required for EMBEDDER=openai']
      : []),
  ];
  if (missing.length === 0) return { ...config, BATCH: config.BATCH ?? BATCH[config.EMBEDDER] };
  throw new ConfigError(
    `The configuration has ${missing.length} fault(s):\n${missing.map((line) => `  ${line}`).join('\n')}`,
  );
}

export type SearchConfig = ReturnType<typeof readSearchConfig>;
