import type { OpenBackend } from './backend.ts';
import type { ClientRate } from './client-rate.ts';
import type { Zones } from '../rules/airing/types.ts';
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
  readonly planner: Planner;
  readonly contract: PlanContract;
  readonly backend: OpenBackend;
  readonly rate: ClientRate;
  readonly vocabulary: () => Vocabulary;
  /** Plans where the planner fails; undefined where there is no other. */
  readonly instead?: Planner | undefined;
  /** A fresh signal for each answer, which aborts when its time is over. */
  readonly budget: () => AbortSignal;
  /** The same for the planner, where another can take its place. */
  readonly patience: () => AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly zones: Zones;
}

export interface Question {
  readonly query: string;
  readonly client: string;
  /** IANA name of the asker's zone; Tokyo's when empty or unknown. */
  readonly timeZone: string;
}

/** A request as it was understood. */
export interface Understood {
  readonly plan: Plan;
  readonly tokens: number;
  /** The one that made it. */
  readonly planner: Planner;
  /** Why it was not made by the planner that is the first choice. */
  readonly failure?: Failure;
}

/** What to execute, in which bounds. */
export interface Execution {
  readonly plan: Plan;
  readonly limit: number;
  /** The caller's. */
  readonly filter: Filter;
}

export interface Found {
  readonly hits: readonly { readonly id: string; readonly score: number; readonly reason: string }[];
  readonly relaxed: readonly Condition[];
  /** Ids of the titles that the plan refers to. */
  readonly found: ReadonlyMap<string, string>;
  readonly rounds: number;
}

/** `plan` is as it was asked for, before it was relaxed. */
export interface Answer extends Found, Understood {}

/** The longest request, in characters. */
const LONGEST = 500;

/**
 * Answers a request in natural language: plan, check, execute, relax once when nothing came back, explain.
 *
 * @param caller aborts when the caller is gone
 * @throws Failure that says why there is no answer
 */
export async function answer(agent: Agent, question: Question & Pick<Execution, 'limit' | 'filter'>, caller: AbortSignal): Promise<Answer> {
  const signal = within(agent, caller);
  const understood = await understand(agent, question, signal);
  const { limit, filter } = question;
  const found = await executeUnderstood(agent, { plan: understood.plan, limit, filter }, signal);
  return { ...found, ...understood };
}

/** The caller's time, and ours. */
export const within = (agent: Agent, caller: AbortSignal): AbortSignal => AbortSignal.any([agent.budget(), caller]);

/**
 * Where the model fails, whatever of, the rules plan instead: they find far more than direct search.
 *
 * @throws Failure that says why there is no plan
 */
export async function understand(agent: Agent, { query: given, client, timeZone: asked }: Question, signal: AbortSignal): Promise<Understood> {
  const { planner, instead, contract } = agent;
  agent.rate.take(client);
  const query = cleanText(given, LONGEST);
  const timeZone = asked && agent.zones.isZone(asked) ? asked : 'Asia/Tokyo';
  const today = new Date(agent.zones.toLocal(agent.now(), timeZone).day * 86_400_000).toISOString().slice(0, 10);
  const request = { query, today, timeZone, vocabulary: agent.vocabulary() };
  if (!instead) return { ...(await checkedPlan(planner, contract, request, signal)), planner };
  try {
    return { ...(await checkedPlan(planner, contract, request, AbortSignal.any([signal, agent.patience()]))), planner };
  } catch (error) {
    if (!(error instanceof Failure) || signal.aborted) throw error;
    const { plan } = await checkedPlan(instead, contract, request, signal).catch(() => Promise.reject(error));
    return { plan, tokens: error.tokens, planner: instead, failure: error };
  }
}

/** @throws Failure when search or catalog do not answer in time */
export async function executeUnderstood(agent: Agent, { plan, filter, limit: most }: Execution, signal: AbortSignal): Promise<Found> {
  const limit = plan.limit > 0 ? Math.min(plan.limit, most) : most;
  const { executed, relaxed, rounds } = await inTwoRounds({ plan, filter, limit }, agent.backend(signal));
  const found = new Map([...executed.found].map(([title, { id }]) => [title, id]));
  return { hits: explain(executed, plan), relaxed, found, rounds };
}

async function inTwoRounds(order: Order, backend: ReturnType<OpenBackend>) {
  const executed = await execute(order, backend);
  const relaxed = executed.hits.length === 0 ? relax(order.plan) : undefined;
  if (!relaxed) return { executed, relaxed: [], rounds: 1 };
  return { executed: await execute({ ...order, plan: relaxed.plan }, backend), relaxed: relaxed.dropped, rounds: 2 };
}

function explain({ hits, facts, found, walked, airsAt }: Executed, plan: Plan): Found['hits'] {
  const like = plan.like.flatMap((title) => found.get(title) ?? []);
  return hits.flatMap(({ id, score }) => {
    const known = facts.get(id);
    const [walk, at] = [walked.get(id), airsAt.get(id)];
    const ground = { plan, like, ...(walk && { walked: walk }), ...(at !== undefined && { airsAt: at }) };
    return known ? [{ id, score, reason: reasonFor(known, ground) }] : [];
  });
}
