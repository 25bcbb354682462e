import { Code, ConnectError } from '@connectrpc/connect';
import { describe, expect, test, vi } from 'vitest';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const TOKEN = 'an-operator-of-the-tests';
const ONE = `{ anime(id: "${uuid(1)}") { id } }`;
for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);

/** An edge whose calls each take so many seconds by its clock. */
function build({ seconds = 0, failure }: { seconds?: number; failure?: (method: string) => ConnectError | undefined } = {}, env: Record<string, string> = {}) {
  let now = 1_800_000_000_000;
  const plane = fakeServices({ catalog: [anime(1)], delay: async () => void (now += seconds * 1000), ...(failure && { failure }) });
  const dependencies = { purgeLog: memoryLog(), store: memoryStore(), now: () => now };
  const edge = edgeOver(plane, { CACHE: 'local', OPERATOR_TOKENS: TOKEN, ...env }, dependencies);
  const scrape = async () => (await edge.send('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })).text();
  /** Samples of a metric: labels but the isolate, and the value. */
  const samples = async (name: string) =>
    [...(await scrape()).matchAll(new RegExp(`^${name}\\{(.*),isolate="\\w+"\\} (\\S+)$`, 'gm'))].map(([, labels, value]) => `${labels} ${value}`);
  return { ...edge, scrape, samples };
}

describe('a request is counted', () => {
  test('by route, root field, status class and outcome', async () => {
    const { ask, send, samples } = build();
    await ask(`query A { anime(id: "${uuid(1)}") { id } }`);
    await ask(`query B { ...F } fragment F on Query { a: anime(id: "${uuid(1)}") { id } b: status { llmMode } }`);
    await ask('{ __schema { queryType { name } } }');
    await ask(`mutation { deleteAnime(id: "${uuid(1)}", reason: "x") { id } }`);
    await ask('{ nothing }');
    await send('/graphql?query={');
    await send('/calendar/season/2026/FALL.ics');
    await send('/nowhere/else');
    expect(await samples('edge_requests_total')).toEqual([
      'route="graphql",operation="query",field="anime",status="2xx",outcome="ok" 1',
      'route="graphql",operation="query",field="several",status="2xx",outcome="ok" 1',
      'route="graphql",operation="query",field="introspection",status="2xx",outcome="ok" 1',
      'route="graphql",operation="mutation",field="deleteAnime",status="2xx",outcome="refused" 1',
      'route="graphql",operation="none",field="none",status="4xx",outcome="refused" 1',
      'route="graphql",operation="none",field="none",status="2xx",outcome="refused" 1',
      'route="calendar",operation="query",field="schedule",status="2xx",outcome="ok" 1',
      'route="other",operation="none",field="none",status="4xx",outcome="refused" 1',
    ]);
  });

  test('the same when its answer was kept, at hand or not', async () => {
    const { ask, send, samples } = build();
    const { headers } = await ask(ONE);
    await ask(ONE);
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'if-none-match': headers.get('etag') ?? '' }, body: JSON.stringify({ query: ONE }) };
    await send('/graphql', init);
    await send('/graphql', { ...init, headers: { ...init.headers, origin: 'https://elsewhere.test' } });
    expect((await samples('edge_requests_total')).sort()).toEqual([
      'route="graphql",operation="query",field="anime",status="2xx",outcome="ok" 2',
      'route="graphql",operation="query",field="anime",status="3xx",outcome="ok" 2',
    ]);
  });

  test('as failed when what could not be had is ours to mend, also in a part of an answer and with status 200', async () => {
    const { ask, samples } = build({ failure: (method) => (method === 'GetCatalogStatus' ? undefined : new ConnectError('x', method === 'ListAnime' ? Code.Internal : Code.Unavailable)) });
    await ask(ONE);
    await ask(`{ animes { totalCount } status { llmMode } }`);
    expect(await samples('edge_requests_total')).toEqual([
      'route="graphql",operation="query",field="anime",status="5xx",outcome="failed" 1',
      'route="graphql",operation="query",field="several",status="2xx",outcome="failed" 1',
    ]);
  });

  test('as refused when a client asks too often, for a kept answer too', async () => {
    const { ask, samples } = build({}, { RATE_LIMIT: 'on' });
    for (let time = 0; time < 62; time++) await ask(ONE);
    expect(await samples('edge_requests_total')).toContain('route="graphql",operation="query",field="anime",status="4xx",outcome="refused" 2');
  });
});

test('what a request waited for is told in buckets; a kept answer waited for nothing', async () => {
  const { ask, samples } = build({ seconds: 0.3 });
  for (let time = 0; time < 3; time++) await ask(ONE);
  const told = await samples('edge_request_duration_seconds_bucket');
  const counts = told.map((line) => /le="(.*)" (\d+)$/.exec(line)?.slice(1));
  expect(counts).toEqual([['0.005', '2'], ['0.01', '2'], ['0.025', '2'], ['0.05', '2'], ['0.1', '2'], ['0.25', '2'], ['0.5', '3'], ['1', '3'], ['2.5', '3'], ['5', '3'], ['+Inf', '3']]);
  const labels = 'route="graphql",operation="query",field="anime"';
  expect([...(await samples('edge_request_duration_seconds_sum')), ...(await samples('edge_request_duration_seconds_count'))]).toEqual([
    `${labels} 0.3`, 'route="metrics",operation="none",field="none" 0', `${labels} 3`, 'route="metrics",operation="none",field="none" 2',
  ]);
});

test('clients make no labels: there are as many as routes and root fields', async () => {
  const { ask, send, scrape } = build();
  await ask(`query Invented { invented: anime(id: "${uuid(1)}") { id } }`);
  await ask('{ invented }');
  await send('/invented');
  expect(await scrape()).not.toContain('nvented');
});
