import { execute as executeGraphql, type ExecutionResult } from 'graphql';
import { Footprint } from '../cache/footprint.ts';
import type { Policy } from '../cache/policy.ts';
import type { Outcome } from '../cache/port.ts';
import type { GraphQLContext } from '../context.ts';
import { createAnimeLoader } from '../loading/anime-loader.ts';
import type { Bound } from '../operation/bind.ts';
import { servicesUntil } from '../rpc.ts';
import { schema } from '../schema/schema.ts';
import { restate } from './restate.ts';

/**
 * Executes an operation against the data plane, whose calls are given up at the signal.
 *
 * By graphql's own `execute`, of the document that was parsed and validated when it was first seen:
 * `@hono/graphql-server` would do both again for every request, which takes longer than all the rest.
 */
export async function execute(c: GraphQLContext, operation: Bound, signal: AbortSignal): Promise<Outcome> {
  const { edge } = c.var;
  const footprint = new Footprint();
  const services = servicesUntil(edge.transports, signal);
  c.set('services', services);
  c.set('footprint', footprint);
  c.set('authorization', c.req.header('authorization'));
  c.set('llmMode', operation.asked.llmMode ?? 'OFF');
  c.set('loadAnime', createAnimeLoader(services.catalog, footprint, edge.now));
  const result: ExecutionResult = await executeGraphql({
    schema,
    document: operation.document,
    contextValue: c,
    variableValues: operation.asked.variables,
  });
  const { status, body, isWhole } = restate(result, operation.document);
  const lifetime = isWhole ? lifetimeOf(operation.policy, footprint, edge.now()) : null;
  const detail = footprint.refusal ?? (footprint.isCoarse ? 'tags coarsened' : undefined);
  return { status, body, lifetime, tags: footprint.tags, detail };
}

/** The policy, cut short where the answer stops being true sooner. */
function lifetimeOf(policy: Policy, footprint: Footprint, now: number): Policy {
  if (!policy || footprint.refusal !== undefined) return null;
  const left = footprint.secondsLeft(now);
  if (left >= policy.maxAge) return policy;
  // What airs next has aired then: what was said of it is no longer stale but wrong.
  return left > 0 ? { maxAge: left, staleWhileRevalidate: 0, staleIfError: 0 } : null;
}
