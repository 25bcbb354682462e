import { Code, ConnectError, createRouterTransport, type Transport } from '@connectrpc/connect';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { readConfig, type Env } from '../env.ts';
import { ENV, anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { COLLECTOR, fakeCollector } from './testing.ts';

afterEach(() => vi.unstubAllGlobals());

const TOKEN = 'an-operator-of-the-tests';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SAMPLED = `00-${TRACE}-b7ad6b7169203331-01`;
const ONE = `{ anime(id: "${uuid(1)}") { id } }`;

function build(env: Partial<Env> = { OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR }, answer?: () => Response, failure?: () => ConnectError) {
  const collector = fakeCollector(answer);
  vi.stubGlobal('fetch', collector.fetch);
  const plane = fakeServices({ catalog: [anime(1)], ...(failure && { failure }) });
  const told: (string | null)[] = [];
  const transport = createRouterTransport(plane.routes);
  const connect = (): Transport => ({
    ...transport,
    unary: (method, signal, timeout, header, ...rest) => {
      told.push(new Headers(header).get('traceparent'));
      return transport.unary(method, signal, timeout, header, ...rest);
    },
  });
  const edge = edgeOver(plane, { CACHE: 'local', OPERATOR_TOKENS: TOKEN, ...env }, { connect, purgeLog: memoryLog(), store: memoryStore() });
  const post = async (query: string, headers: Record<string, string> = {}) => {
    const reply = await edge.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
    await edge.settled();
    return reply;
  };
  return { ...edge, ...collector, told, post };
}

describe('with a collector', () => {
  test('a request, its execution and each call are spans of one trace, each below the one that caused it', async () => {
    const { post, spans, told, asked } = build();
    await post(ONE);
    const [call, execution, root, ...others] = spans();
    expect([root?.name, execution?.name, call?.name, others]).toEqual(['query anime', 'execute', 'echora.v1.CatalogReadService/BatchGetAnime', []]);
    expect([root?.parentSpanId, execution?.parentSpanId, call?.parentSpanId]).toEqual([undefined, root?.spanId, execution?.spanId]);
    expect(new Set([root, execution, call].map((span) => span?.traceId)).size).toBe(1);
    expect(told).toEqual([`00-${root?.traceId}-${call?.spanId}-01`]);
    expect(asked.map(({ url }) => url)).toEqual([`${COLLECTOR}/v1/traces`]);
  });

  test('a client that writes its own part down finds ours below it', async () => {
    const { post, spans } = build();
    await post(ONE, { traceparent: SAMPLED });
    expect(spans().at(-1)).toMatchObject({ name: 'query anime', traceId: TRACE, parentSpanId: 'b7ad6b7169203331' });
  });

  test('a client that does not is not waited for: the trace is its own, and begins here', async () => {
    const { post, spans } = build();
    await post(ONE, { traceparent: SAMPLED.replace(/01$/, '00') });
    expect(spans().map(({ traceId }) => traceId)).toEqual([TRACE, TRACE, TRACE]);
    expect(spans().at(-1)?.parentSpanId).toBeUndefined();
  });

  test('a fresh kept answer is a span only for a client that writes its own part down', async () => {
    const { post, spans } = build();
    await post(ONE);
    const before = spans().length;
    await post(ONE);
    await post(ONE, { origin: 'https://elsewhere.test' });
    await post(ONE, { traceparent: SAMPLED.replace(/01$/, '00') });
    expect(spans().length).toBe(before);
    await post(ONE, { traceparent: SAMPLED });
    const [kept, ...others] = spans().slice(before);
    expect(kept).toMatchObject({ name: 'query anime', traceId: TRACE, attributes: expect.arrayContaining([{ key: 'echora.cache', value: { stringValue: 'fresh' } }]) });
    expect(others).toEqual([]);
  });

  test('what fails is told of by its code, not by its words', async () => {
    const { post, spans } = build(undefined, undefined, () => new ConnectError('10.0.0.7 refused', Code.Unavailable));
    await post('mutation { deleteAnime(id: "00000000-0000-4000-8000-000000000001", reason: "x") { id } }', { authorization: `Bearer ${TOKEN}` });
    expect(spans().map(({ name, status }) => [name, status])).toEqual([
      ['echora.v1.CatalogWriteService/DeleteAnime', { code: 2, message: 'Unavailable' }],
      ['execute', { code: 0 }],
      ['mutation deleteAnime', { code: 2, message: '503' }],
    ]);
    expect(JSON.stringify(spans())).not.toContain('10.0.0.7');
  });

  test('scrapes, probes and pages are no spans', async () => {
    const { send, settled, asked } = build();
    for (const path of ['/metrics', '/readyz', '/schema.graphql', '/console', '/nowhere']) await send(path);
    await settled();
    expect(asked).toEqual([]);
  });

  test('one that is away or refuses is told of in the log, once, and changes no answer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { post } = build(undefined, () => new Response(null, { status: 503 }));
    for (const title of ['id', 'version', 'slug: id']) expect((await post(ONE.replace('{ id }', `{ ${title} }`))).status).toBe(200);
    expect(warn.mock.calls.map(([line]) => JSON.parse(String(line)) as object)).toMatchObject([{ message: 'spans could not be handed to the collector', error: { message: 'the collector answered 503' } }]);
    warn.mockRestore();
  });

  test('it gets its credentials, and is reached through the private link where there is one', async () => {
    const publicly = vi.fn();
    const collector = fakeCollector();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `${COLLECTOR}/`, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20abc', PRIVATE_NETWORK: { fetch: collector.fetch } as never };
    const { post } = build(env);
    vi.stubGlobal('fetch', publicly);
    await post(ONE);
    expect(publicly).not.toHaveBeenCalled();
    expect(collector.asked.map(({ url, init }) => [url, new Headers(init.headers).get('authorization')])).toEqual([[`${COLLECTOR}/v1/traces`, 'Basic abc']]);
  });
});

test('which traces are kept follows from their ids, as in the services', async () => {
  const { post, spans } = build({ OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR, OTEL_TRACES_SAMPLER_ARG: '0.5' });
  for (const trace of [TRACE, TRACE.replace(/^0/, 'f')]) await post(`{ status { llmMode } }`, { traceparent: SAMPLED.replace(TRACE, trace) });
  expect(new Set(spans().map(({ traceId }) => traceId))).toEqual(new Set([TRACE.replace(/^0/, 'f')]));
});

test('without one no span is made, and the services are told of the trace all the same', async () => {
  const { post, asked, told } = build({});
  await post(ONE, { traceparent: SAMPLED });
  expect(asked).toEqual([]);
  expect(told).toEqual([expect.stringMatching(`^00-${TRACE}-[0-9a-f]{16}-01$`)]);
});

test('a sample that is no part, and a collector that is no address, are faults of the configuration', () => {
  const env = { ...ENV, OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318', OTEL_TRACES_SAMPLER_ARG: '2' };
  expect(() => readConfig(env)).toThrow('OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1; OTEL_EXPORTER_OTLP_ENDPOINT must be an http(s) address');
});
