/**
 * Scores the agent, the rules and direct search on the labelled requests of agent-requests.json.
 *
 *   npm run eval:agent [-- --data DIR] [--misses]
 *
 * It asks the system that runs on DIR (.echora), or starts one on a folder of its own. With LLM_BASE_URL, LLM_MODEL and
 * LLM_API_KEY the agent asks that model; without, a local endpoint answers with the plan that is written beside each
 * request: an upper bound for a model, and a test of everything behind it. Ranks count among the anime of
 * agent-pool.json alone, which are the only ones that were judged (condensed lists: Sakai, SIGIR 2007).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { Source } from '#proto/common';
import { SearchService } from '#proto/search';
import type { BackendClients } from '../core/agent/adapters/backend.ts';
import { answer, type Agent } from '../core/agent/answer.ts';
import { buildAgent } from '../core/agent/build.ts';
import { readAgentConfig } from '../core/agent/config.ts';
import { NO_FILTER } from '../core/agent/domain/plan.ts';
import { Failure } from '../core/agent/failure.ts';
import { behaviours, requestIn, ScriptedLlm } from '../core/agent/testing/llm.ts';
import { ROOT } from '../dev/options.ts';
import type { Addresses } from '../dev/services.ts';
import { readRun } from '../dev/state.ts';
import { until } from '../test/support/resources.ts';
import { System } from '../test/support/system.ts';
import { hit, mean, ndcg } from './agent-eval-score.ts';

interface Labelled {
  readonly class: string;
  readonly request: string;
  /** MyAnimeList ids. */
  readonly relevant: readonly number[];
  /** What a good model would plan; days are TODAY, WEEK, SATURDAY or SUNDAY. */
  readonly plan: object;
}

type Scores = Record<Arm, { readonly ndcg: number; readonly hit: number }>;

const LIMIT = 50;
/** A system that is still taking in records answers late. This is about ranks, so only a real model is held to its time. */
const PATIENCE_MS = 60_000;
const ARMS = ['agent', 'baseline', 'direct'] as const;
type Arm = (typeof ARMS)[number];
type Rank = (request: string) => Promise<readonly string[]>;

const { values: options } = parseArgs({ options: { data: { type: 'string', default: join(ROOT, '.echora') }, misses: { type: 'boolean', default: false } } });
const labelled = JSON.parse(readFileSync(new URL('agent-requests.json', import.meta.url), 'utf8')) as Labelled[];

await using stack = new AsyncDisposableStack();
const at = readRun(options.data) ?? (await startSystem(stack));
const clients: BackendClients = {
  search: createRpcClient(SearchService, at.search, at.secret, PATIENCE_MS),
  catalog: createRpcClient(CatalogReadService, at.catalog, at.secret, PATIENCE_MS),
  graph: createRpcClient(CatalogGraphService, at.catalog, at.secret, PATIENCE_MS),
};
const ids = await judgedIds(clients);
const failures: string[] = [];
const rank = await openArms(stack);
const scores: (Labelled & { readonly arms: Scores })[] = [];
for (const one of labelled) {
  const relevant = new Set(one.relevant.map((mal) => ids.get(String(mal)) ?? ''));
  const arms = {} as Scores;
  for (const arm of ARMS) {
    const ranked = await rank[arm](one.request);
    arms[arm] = { ndcg: ndcg(ranked, relevant), hit: hit(ranked, relevant) };
  }
  scores.push({ ...one, arms });
}
print();

async function startSystem(owner: AsyncDisposableStack): Promise<Addresses> {
  console.log('nothing runs: starting a system of its own');
  const system = owner.use(new System());
  await system.start();
  // The best known come first: the judged ones would be ranked before what they are to be told from, and their labels, are there.
  await system.settled();
  return system.addresses;
}

/** The anime for which it was judged whether each answers each request, by their MyAnimeList id, once the index has each of them. */
async function judgedIds({ catalog, search }: BackendClients): Promise<Map<string, string>> {
  const judged = JSON.parse(readFileSync(new URL('agent-pool.json', import.meta.url), 'utf8')) as number[];
  const found = new Map<string, string>();
  for (const mal of judged.map(String)) {
    const id = await until(`MAL ${mal} to be indexed`, async () => {
      const { anime } = await catalog.getAnime({ by: { case: 'externalId', value: { source: Source.MAL, id: mal } } }).catch(() => ({ anime: undefined }));
      return anime && search.getPoint({ id: anime.id }).then(() => anime.id, () => undefined);
    }, 300);
    found.set(mal, id);
  }
  return found;
}

