import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import mercurius from 'mercurius';
import { SECRET_HEADER, secretMatches } from '#platform/rpc/server';
import type { Logger } from '#platform/telemetry';
import { InvalidRequest } from '../adapters/lists/compose.ts';
import { loadersOf, resolversOf, type Sources } from './resolvers.ts';

export interface GraphQLOptions extends Sources {
  /** Any of these is accepted. */
  readonly secrets: readonly string[];
  readonly log: Logger;
}

/** `POST /graphql` for Echora's own services, behind the same secret as the RPCs. Queries are compiled when they come again. */
export const internalGraphQL = ({ secrets, log, ...sources }: GraphQLOptions) => async (app: FastifyInstance): Promise<void> => {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const given = request.headers[SECRET_HEADER];
      if (!secretMatches(secrets, typeof given === 'string' ? given : null)) {
        await reply.code(401).send({ errors: [{ message: `the ${SECRET_HEADER} header is missing or wrong` }] });
      }
    });
    await scope.register(mercurius, {
      schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
      resolvers: resolversOf(sources) as never,
      loaders: loadersOf(sources),
      jit: 1,
      graphiql: false,
      errorFormatter: (execution, context) => {
        const { statusCode, response } = mercurius.defaultErrorFormatter(execution, context);
        return { statusCode, response: { ...response, errors: (execution.errors ?? []).flatMap((error) => told(error, log)) as never } };
      },
    });
  });
};

interface Fault extends Error {
  readonly originalError?: Fault | null | undefined;
  /** What mercurius found wrong with the request, and the status that it gives it. */
  readonly statusCode?: number;
  readonly errors?: readonly Error[];
}

/** What the request did wrong is said; what we did is logged whole and answered without detail. */
function told(error: Fault, log: Logger): object[] {
  const cause = rootOf(error);
  if ((cause.statusCode ?? 500) < 500) return (cause.errors ?? [cause]).map(({ message }) => ({ message }));
  if (cause === error || cause instanceof InvalidRequest) return [{ message: error.message }];
  log.error({ err: cause }, 'a GraphQL query failed');
  return [{ message: 'internal error', extensions: { code: 'INTERNAL' } }];
}

/** GraphQL wraps what was thrown. */
const rootOf = (error: Fault): Fault => (error.originalError ? rootOf(error.originalError) : error);
