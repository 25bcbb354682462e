import type { Served } from '../cache/port.ts';
import type { Edge } from '../context.ts';
import { RequestError } from '../errors.ts';
import { keepText, readRequest } from '../guard/params.ts';
import { RATE_EXCEEDED, clientOf } from '../guard/rate.ts';
import { API_NAMES, type ApiName } from '../operation/asked.ts';
import { keyUnder, type Bound } from '../operation/bind.ts';
import { LIMITS } from '../guard/limits.ts';
import { TRACE_HEADER } from '../trace.ts';
import { responseType } from './media-type.ts';
import { present } from './reply.ts';

type FastPath = Response | undefined;

/**
 * Answers a request that was read before in the same words and whose answer is at hand: the way that most requests of
 * a popular page go, so it takes no step that it need not. Undefined sends it on the long way, which says the same.
 */
export function tryFastPath(request: Request, edge: Edge): FastPath | Promise<FastPath> {
  // Who writes its own part of a trace down is told of ours, which is for the long way.
  if (edge.tracing && request.headers.has(TRACE_HEADER)) return undefined;
  // A page of another origin needs headers that the long way knows; so does whatever else there is besides GraphQL.
  if (request.headers.has('origin')) return undefined;
  if (request.method === 'GET') return recall(request, wordsOfGet(request.url), edge);
  if (request.method !== 'POST') return undefined;
  const name = API_NAMES.find((api) => request.url.endsWith(`/${api}`));
  if (!name) return undefined;
  const reading = readRequest(request);
  // Only then, for what is kept with a request is one more thing to collect after each hit.
  const leave = (): undefined => {
    keepText(request, reading);
    return undefined;
  };
  return reading.then((text) => recall(request, wordsOfPost(name, text), edge) ?? leave(), leave);
}

/** The words by which a request is known again: a GET's are its whole address, which tells whose schema it is for. */
export const wordsOfGet = (address: string): string => `GET ${address}`;

/** A POST's are its body, and whose schema it is for. */
export const wordsOfPost = (name: ApiName, body: string): string => `POST ${name} ${body}`;

function recall(request: Request, words: string, edge: Edge): FastPath | Promise<FastPath> {
  const operation = edge.known.get(words);
  const kept = operation && recallOf(operation, edge);
  if (!kept) return undefined;
  edge.tally.count(kept);
  const { api, view } = operation;
  const type = view ? 'application/json' : responseType(request.headers.get('accept'));
  const served = view?.of(kept) ?? kept;
  const refuse = () => (view ? view.refuse(tooOften()) : api.refuse(tooOften(), type));
  const reply = (left: number): Response => {
    const made = left < 0 ? refuse() : present(served, type, request.headers.get('if-none-match'));
    api.setRateLimitHeaders?.(made, left, edge.now());
    edge.requests.atOnce(operation, made.status);
    return made;
  };
  if (!edge.config.rateLimit) return reply(Infinity);
  const left = edge.mayAsk(clientOf(request.headers.get('cf-connecting-ip')));
  return typeof left === 'number' ? reply(left) : left.then(reply);
}

function recallOf(operation: Bound, { cache, llm }: Edge): Served | undefined {
  if (!operation.searches) return cache.recall?.(operation.key);
  return llm.recent && cache.recall?.(keyUnder(operation, llm.recent));
}

/** The refusal of a client that asks too often. */
export const tooOften = (): RequestError =>
  new RequestError(429, 'LIMIT_EXCEEDED', RATE_EXCEEDED, {
    headers: { 'retry-after': String(LIMITS.windowMs / 1000) },
  });
