import type { Served } from '../cache/port.ts';
import type { GraphQLContext } from '../context.ts';
import { RequestError, type ErrorCode } from '../errors.ts';
import { answerTo, asSwitched } from './endpoint.ts';
import { unavailable } from './reply.ts';

interface Fault {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode };
}

/** A whole answer, and what the cache says of it. */
export interface Own<Data> {
  readonly data: Data;
  readonly served: Served;
}

/**
 * Asks our own schema for what is a view of it, as any client could: guarded, from the cache, within the deadline. Half
 * an answer is none. Throws RequestError: what the guard says; 400 where an argument is at fault; 503 for all else.
 */
export async function executeInternal<Data>(c: GraphQLContext, query: string, variables: Readonly<Record<string, unknown>>): Promise<Own<Data>> {
  const operation = await asSwitched(c, c.get('edge').binders.graphql.bind({ query, variables, operationName: null }));
  c.set('operation', operation);
  const served = await answerTo(c, operation);
  const { data, errors } = JSON.parse(served.body) as { readonly data?: Data | null; readonly errors?: readonly Fault[] };
  if (data && !errors) return { data, served };
  throw refusalOf(errors ?? []);
}

function refusalOf(errors: readonly Fault[]): RequestError {
  const message = errors.map((error) => error.message).join('; ');
  // Where no GraphQL is spoken it is a bad request like others, and so its status is 400 in plain JSON too.
  const isClients = errors.length > 0 && errors.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
  return isClients ? new RequestError(400, 'BAD_REQUEST', message) : unavailable(message);
}
