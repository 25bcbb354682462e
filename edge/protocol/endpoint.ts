import { onAbort } from '../abort.ts';
import type { Served, AnswerRequest } from '../cache/port.ts';
import type { GraphQLContext } from '../context.ts';
import { resolveDocument } from '../documents/store.ts';
import { RequestError } from '../errors.ts';
import { parseParams, readRequest } from '../guard/params.ts';
import { clientOf } from '../guard/rate.ts';
import { switched, type Bound } from '../operation/bind.ts';
import type { ApiName } from '../operation/asked.ts';
import { isQuery } from '../operation/prepare.ts';
import { noCache } from '../cache/off.ts';
import { TRACE_HEADER } from '../trace.ts';
import { execute } from './execute.ts';
import { responseType } from './media-type.ts';
import { tooOften, wordsOfGet, wordsOfPost } from './fast-path.ts';
import { present, unavailable } from './reply.ts';

/** GraphQL over HTTP: guard and read the request, answer it from the cache or execute it. */
export async function graphqlEndpoint(c: GraphQLContext, name: ApiName = 'graphql'): Promise<Response> {
  const { binders, now } = c.get('edge');
  const left = await countRequest(c);
  const reply = await respond(c, name, left);
  binders[name].api.setRateLimitHeaders?.(reply, left, now());
  return reply;
}

async function respond(c: GraphQLContext, name: ApiName, left: number): Promise<Response> {
  const { api } = c.get('edge').binders[name];
  const type = responseType(c.req.header('accept'));
  try {
    if (left < 0) throw tooOften();
    const operation = await asSwitched(c, await readOperation(c, name));
    c.set('operation', operation);
    const served = await answerTo(c, operation);
    return present(served, type, c.req.header('if-none-match'));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    c.set('isRefused', true);
    return api.refuse(error, type);
  }
}

/** Throws RequestError to a client that asks too often. */
export async function checkRate(c: GraphQLContext): Promise<void> {
  if ((await countRequest(c)) < 0) throw tooOften();
}

const countRequest = (c: GraphQLContext): Promise<number> | number =>
  c.get('edge').mayAsk(clientOf(c.req.header('cf-connecting-ip')));

async function readOperation(c: GraphQLContext, name: ApiName): Promise<Bound> {
  const edge = c.get('edge');
  const text = await readRequest(c.req.raw);
  const asked = c.req.method === 'GET' ? wordsOfGet(text) : wordsOfPost(name, text);
  const known = edge.known.get(asked);
  if (known) return known;
  const params = parseParams(c.req.method, text);
  const { query, register } = await resolveDocument(edge.documents, params);
  const operation = edge.binders[name].bind({ query, variables: params.variables, operationName: params.operationName });
  if (c.req.method === 'GET' && !isQuery(operation)) {
    const kind = operation.operation.operation;
    throw new RequestError(405, 'BAD_REQUEST', `a ${kind} must be sent by POST`, { headers: { allow: 'POST' } });
  }
  if (register !== undefined) {
    c.executionCtx.waitUntil(edge.documents.registered.put(register, query).catch(() => undefined));
  }
  edge.known.set(asked, operation, asked.length + operation.key.length);
  return operation;
}

/** The answer to an operation that passed the guard, from the cache or made: for GraphQL, and for what is a view of it. */
export async function answerTo(c: GraphQLContext, operation: Bound): Promise<Served> {
  const served = c.get('edge').cache.recall?.(operation.key) ?? (await answer(c, operation));
  c.set('served', served);
  return served;
}

/** What searches is answered as the operator's switch stands; the rest does not wait for it. */
export async function asSwitched(c: GraphQLContext, operation: Bound): Promise<Bound> {
  if (!operation.searches) return operation;
  const { mode } = await c.get('edge').llm.state((work) => c.executionCtx.waitUntil(work));
  return switched(operation, mode);
}

/**
 * Whatever it waits for, a request is answered: by its own timer, also when the work is another request's. Then, and
 * when the client leaves, it no longer wants the work.
 */
async function answer(c: GraphQLContext, operation: Bound): Promise<Served> {
  const edge = c.get('edge');
  const client = clientOf(c.req.header('cf-connecting-ip'));
  c.set('client', client);
  // Apart from the client's, because in workerd what a listener can see outlives its request until all of the heap is collected.
  const leaving = new AbortController();
  const unheard = onAbort(c.req.raw.signal, () => leaving.abort());
  const late = lateness(edge.deadlineMs);
  const visit: AnswerRequest = {
    operation,
    client,
    traceparent: c.get('root')?.traceparent ?? c.get('traceparent') ?? c.req.header(TRACE_HEADER),
    signal: leaving.signal,
    waitUntil: (work) => c.executionCtx.waitUntil(work),
  };
  const cache = operation.policy ? edge.cache : noCache;
  try {
    return await Promise.race([late.promise, cache.serve(visit, (signal) => execute(c, operation, signal))]);
  } catch (error) {
    leaving.abort();
    throw error;
  } finally {
    late.clear();
    unheard();
  }
}

/** Rejects after so many milliseconds, unless it is cleared. */
function lateness(deadlineMs: number): { readonly promise: Promise<never>; readonly clear: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  // Made only when it is needed: to write down where it came from takes as long as to read a small body.
  const late = () => reject(unavailable(`an execution may take ${deadlineMs / 1000} s`, 'LIMIT_EXCEEDED'));
  const timer = setTimeout(late, deadlineMs);
  return { promise, clear: () => clearTimeout(timer) };
}
