import { z } from 'zod';
import { EFFORTS } from './adapters/model.ts';
import { ConfigError, common, integer, port, readConfig, rpcSecrets, url } from '#platform/config';

/** For a million tokens, in whatever currency. */
const price = () => z.coerce.number().nonnegative().default(0);

/** @throws ConfigError that lists every fault of the environment */
export function readAgentConfig(env = process.env) {
  const config = readConfig(
    {
      LOG_LEVEL: common.LOG_LEVEL,
      HOST: z.string().default('127.0.0.1'),
      PORT: port(),
      GRPC_PORT: port().optional(),
      CATALOG_URL: url('http', 'https'),
      SEARCH_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      STATE_DIR: z.string(),
      LLM_BASE_URL: url('http', 'https').optional(),
      LLM_API_KEY: z.string().optional(),
      LLM_MODEL: z.string().optional(),
      LLM_STRUCTURED_OUTPUT: z.enum(['true', 'false']).default('true').transform((text) => text === 'true'),
      LLM_REASONING_EFFORT: z.enum(EFFORTS).default('low'),
      LLM_INPUT_PRICE: price(),
      LLM_OUTPUT_PRICE: price(),
      LLM_DAILY_TOKENS: integer(1, 1_000_000_000).default(2_000_000),
      ANSWER_BUDGET_MS: integer(100, 3_000).default(2_200),
      CLIENT_REQUESTS_PER_MINUTE: integer(1, 10_000).default(20),
    },
    env,
  );
  const { LLM_BASE_URL: address, LLM_MODEL: model } = config;
  const lonely = address && !model ? 'LLM_MODEL: needed beside LLM_BASE_URL' : model && !address ? 'LLM_BASE_URL: needed beside LLM_MODEL' : '';
  if (lonely) throw new ConfigError(`The configuration has 1 fault(s):\n  ${lonely}`);
  return config;
}

export type AgentConfig = ReturnType<typeof readAgentConfig>;
