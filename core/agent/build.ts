import { join } from 'node:path';
import { zones } from '#platform/zones';
import { rpcBackend, type BackendClients } from './adapters/backend.ts';
import { baselinePlanner } from './adapters/baseline.ts';
import { filterableFields, planContract } from './adapters/contract.ts';
import { GuardedModel } from './adapters/guarded-model.ts';
import { askModel, upperBound } from './adapters/model.ts';
import { DailySpend } from './adapters/spend.ts';
import { CatalogVocabulary } from './adapters/vocabulary.ts';
import type { Agent } from './answer.ts';
import { ClientRate } from './client-rate.ts';
import type { AgentConfig } from './config.ts';
import type { PlanContract } from './domain/contract.ts';
import type { ModelCall } from './metrics.ts';

/** What is left of an answer's time when the model's is over: to plan by rules and to carry that out. */
const EXECUTION_MS = 600;

export interface Built {
  readonly agent: Agent;
  readonly model: GuardedModel | undefined;
  readonly vocabulary: CatalogVocabulary;
}

/** Puts an agent together over search and catalog. Where no model is named it plans by rules: that finds far more than direct search. */
export function buildAgent(config: AgentConfig, clients: BackendClients, now: () => number = Date.now, observe?: (call: ModelCall) => void): Built {
  const fields = filterableFields();
  const contract = planContract(fields);
  const vocabulary = new CatalogVocabulary(clients.catalog);
  const model = buildModel(config, contract, now, observe);
  const agent: Agent = {
    planner: model ?? baselinePlanner,
    ...(model && { instead: baselinePlanner }),
    contract,
    backend: rpcBackend(clients, fields),
    rate: new ClientRate(config.CLIENT_REQUESTS_PER_MINUTE, now),
    vocabulary: () => vocabulary.current(),
    budget: () => AbortSignal.timeout(config.ANSWER_BUDGET_MS),
    patience: () => AbortSignal.timeout(Math.max(100, config.ANSWER_BUDGET_MS - EXECUTION_MS)),
    now,
    zones,
  };
  return { agent, model, vocabulary };
}

function buildModel(config: AgentConfig, contract: PlanContract, now: () => number, observe?: (call: ModelCall) => void): GuardedModel | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_REASONING_EFFORT: effort } = config;
  if (!baseUrl || !model) return undefined;
  const ask = askModel({ baseUrl, model, apiKey: config.LLM_API_KEY, structuredOutput: config.LLM_STRUCTURED_OUTPUT, effort }, contract);
  const spend = new DailySpend(join(config.STATE_DIR, 'tokens.json'), config.LLM_DAILY_TOKENS, now);
  return new GuardedModel(model, ask, { spend, bound: (request) => upperBound(request, contract), now, ...(observe && { observe }) });
}
