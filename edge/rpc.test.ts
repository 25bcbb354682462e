import { afterEach, expect, test, vi } from 'vitest';
import { create, toBinary } from '@bufbuild/protobuf';
import { GetCatalogStatusResponseSchema } from '#proto/catalog';
import { readConfig } from './env.ts';
import { createTransports, servicesUntil } from './rpc.ts';
import { ENV } from './testing.ts';

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
  const headers = { 'content-type': 'application/proto' };
  const { fetch, catalog } = stubFetch(async () => new Response(body, { headers }));
  expect((await catalog.getCatalogStatus({})).animeCount).toBe(3n);
  const init = fetch.mock.calls[0]?.[1];
  expect(Object.keys(init ?? {}).sort()).toEqual(['body', 'headers', 'method', 'redirect', 'signal']);
  expect(init?.redirect).toBe('manual');
  const sent = new Headers(init?.headers);
  expect(sent.get('x-echora-secret')).toBe('secret');
  expect(sent.get('connect-timeout-ms')).toBe('5000');
  expect(sent.get('traceparent')).toBe(TRACEPARENT);
});

test('a service that cannot be reached is unavailable', async () => {
  const { catalog } = stubFetch(async () => Promise.reject(new TypeError('Network connection lost.')));
  await expect(catalog.getCatalogStatus({})).rejects.toThrow('[unavailable] the service cannot be reached');
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
  const { fetch, catalog } = stubFetch(async () => new Response(null, { headers: { 'content-type': 'application/proto' } }));
  await catalog.getCatalogStatus({});
  expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(false);
});

test('with a private link, calls go through it and past Access', async () => {
  const publicly = vi.fn();
  vi.stubGlobal('fetch', publicly);
  const network = { fetch: vi.fn(async (_url: unknown, _init?: RequestInit) => new Response(new Uint8Array(), { headers: { 'content-type': 'application/proto' } })) };
  const env = { ...ENV, PRIVATE_NETWORK: network as never, ACCESS_CLIENT_ID: 'id.access', ACCESS_CLIENT_SECRET: 'hush' };
  await servicesUntil(createTransports(readConfig(env)), new AbortController().signal).catalog.getCatalogStatus({});
  expect(publicly).not.toHaveBeenCalled();
  const sent = new Headers(network.fetch.mock.calls[0]?.[1]?.headers);
  expect([sent.get('cf-access-client-id'), sent.get('cf-access-client-secret')]).toEqual(['id.access', 'hush']);
  expect(() => readConfig({ ...ENV, ACCESS_CLIENT_ID: 'id.access' })).toThrow(/belong together/);
});
