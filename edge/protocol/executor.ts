import { Hono } from 'hono';
import { toCachedReply } from '../cache/executor.ts';
import { OPERATION_HEADER, decodeOperation } from '../cache/workers.ts';
import type { AppEnv } from '../context.ts';
import { createEdge, type Edge, type Surroundings } from '../edge.ts';
import type { Env } from '../env.ts';
import { execute } from './execute.ts';

/** The app behind Workers Caching: the operation comes in a header, and its key is the address. */
export function createExecutor(around: Surroundings = {}): Hono<AppEnv> {
  let known: { readonly env: Env; readonly edge: Edge } | undefined;
  const app = new Hono<AppEnv>();
  app.get('*', async (c) => {
    // Its own cache stands before it.
    if (known?.env !== c.env) known = { env: c.env, edge: createEdge({ ...c.env, CACHE: 'off' }, around) };
    c.set('edge', known.edge);
    const operation = known.edge.binder.bind(decodeOperation(c.req.header(OPERATION_HEADER) ?? ''));
    // The cache may be asking by itself, with no client that would give up.
    const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(known.edge.deadlineMs)]);
    return toCachedReply(await execute(c, operation, signal));
  });
  app.onError((error) => {
    console.error(error);
    return new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } });
  });
  return app;
}
