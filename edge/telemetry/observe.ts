import { SpanKind } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv, GraphQLContext } from '../context.ts';
import { beginTrace } from './execution.ts';
import { outcomeOf } from './outcome.ts';
import { routeOf, type Route } from './route.ts';
import type { OpenSpan } from './tracing.ts';

/** What does the data plane's work, or a part of a change's way; pages and probes would bury it. */
const TRACED: readonly Route[] = ['graphql', 'anilist', 'jikan', 'calendar', 'mcp', 'purge'];

/** Watches what goes the long way: a request that waits for nothing has been answered before it gets here. */
export const observe: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { now, requests, tally } = c.get('edge');
  const [began, route] = [now(), routeOf(c.req.path)];
  const root = TRACED.includes(route) ? beginRoot(c, route) : undefined;
  await next();
  const { status } = c.res;
  const served = c.get('served');
  if (served) tally.count(served);
  const outcome = outcomeOf(status, served, c.get('isRefused') ?? false);
  requests.ended(route, c.get('operation'), status, outcome, Math.max(0, now() - began) / 1000);
  if (root) endRoot(c, root);
};

function beginRoot(c: GraphQLContext, route: Route): OpenSpan | undefined {
  const trace = beginTrace(c);
  if (!trace) return undefined;
  const attributes = { 'http.request.method': c.req.method, 'http.route': route };
  const root = trace.start(`${c.req.method} ${route}`, SpanKind.SERVER, attributes);
  c.set('root', root);
  return root;
}

/**
 * A fresh kept answer took no work: it is told of only to a client that writes its own part of the trace down, and would
 * look for ours.
 */
function endRoot(c: GraphQLContext, root: OpenSpan): void {
  const [operation, served] = [c.get('operation'), c.get('served')];
  if (served?.source === 'fresh' && !c.get('trace')?.isWatched) return root.drop();
  const { status } = c.res;
  const kind = operation?.operation.operation;
  root.describe(operation ? `${kind} ${operation.field}` : `${c.req.method} ${routeOf(c.req.path)}`, {
    'http.response.status_code': status,
    ...(kind && { 'graphql.operation.type': kind }),
    ...(served && { 'echora.cache': served.source }),
  });
  root.end(status >= 500 ? String(status) : undefined);
}
