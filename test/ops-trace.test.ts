import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '#platform/bus/publish';
import { enriched } from './support/catalog.ts';
import { until } from './support/resources.ts';
import { OPERATOR_TOKEN, startRooms, type RunningRooms } from './support/rooms.ts';
import { nameOf, spansOf, type Span } from './support/spans.ts';

let system: RunningRooms;
let id: string;
beforeAll(async () => {
  system = await startRooms('edge');
  await until('the catalog to be ready', async () => (await fetch(`${system.rooms.catalog.url}/readyz`).catch(() => undefined))?.ok || undefined, 90);
  await publish(system.nats.nats, { subject: 'anime.enriched', id: 'traced', body: enriched({ titles: { romaji: 'Traced' }, externalIds: [{ source: 1, id: '9001' }], synopsis: 'A record that is followed.' }) });
  id = await until('the record to be there', async () => {
    const { data } = await ask<{ anime: { id: string } | null }>('{ anime(idMal: 9001) { id } }').catch(() => ({ data: undefined }));
    return data?.anime?.id;
  }, 90);
});
afterAll(() => system[Symbol.asyncDispose]());

async function ask<Data>(query: string, headers: Record<string, string> = {}): Promise<{ data: Data; errors?: unknown }> {
  const reply = await fetch(`${system.rooms.edge.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
  return (await reply.json()) as { data: Data; errors?: unknown };
}

/** Waits for spans of these names in the trace of the operation, and gives all that there are by then. */
async function traceOf(operation: string, expected: readonly string[]): Promise<Span[]> {
  const spans = () => {
    const trace = spansOf(system.exports).find((span) => nameOf(span) === `edge ${operation}`)?.traceId;
    return trace === undefined ? [] : spansOf(system.exports, trace);
  };
  const missing = () => expected.filter((name) => !spans().map(nameOf).includes(name));
  await until(`spans of ${operation}`, () => missing().length === 0 || undefined, 60).catch(() => expect(missing()).toEqual([]));
  return spans();
}

const roots = (spans: readonly Span[]) => {
  const known = new Set(spans.map(({ spanId }) => spanId));
  return spans.filter(({ parentSpanId = '' }) => !known.has(parentSpanId)).map(nameOf);
};

const RELAYED = (subject: string) => [
  'catalog commit', `catalog publish ${subject}`, `search process ${subject}`, `invalidator process ${subject}`, 'invalidator purge', 'edge POST purge',
];

test.each([
  ['deleteAnime', 'DeleteAnime', ', reason: "a test"', 'anime.deleted', ['search index remove']],
  ['restoreAnime', 'RestoreAnime', '', 'anime.synced', ['search embed', 'search index upsert']],
])('%s at the edge is one trace, to the index and back to the edge, of which no span is missing', async (field, rpc, more, subject, indexed) => {
  const { errors } = await ask(`mutation { ${field}(id: "${id}"${more}) { id } }`, { authorization: `Bearer ${OPERATOR_TOKEN}` });
  expect(errors).toBeUndefined();
  const call = `echora.v1.CatalogWriteService/${rpc}`;
  const spans = await traceOf(`mutation ${field}`, [`edge execute`, `edge ${call}`, `catalog ${call}`, ...RELAYED(subject), ...indexed]);
  expect(roots(spans)).toEqual([`edge mutation ${field}`]);
});

test('the trace of a client that writes its own part down goes on below the client', async () => {
  const [trace, parent] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  await ask('{ search(query: "a record that is followed", mode: DIRECT) { mode } }', { traceparent: `00-${trace}-${parent}-01` });
  const spans = await traceOf('query search', ['edge execute', 'edge echora.v1.SearchService/Search', 'search echora.v1.SearchService/Search']);
  expect(spans.find((span) => nameOf(span) === 'edge query search')).toMatchObject({ traceId: trace, parentSpanId: parent });
  expect(roots(spans)).toEqual(['edge query search']);
});
