import type { Served } from '../../cache/port.ts';
import type { GraphQLContext } from '../../context.ts';
import { RequestError } from '../../errors.ts';
import type { View } from '../../operation/bind.ts';
import { Lru } from '../../operation/lru.ts';
import { executeInternal } from '../../protocol/ask-own.ts';
import { answerTo, checkRate } from '../../protocol/endpoint.ts';
import { wordsOfGet } from '../../protocol/fast-path.ts';
import { present, unavailable } from '../../protocol/reply.ts';
import { log } from '../../log.ts';
import { openApi } from './openapi.ts';
import { readParameters, type Values } from './parameters.ts';
import type { Given, Route } from './route.ts';
import { ROUTES } from './routes.ts';

/** An answer in Jikan's form. */
interface Form {
  readonly status: number;
  readonly body: string;
}

const BASE = '/jikan/v4';
/** Characters of answers in Jikan's form that an isolate remembers. */
const REMEMBERED = 4_000_000;
/** By address and what they were made of: a purge changes the latter. */
const bodies = new Lru<Form>(REMEMBERED);

/** Jikan's routes, each a view of a query of our own schema, which is kept and purged like any other. */
export async function jikanEndpoint(c: GraphQLContext): Promise<Response> {
  try {
    if (c.req.method !== 'GET') throw new RequestError(405, 'BAD_REQUEST', `${c.req.method} is not supported, use GET`, { headers: { allow: 'GET' } });
    await checkRate(c);
    const { pathname, searchParams } = new URL(c.req.url);
    const path = pathname.slice(BASE.length).replace(/\/$/, '');
    if (path === '/openapi.json') return c.json(openApi(), 200, { 'cache-control': 'public, max-age=3600' });
    const found = match(path);
    if (!found) throw new RequestError(404, 'NOT_FOUND', 'there is no such route; /jikan/v4/openapi.json has them all');
    return await respond(c, found.route, readParameters(found.route.parameters, found.path, searchParams));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    c.set('isRefused', true);
    return refuse(error);
  }
}

const PATTERNS = ROUTES.map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) }));

/** A name in the path goes before a parameter in its place. */
function match(path: string): { readonly route: Route; readonly path: Record<string, string> } | undefined {
  for (const { route, pattern } of PATTERNS) {
    const groups = pattern.exec(path)?.groups;
    if (groups || pattern.test(path)) return { route, path: { ...groups } };
  }
  return undefined;
}

async function respond(c: GraphQLContext, route: Route, values: Values): Promise<Response> {
  const { edge } = c.var;
  const first = route.before?.(values);
  const before = first && (await executeInternal<never>(c, first.query, first.variables));
  const given = { now: edge.now(), random: Math.random(), before: before?.data as never };
  const asked = route.ask(values, given);
  const show = (shown: Served): Response => present(shown, 'application/json', c.req.header('if-none-match'));
  if (!asked) return show({ ...(before?.served ?? unkept), ...NOTHING });
  const operation = edge.binders.graphql.bind({ ...asked, operationName: null });
  const view = viewOf(route, values, given);
  c.set('operation', operation);
  const served = await answerTo(c, operation);
  const shown = view.of(before ? joined(before.served, served) : served);
  // Asked again in the same words it takes the fast path; what depends on the day, or on another answer, does not.
  if (!route.changes && !before) edge.known.set(wordsOfGet(c.req.url), { ...operation, view }, c.req.url.length + operation.key.length);
  return show(shown);
}

const unkept: Served = { status: 200, body: '', source: 'bypass', age: 0 };

/** What is made of two answers: as old as the older one, and another whenever one of them is. */
function joined(before: Served, served: Served): Served {
  const digest = before.digest !== undefined && served.digest !== undefined ? { digest: `${before.digest}-${served.digest}` } : { digest: undefined };
  const ttl = before.ttl === undefined || served.ttl === undefined ? undefined : Math.min(before.ttl, served.ttl);
  return { ...served, ...digest, age: Math.max(before.age, served.age), ttl };
}

/** Answers to a route in Jikan's form; each is made once for as long as what it is made of stays the same. */
function viewOf(route: Route, values: Values, given: Given): View {
  const made = new WeakMap<Served, Served>();
  const of = (served: Served): Served => {
    const shown = made.get(served) ?? { ...served, ...inJikansForm(route, values, given, served) };
    made.set(served, shown);
    return shown;
  };
  return { route: 'jikan', of, refuse };
}

function inJikansForm(route: Route, values: Values, given: Given, served: Served): Form {
  const key = `${served.digest} ${route.path} ${JSON.stringify(values)}`;
  const isKept = served.digest !== undefined && route.changes !== 'always';
  const known = isKept ? bodies.get(key) : undefined;
  if (known) return known;
  const { data, errors } = JSON.parse(served.body) as { data?: never; errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] };
  if (!data || errors) throw fault(served.status, errors?.[0]);
  const shown = route.present(data, values, given);
  const made = shown ? { status: 200, body: JSON.stringify(shown) } : NOTHING;
  if (isKept) bodies.set(key, made, key.length + made.body.length);
  return made;
}

function fault(status: number, error: { readonly message: string; readonly extensions?: { readonly code?: string } } | undefined): RequestError {
  if (error?.extensions?.code === 'BAD_USER_INPUT') return new RequestError(400, 'BAD_USER_INPUT', error.message);
  const message = error?.message ?? 'internal error';
  return status === 503 ? unavailable(message) : new RequestError(500, 'INTERNAL_SERVER_ERROR', message);
}

const NOTHING: Form = { status: 404, body: JSON.stringify({ status: 404, type: 'BadResponseException', message: 'Resource does not exist', error: null }) };

const TYPES: Readonly<Record<number, string>> = { 400: 'ValidationException', 404: 'HttpException', 405: 'HttpException', 429: 'RateLimitException', 503: 'UpstreamException' };

function refuse({ status, message, headers, code, errors }: RequestError): Response {
  if (status >= 500) log('warn', 'a request in Jikan’s form could not be answered', { message });
  const told = errors?.[0]?.message ?? message;
  return new Response(JSON.stringify({ status, type: TYPES[status] ?? 'HttpException', message: told, error: code }), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
