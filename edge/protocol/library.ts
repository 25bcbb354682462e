import { graphqlServer } from '@hono/graphql-server';
import type { FormattedExecutionResult } from 'graphql';
import { Hono, type MiddlewareHandler } from 'hono';
import type { GraphQLContext, RequestVariables } from '../context.ts';
import type { Bound } from '../operation/bind.ts';
import type { Api } from '../operation/api.ts';
import type { ApiName } from '../operation/asked.ts';

/** The library's own small world: a request that it can read, and the context that the resolvers are to be given. */
interface Inner {
  Bindings: { readonly outer: GraphQLContext };
  Variables: RequestVariables;
}

const handOver: MiddlewareHandler<Inner> = (inner, next) => {
  const variables = Object.entries(inner.env.outer.var) as [keyof RequestVariables, never][];
  for (const [name, value] of variables) inner.set(name, value);
  return next();
};

const libraries = new Map<ApiName, Hono<Inner>>();

function libraryOf({ name, schema }: Api): Hono<Inner> {
  const library = libraries.get(name) ?? new Hono<Inner>().post('/', handOver, graphqlServer({ schema }));
  libraries.set(name, library);
  return library;
}

/**
 * Has `@hono/graphql-server` parse, validate and execute an operation. It is fed what it reads without fault, a POST of
 * plain JSON, and its reply is taken for the result alone: status, media type and headers are ours to say.
 *
 * @returns the result as the library wrote it; it leaves `data` out where that is null
 */
export async function executeByLibrary(c: GraphQLContext, { asked, api }: Bound): Promise<FormattedExecutionResult> {
  const { query, variables, operationName } = asked;
  const request = new Request('https://library.echora.invalid/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const reply = await libraryOf(api).fetch(request, { outer: c }, c.executionCtx);
  return reply.json<FormattedExecutionResult>();
}
