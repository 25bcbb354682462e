import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { calendarEndpoint } from './calendar/endpoint.ts';
import { createConsole } from './console/routes.ts';
import { graphiql, isGraphiqlVisit } from './console/graphiql.ts';
import type { AppEnv, Edge } from './context.ts';
import { createEdge, type EdgeDependencies } from './edge.ts';
import type { Env } from './env.ts';
import { RequestError } from './errors.ts';
import { jikanEndpoint } from './facades/jikan/endpoint.ts';
import { log } from './log.ts';
import { mcpEndpoint } from './mcp/endpoint.ts';
import { cors } from './protocol/cors.ts';
import { graphqlEndpoint } from './protocol/endpoint.ts';
import { responseType } from './protocol/media-type.ts';
import { metricsEndpoint } from './protocol/metrics.ts';
import { purgeEndpoint } from './protocol/purge.ts';
import { tryFastPath } from './protocol/fast-path.ts';
import { refuse } from './protocol/reply.ts';
import { changesEndpoint } from './push/changes.ts';
import { snapshotEndpoint } from './push/snapshot.ts';
import { readyEndpoint } from './protocol/ready.ts';
import { publicSchema } from './schema/schema.ts';
import { createSite } from './site/routes.ts';
import { traceparentIn } from './telemetry/execution.ts';
import { observe } from './telemetry/observe.ts';

/** What runs for every request. */
export interface Gateway {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response>;
}

/** The edge: a Hono app, with a short cut before it for what is asked over and over. */
export function createGateway(dependencies: EdgeDependencies = {}): Gateway {
  let known: { readonly env: Env; readonly edge: Edge } | undefined;
  // Bindings stay the same for all requests of an isolate.
  const edgeOf = (env: Env): Edge =>
    (known?.env === env ? known : (known = { env, edge: createEdge(env, dependencies) })).edge;
  const app = createApp(edgeOf);
  return {
    fetch(request, env, ctx) {
      const fastPath = known?.env === env ? tryFastPath(request, known.edge) : undefined;
      if (fastPath instanceof Promise) return fastPath.then((reply) => reply ?? app.fetch(request, env, ctx));
      return fastPath ?? app.fetch(request, env, ctx);
    },
  };
}

function createApp(edgeOf: (env: Env) => Edge): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(failClosed);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.use(provide(edgeOf));
  app.use(observe);
  app.route(
    '/console',
    createConsole((request, c) => app.fetch(request, c.env, c.executionCtx)),
  );
  app.use(cors);
  app.route('/', createSite());
  app.get('/readyz', readyEndpoint);
  app.get('/schema.graphql', (c) =>
    c.text(publicSchema(), 200, { 'content-type': 'application/graphql; charset=utf-8' }),
  );
  app.post('/internal/purge', purgeEndpoint);
  app.get('/metrics', metricsEndpoint);
  app.get('/graphiql/*', graphiql);
  app.get('/calendar/*', calendarEndpoint);
  app.all('/mcp', mcpEndpoint);
  app.get('/changes', changesEndpoint);
  app.get('/snapshot.ndjson', snapshotEndpoint);
  app.all('/jikan/v4/*', jikanEndpoint);
  app.all('/anilist', (c) => graphqlEndpoint(c, 'anilist'));
  app.all('/graphql', (c) => (isGraphiqlVisit(c) ? graphiql(c) : graphqlEndpoint(c)));
  app.notFound((c) =>
    refuse(
      new RequestError(404, 'NOT_FOUND', 'there is nothing here; GraphQL is at /graphql'),
      responseType(c.req.header('accept')),
    ),
  );
  app.onError((error, c) => {
    const type = responseType(c.req.header('accept'));
    if (error instanceof RequestError) return refuse(error, type);
    // Of Hono's own middleware: a form that another origin sent to the console.
    if (error instanceof HTTPException) return error.getResponse();
    log('error', 'a request failed', { traceparent: traceparentIn(c), error });
    return refuse(new RequestError(500, 'INTERNAL_SERVER_ERROR', 'internal error'), type);
  });
  return app;
}

/** No answer leaves without saying whether it may be kept, and what our cache had to do with it. */
const failClosed: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  if (!headers.has('cache-status')) headers.set('cache-status', 'echora; fwd=bypass');
  if (!headers.has('age')) headers.set('age', '0');
};

/** Gives a request what lives as long as the isolate. */
function provide(edgeOf: (env: Env) => Edge): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    c.set('edge', edgeOf(c.env));
    return next();
  };
}
