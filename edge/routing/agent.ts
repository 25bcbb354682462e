import { fromJsonString, toJsonString, create } from '@bufbuild/protobuf';
import {
  ExecutePlanRequestSchema,
  ExecutePlanResponseSchema,
  type ExecutePlanResponse,
  type MakePlanResponse,
} from '#proto/agent';
import { CacheTagKind } from '#proto/cache';
import { Footprint } from '../cache/footprint.ts';
import { stableJson } from '../cache/key.ts';
import type { AskedPlan, Outcome } from '../cache/port.ts';
import type { GraphQLContext } from '../context.ts';
import { servicesUntil } from '../rpc.ts';
import type { SearchFilterInit } from '../schema/search-filter.ts';
import { asSpan, type ExecutionContext } from '../telemetry/execution.ts';

export interface AgentQuestion {
  readonly query: string;
  readonly filter: SearchFilterInit | undefined;
  readonly timeZone: string;
}

export interface AgentAnswer {
  readonly made: MakePlanResponse;
  readonly executed: ExecutePlanResponse;
}

/** All that the agent finds for a plan; pages are cut from it. */
const HITS = 50;
/** As `Query.search` says it of answers. */
const LIFETIME = { maxAge: 60, staleWhileRevalidate: 0, staleIfError: 0 };

/**
 * Has a plan made of a request, and executed unless what it comes to is kept: two wordings that mean the same share one
 * executed answer.
 *
 * @param patience aborts when the answer would come too late
 */
export async function askAgent(
  c: GraphQLContext,
  question: AgentQuestion,
  patience: AbortSignal,
): Promise<AgentAnswer> {
  const { edge, services, client, footprint } = c.var;
  if (!services.agent) throw new Error('no agent is configured');
  const { query, filter, timeZone } = question;
  const made = await services.agent.makePlan({ query, timeZone, clientKey: client || 'unknown' }, { signal: patience });
  const request = { ...(made.plan && { plan: made.plan }), limit: HITS, ...(filter && { filter }) };
  const asked = { plan: toJsonString(ExecutePlanRequestSchema, create(ExecutePlanRequestSchema, request)) };
  const visit = {
    operation: { key: `plan ${edge.version} ${made.planKey} ${stableJson(filter ?? null)}`, asked },
    client,
    traceparent: c.get('traceparent'),
    signal: patience,
    waitUntil: (work: Promise<unknown>) => c.executionCtx.waitUntil(work),
  };
  const { status, body, source, ttl } = await edge.plans.serve(visit, (signal) => executePlan(c, asked, signal));
  if (status !== 200) throw new Error(`a plan was not executed: ${status}`);
  // What is made of a kept answer does not outlive it.
  if (source === 'fresh' && ttl !== undefined) footprint.until(edge.now() + ttl * 1000);
  return { made, executed: fromJsonString(ExecutePlanResponseSchema, body) };
}

/** What a plan comes to, as it is kept: ids, scores and reasons, never entities. */
export function executePlan(c: GraphQLContext, asked: AskedPlan, signal: AbortSignal): Promise<Outcome> {
  return asSpan(c, 'execute plan', (means) => executePlanWith(means, asked, signal));
}

async function executePlanWith({ transports, traceparent }: ExecutionContext, { plan }: AskedPlan, signal: AbortSignal): Promise<Outcome> {
  const { agent } = servicesUntil(transports, signal, traceparent);
  if (!agent) throw new Error('no agent is configured');
  const response = await agent.executePlan(fromJsonString(ExecutePlanRequestSchema, plan), { signal });
  const footprint = new Footprint();
  footprint.every(CacheTagKind.SEARCH);
  response.hits.forEach(({ id }) => footprint.anime(id));
  const body = toJsonString(ExecutePlanResponseSchema, response);
  return { status: 200, body, lifetime: LIFETIME, tags: footprint.tags };
}
