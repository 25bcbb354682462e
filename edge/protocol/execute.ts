import { execute as executeGraphql, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { Footprint } from '../cache/footprint.ts';
import type { Policy } from '../cache/policy.ts';
import type { Outcome } from '../cache/port.ts';
import type { GraphQLContext } from '../context.ts';
import { createAnimeLoader } from '../loading/anime-loader.ts';
import { createXrefLoader } from '../loading/xref-loader.ts';
import type { Bound } from '../operation/bind.ts';
import { servicesUntil } from '../rpc.ts';
import { asSpan, type ExecutionContext } from '../telemetry/execution.ts';
import { executeByLibrary } from './library.ts';

/** Executes an operation against the data plane, whose calls are given up at the signal. */
export function execute(c: GraphQLContext, operation: Bound, signal: AbortSignal): Promise<Outcome> {
  return asSpan(c, 'execute', (means) => executeWith(means, c, operation, signal));
}

async function executeWith({ transports, traceparent }: ExecutionContext, c: GraphQLContext, operation: Bound, signal: AbortSignal): Promise<Outcome> {
  const edge = c.get('edge');
  const footprint = new Footprint();
  const services = servicesUntil(transports, signal, traceparent);
  c.set('services', services);
  c.set('footprint', footprint);
  c.set('authorization', c.req.header('authorization'));
  c.set('llmMode', operation.asked.llmMode ?? 'OFF');
  c.set('loadAnime', createAnimeLoader(services.catalog, footprint, edge.now));
  c.set('loadByXref', createXrefLoader(services.catalog, footprint, edge.now));
  const result = await (isHot(operation) ? executePrepared(c, operation) : executeByLibrary(c, operation));
  hot.add(operation.document);
  const { status, shownStatus, body, isWhole } = operation.api.shape(result, operation, traceparent);
  const lifetime = isWhole ? lifetimeOf(operation.policy, footprint, edge.now()) : null;
  const detail = footprint.refusal ?? (footprint.isCoarse ? 'tags coarsened' : undefined);
  return { status, shownStatus, body, lifetime, tags: footprint.tags, detail };
}

/** Documents that were executed before, for as long as the isolate remembers them. */
const hot = new WeakSet<DocumentNode>();

/**
 * What is asked for again and again need not be parsed and validated again and again: that takes longer than all the
 * rest. What is never kept, operators' fields and the schema's description of itself among it, is not worth the haste.
 */
const isHot = ({ policy, document }: Bound): boolean => policy !== null && hot.has(document);

/** By graphql's own `execute`, of the document that was parsed and validated when it was first seen. */
async function executePrepared(c: GraphQLContext, { document, asked, api }: Bound): Promise<FormattedExecutionResult> {
  const options = { schema: api.schema, document, contextValue: c, variableValues: asked.variables };
  const { data, errors } = await executeGraphql(options);
  return errors ? { errors: errors.map((error) => error.toJSON()), data: data ?? null } : { data };
}

/** The policy, cut short where the answer stops being true sooner. */
function lifetimeOf(policy: Policy, footprint: Footprint, now: number): Policy {
  if (!policy || footprint.refusal !== undefined) return null;
  const left = footprint.secondsLeft(now);
  if (left >= policy.maxAge) return policy;
  // What airs next has aired then: what was said of it is no longer stale but wrong.
  return left > 0 ? { maxAge: left, staleWhileRevalidate: 0, staleIfError: 0 } : null;
}
