import { create, toJsonString } from '@bufbuild/protobuf';
import { createRouterTransport } from '@connectrpc/connect';
import { expect, test, vi } from 'vitest';
import { ExecutePlanRequestSchema } from '#proto/agent';
import { CLIENT_HEADER, OPERATION_HEADER, WorkersCache, encodeOperation } from '../cache/workers.ts';
import { COLLECTOR, fakeCollector } from '../telemetry/testing.ts';
import { ENV, anime, fakeServices, uuid } from '../testing.ts';
import { createExecutor } from './executor.ts';

const catalog = [anime(1), anime(2)];
const ctx = { waitUntil: () => undefined } as unknown as ExecutionContext;

/** The executor with, as in a deployment, itself as the way to the cache that stands before it; nothing is kept here. */
function build() {
  const plane = fakeServices({ catalog, index: catalog.map(({ id }) => id) });
  const asked: string[] = [];
  const env = { ...ENV, CACHE: 'workers', AGENT_URL: 'http://agent.test' };
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(new URL(request.url).pathname);
    return app.fetch(request, env, ctx);
  };
  const app = createExecutor({
    connect: () => createRouterTransport(plane.routes),
    executor: { fetch, purge: async () => ({ success: true, errors: [] }) },
  });
  const ask = (operation: Parameters<typeof encodeOperation>[0]) => {
    const headers = { [OPERATION_HEADER]: encodeOperation(operation), [CLIENT_HEADER]: 'somebody' };
    return fetch(new Request('https://executor/operation', { headers }));
  };
  const plans = () => asked.filter((path) => path !== '/operation');
  return { plane, plans, ask };
}

const search = (query: string, llmMode: 'AUTO' | 'OFF') => ({
  query: `{ search(query: "${query}") { mode edges { node { id } } } }`,
  variables: null,
  operationName: null,
  llmMode,
});

test('what a plan comes to is asked of the cache that stands there, under the plan’s key, for who asked', async () => {
  const { plane, plans, ask } = build();
  const reply = await ask(search('spirits', 'AUTO'));
  expect(await reply.json()).toMatchObject({ data: { search: { mode: 'AGENT' } } });
  expect(plane.calls.map(({ method }) => method)).toEqual(['MakePlan', 'ExecutePlan', 'BatchGetAnime']);
  expect(plane.calls[0]?.request).toMatchObject({ clientKey: 'somebody' });
  await ask(search('ghosts', 'AUTO'));
  await ask(search('spirits', 'AUTO'));
  const [first, second, third] = plans();
  expect([second === first, third === first]).toEqual([false, true]);
});

test('the trace of the request that it is executed for goes on, its calls among it', async () => {
  const plane = fakeServices({ catalog });
  const [collector, background]: [ReturnType<typeof fakeCollector>, Promise<unknown>[]] = [fakeCollector(), []];
  vi.stubGlobal('fetch', collector.fetch);
  const env = { ...ENV, OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR };
  const app = createExecutor({ connect: () => createRouterTransport(plane.routes) });
  const behind = { waitUntil: (work: Promise<unknown>) => void background.push(work) } as unknown as ExecutionContext;
  const cache = new WorkersCache({ fetch: async (request) => app.fetch(request, env, behind), purge: async () => ({ success: true, errors: [] }) });
  const asked = { query: `{ anime(id: "${uuid(1)}") { id } }`, variables: null, operationName: null };
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await cache.serve({ operation: { key: 'one', asked }, client: '', signal: new AbortController().signal, traceparent, waitUntil: () => undefined });
  await Promise.all(background);
  vi.unstubAllGlobals();
  const [call, execution] = collector.spans();
  expect(execution).toMatchObject({ name: 'execute', traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
  expect(call).toMatchObject({ name: 'echora.v1.CatalogReadService/BatchGetAnime', parentSpanId: execution?.spanId });
});

test('what a plan comes to is kept for a minute, with the tags of all that it found', async () => {
  const request = create(ExecutePlanRequestSchema, { plan: {}, query: 'x', limit: 50 });
  const { headers } = await build().ask({ plan: toJsonString(ExecutePlanRequestSchema, request) });
  expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=0, stale-if-error=0');
  const tags = (headers.get('cache-tag') ?? '').split(',');
  expect(tags.sort()).toEqual([`anime:${uuid(1)}`, `anime:${uuid(2)}`, 'every:everything', 'every:search']);
});

test('a search is direct when the switch was off as its key was made', async () => {
  const { plane, ask } = build();
  await ask(search('spirits', 'OFF'));
  expect(plane.calls.map(({ method }) => method)).toEqual(['Search', 'BatchGetAnime']);
});
