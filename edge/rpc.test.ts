import { afterEach, expect, test, vi } from 'vitest';
import { create, toBinary } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { errorToJson } from '@connectrpc/connect/protocol-connect';
import { AgentFailureReason, AgentFailureSchema } from '#proto/agent';
import { GetCatalogStatusResponseSchema } from '#proto/catalog';
import { readConfig } from './env.ts';
import { createTransports, servicesUntil } from './rpc.ts';
import { ENV } from './testing.ts';

const PROTO = { 'content-type': 'application/proto' };
const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
afterEach(() => vi.unstubAllGlobals());

const stubFetch = (answer: (url: string, init: RequestInit) => Promise<Response>) => {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  const leaving = new AbortController();
  const { catalog } = servicesUntil(createTransports(readConfig(ENV)), leaving.signal, TRACEPARENT);
  return { fetch, catalog, leave: () => leaving.abort() };
};

test('a call carries the secret and a deadline, and asks workerd only for what it knows', async () => {
  const body = toBinary(GetCatalogStatusResponseSchema, create(GetCatalogStatusResponseSchema, { animeCount: 3n }));
  const { fetch, catalog } = stubFetch(async () => new Response(body, { headers: PROTO }));
  expect((await catalog.getCatalogStatus({})).animeCount).toBe(3n);
  const init = fetch.mock.calls[0]?.[1];
  expect(Object.keys(init ?? {}).sort()).toEqual(['body', 'headers', 'method', 'redirect', 'signal']);
  expect(init?.redirect).toBe('manual');
  const sent = new Headers(init?.headers);
  expect(sent.get('x-echora-secret')).toBe('secret');
  expect(sent.get('connect-timeout-ms')).toBe('5000');
  expect(sent.get('traceparent')).toBe(TRACEPARENT);
});

test('a service is told of the time that a call has of its own', async () => {
  const { fetch, catalog } = stubFetch(async () => new Response(null, { headers: PROTO }));
  await catalog.getCatalogStatus({}, { timeoutMs: 2_800 });
  expect(new Headers(fetch.mock.calls[0]?.[1].headers).get('connect-timeout-ms')).toBe('2800');
});

test('a header that a call has of its own is sent beside the secret and the trace', async () => {
  const { fetch, catalog } = stubFetch(async () => new Response(null, { headers: PROTO }));
  await catalog.getCatalogStatus({}, { headers: [['x-own', 'mine']] });
  const sent = new Headers(fetch.mock.calls[0]?.[1].headers);
  expect(['x-own', 'x-echora-secret', 'traceparent'].map((name) => sent.get(name))).toEqual(['mine', 'secret', TRACEPARENT]);
});

const failureOf = (answer: () => Promise<Response>): Promise<ConnectError> =>
  stubFetch(answer).catalog.getCatalogStatus({}).then(() => Promise.reject(new Error('the call did not fail')), (error: ConnectError) => error);

test('an error of a service keeps its code, its words and its details', async () => {
  const failure = new ConnectError('no model', Code.FailedPrecondition);
  failure.details.push({ desc: AgentFailureSchema, value: { reason: AgentFailureReason.TIMEOUT } });
  const error = await failureOf(async () => Response.json(errorToJson(failure, undefined), { status: 400 }));
  expect([error.code, error.rawMessage]).toEqual([Code.FailedPrecondition, 'no model']);
  expect(error.findDetails(AgentFailureSchema)).toMatchObject([{ reason: AgentFailureReason.TIMEOUT }]);
});

const lost = () => new TypeError('Network connection lost.');
test.each([
  ['no connection', () => Promise.reject(lost())],
  ['a connection that is cut within the reply', async () => new Response(new ReadableStream({ pull: (stream) => stream.error(lost()) }), { headers: PROTO })],
])('%s is a service that cannot be reached', async (_what, answer) => {
  expect(await failureOf(answer)).toMatchObject({ code: Code.Unavailable, rawMessage: 'the service is unreachable' });
});

test.each([
  ['a page of a proxy', () => new Response('<h1>hello</h1>', { headers: { 'content-type': 'text/html' } }), Code.Unknown],
  ['a status without a word', () => new Response(null, { status: 503 }), Code.Unavailable],
  ['a message that ends too early', () => new Response(new Uint8Array([0x08, 0x80]), { headers: PROTO }), Code.Internal],
])('%s is an error by its own code', async (_what, answer, code) => {
  expect((await failureOf(async () => answer())).code).toBe(code);
});

test('a redirect is not followed', async () => {
  const { fetch, catalog } = stubFetch(async () => new Response(null, { status: 302, headers: { location: '/' } }));
  await expect(catalog.getCatalogStatus({})).rejects.toThrow();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a call is given up when the client has left', async () => {
  const { fetch, catalog, leave } = stubFetch(
    (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  const call = catalog.getCatalogStatus({});
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  leave();
  await expect(call).rejects.toThrow();
  expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(true);
});

test('a call that is over aborts nothing', async () => {
  const { fetch, catalog } = stubFetch(async () => new Response(null, { headers: PROTO }));
  await catalog.getCatalogStatus({});
  expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(false);
});

test('with a private link, calls go through it and past Access', async () => {
  const publicly = vi.fn();
  vi.stubGlobal('fetch', publicly);
  const network = { fetch: vi.fn(async (_url: unknown, _init?: RequestInit) => new Response(new Uint8Array(), { headers: PROTO })) };
  const env = { ...ENV, PRIVATE_NETWORK: network as never, ACCESS_CLIENT_ID: 'id.access', ACCESS_CLIENT_SECRET: 'hush' };
  await servicesUntil(createTransports(readConfig(env)), new AbortController().signal).catalog.getCatalogStatus({});
  expect(publicly).not.toHaveBeenCalled();
  const sent = new Headers(network.fetch.mock.calls[0]?.[1]?.headers);
  expect([sent.get('cf-access-client-id'), sent.get('cf-access-client-secret')]).toEqual(['id.access', 'hush']);
  expect(() => readConfig({ ...ENV, ACCESS_CLIENT_ID: 'id.access' })).toThrow(/belong together/);
});