async function openArms(owner: AsyncDisposableStack): Promise<Record<Arm, Rank>> {
  const state = mkdtempSync(join(tmpdir(), 'echora-eval-'));
  owner.defer(() => rmSync(state, { recursive: true, force: true }));
  const settings = {
    ...process.env, PORT: '0', CATALOG_URL: at.catalog, SEARCH_URL: at.search, RPC_SECRETS: at.secret, STATE_DIR: state, CLIENT_REQUESTS_PER_MINUTE: '10000',
  };
  const model = process.env['LLM_BASE_URL'] ? {} : { LLM_BASE_URL: await openScripted(owner), LLM_MODEL: 'scripted' };
  const direct: Rank = async (query) => bundled((await clients.search.search({ query, limit: LIMIT })).hits);
  const agent = await openAgent({ ...settings, ...model });
  const baseline = await openAgent({ ...settings, LLM_BASE_URL: '', LLM_MODEL: '' });
  return { agent: ranker(agent, direct), baseline: ranker(baseline, direct), direct };
}

async function openAgent(env: Record<string, string | undefined>): Promise<Agent> {
  const { agent, vocabulary } = buildAgent(readAgentConfig(env), clients);
  await vocabulary.load();
  return process.env['LLM_BASE_URL'] ? agent : { ...agent, budget: () => AbortSignal.timeout(PATIENCE_MS) };
}

/** Falls back to direct search as the edge does, and remembers that it did. */
function ranker(agent: Agent, direct: Rank): Rank {
  return async (query) => {
    try {
      const { hits, failure } = await answer(agent, { query, limit: LIMIT, client: 'eval', timeZone: '', filter: NO_FILTER }, new AbortController().signal);
      if (failure) failures.push(`${agent.planner.name}: ${failure.failure} for "${query}", planned by rules`);
      return bundled(hits);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(`${agent.planner.name}: ${error.failure} for "${query}"`);
      return direct(query);
    }
  };
}

function bundled(hits: readonly { readonly id: string }[]): string[] {
  const known = new Set(ids.values());
  return hits.map(({ id }) => id).filter((id) => known.has(id));
}

async function openScripted(owner: AsyncDisposableStack): Promise<string> {
  const llm = owner.use(await new ScriptedLlm().start());
  llm.script((response, request) => {
    const asked = requestIn(request);
    const plan = labelled.find((one) => one.request === asked)?.plan ?? {};
    behaviours.says(JSON.stringify(plan, (_key, value: unknown) => dayOf(value)))(response, request);
  });
  return llm.url;
}

function dayOf(value: unknown): unknown {
  const weekday = new Date().getUTCDay();
  const ahead = { TODAY: 0, WEEK: 6, SATURDAY: weekday === 0 ? 0 : 6 - weekday, SUNDAY: weekday === 0 ? 0 : 7 - weekday }[String(value)];
  return ahead === undefined ? value : new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}

function print(): void {
  const model = process.env['LLM_MODEL'] ?? 'scripted plans: an upper bound';
  console.log(`agent: ${model}\n\nnDCG@10 (hit@3)    n  ${ARMS.map((arm) => arm.padEnd(14)).join('')}`);
  for (const [name, some] of [...Map.groupBy(scores, (one) => one.class), ['all', scores] as const]) {
    const cells = ARMS.map((arm) => `${mean(some.map(({ arms }) => arms[arm].ndcg)).toFixed(3)} (${mean(some.map(({ arms }) => arms[arm].hit)).toFixed(2)})`);
    console.log(`${name.padEnd(16)} ${String(some.length).padStart(3)}  ${cells.map((cell) => cell.padEnd(14)).join('')}`);
  }
  console.log(`\nfell back to direct search: ${failures.length}${failures.map((line) => `\n  ${line}`).join('')}`);
  if (!options.misses) return;
  for (const { request, arms } of scores.filter(({ arms: { agent, baseline } }) => agent.ndcg < 0.5 || baseline.ndcg < 0.5)) {
    console.log(`  ${ARMS.map((arm) => arms[arm].ndcg.toFixed(2)).join(' ')}  ${request}`);
  }
}
