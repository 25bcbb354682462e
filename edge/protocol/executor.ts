import { Hono } from 'hono';
import { toCachedReply } from '../cache/executor.ts';
import { CLIENT_HEADER, OPERATION_HEADER, WorkersCache, decodeOperation } from '../cache/workers.ts';
import { switched } from '../operation/bind.ts';
import { executePlan } from '../routing/agent.ts';
import type { AppEnv, Edge } from '../context.ts';
import { createEdge, type EdgeDependencies } from '../edge.ts';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import { beginTrace, traceparentIn } from '../telemetry/execution.ts';
import { execute } from './execute.ts';

/** The app behind Workers Caching: the operation comes in a header, and its key is the address. */
export function createExecutor(dependencies: EdgeDependencies = {}): Hono<AppEnv> {
  let known: { readonly env: Env; readonly edge: Edge } | undefined;
  const app = new Hono<AppEnv>();
  app.get('*', async (c) => {
    // Its own cache stands before it.
    if (known?.env !== c.env)
      known = { env: c.env, edge: createEdge({ ...c.env, CACHE: 'off' }, withPlans(c.env, dependencies)) };
    const { edge } = known;
    c.set('edge', edge);
    c.set('client', c.req.header(CLIENT_HEADER) ?? '');
    beginTrace(c);
    const asked = decodeOperation(c.req.header(OPERATION_HEADER) ?? '');
    // The cache may be asking by itself, with no client that would give up.
    const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(edge.deadlineMs)]);
    if ('plan' in asked) return toCachedReply(await executePlan(c, asked, signal));
    const operation = switched(edge.binders[asked.api ?? 'graphql'].bind(asked), asked.llmMode ?? 'OFF');
    return toCachedReply(await execute(c, operation, signal));
  });
  app.onError((error, c) => {
    log('error', 'an execution failed', { traceparent: traceparentIn(c), error });
    return new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } });
  });
  return app;
}

/** What the agent's plans come to is kept by the very cache that stands before it. */
const withPlans = ({ CACHE }: Env, dependencies: EdgeDependencies): EdgeDependencies =>
  CACHE === 'workers' && dependencies.executor ? { ...dependencies, plans: new WorkersCache(dependencies.executor) } : dependencies;
