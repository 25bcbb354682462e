import type { OpenBackend } from './backend.ts';
import type { ClientRate } from './client-rate.ts';
import { cleanText } from './domain/clean.ts';
import type { PlanContract } from './domain/contract.ts';
import type { Vocabulary } from './domain/labels.ts';
import type { Condition, Filter, Plan } from './domain/plan.ts';
import { reasonFor } from './domain/reason.ts';
import { relax } from './domain/relax.ts';
import { execute, type Executed, type Order } from './execute.ts';
import { Failure } from './failure.ts';
import { checkedPlan, type Planner } from './planner.ts';

export interface Agent {
  /** Undefined when no model is configured. */
  readonly planner: Planner | undefined;
  readonly contract: PlanContract;
  readonly backend: OpenBackend;
  readonly rate: ClientRate;
  readonly vocabulary: () => Vocabulary;
  /** A signal that aborts when an answer's time is over, started anew for each. */
  readonly budget: () => AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Question {
  readonly query: string;
  readonly limit: number;
  readonly client: string;
  readonly filter: Filter;
}

export interface Answer {
  readonly hits: readonly { readonly id: string; readonly score: number; readonly reason: string }[];
  /** As it was asked for, before it was relaxed. */
  readonly plan: Plan;
  readonly relaxed: readonly Condition[];
  /** Ids of the titles that the plan refers to. */
  readonly found: ReadonlyMap<string, string>;
  readonly tokens: number;
  readonly rounds: number;
  readonly model: string;
}

/** The longest request, in characters. */
const LONGEST = 500;

/**
 * Answers a request in natural language: plan, check, execute, relax once when nothing came back, explain.
 *
 * @param caller aborts when the caller is gone
 * @throws Failure that says why there is no answer
 */
export async function answer(agent: Agent, question: Question, caller: AbortSignal): Promise<Answer> {
  const { planner, contract } = agent;
  if (!planner) throw new Failure('AGENT_NOT_CONFIGURED', 'no model is configured: set LLM_BASE_URL and LLM_MODEL');
  agent.rate.take(question.client);
  const signal = AbortSignal.any([agent.budget(), caller]);
  const query = cleanText(question.query, LONGEST);
  const request = { query, today: new Date(agent.now()).toISOString().slice(0, 10), vocabulary: agent.vocabulary() };
  const { plan, tokens } = await checkedPlan(planner, contract, request, signal);
  const limit = plan.limit > 0 ? Math.min(plan.limit, question.limit) : question.limit;
  const order = { plan, query, filter: question.filter, limit };
  const { executed, relaxed, rounds } = await inTwoRounds(order, agent.backend(signal));
  const found = new Map([...executed.found].map(([title, { id }]) => [title, id]));
  return { hits: explain(executed, plan), plan, relaxed, found, tokens, rounds, model: planner.name };
}

async function inTwoRounds(order: Order, backend: ReturnType<OpenBackend>) {
  const executed = await execute(order, backend);
  const relaxed = executed.hits.length === 0 ? relax(order.plan) : undefined;
  if (!relaxed) return { executed, relaxed: [], rounds: 1 };
  return { executed: await execute({ ...order, plan: relaxed.plan }, backend), relaxed: relaxed.dropped, rounds: 2 };
}

function explain({ hits, facts, found, walked, airsAt }: Executed, plan: Plan): Answer['hits'] {
  const like = plan.like.flatMap((title) => found.get(title) ?? []);
  return hits.flatMap(({ id, score }) => {
    const known = facts.get(id);
    const [walk, at] = [walked.get(id), airsAt.get(id)];
    const ground = { plan, like, ...(walk && { walked: walk }), ...(at !== undefined && { airsAt: at }) };
    return known ? [{ id, score, reason: reasonFor(known, ground) }] : [];
  });
}
