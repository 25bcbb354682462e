import { once } from 'node:events';
import { createServer } from 'node:http';
import ICAL from 'ical.js';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { createValidateInterceptor } from '@connectrpc/validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTelemetry } from '#platform/telemetry';
import { Format, Season, Status } from '#proto/anime';
import { RelationType } from '#proto/relation';
import { SearchService } from '#proto/search';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { routes } from '../core/catalog/routes/index.ts';
import { freePort } from '../dev/ports.ts';
import { catalogDatabase, settled } from './support/catalog.ts';
import { idOf, malOf, putAnime } from './support/catalog-rows.ts';
import { TOKEN, serveEdge, type ServedEdge } from './support/edge.ts';
import { natsWithStreams } from './support/outbox.ts';

const DAY = 86_400_000;
const resources = new AsyncDisposableStack();
let edge: ServedEdge;
let catalogSql: Parameters<typeof settled>[0];

/** The Worker in workerd before the catalog's own routes over PostgreSQL; the index is a list. */
beforeAll(async () => {
  const { sql } = resources.use(await catalogDatabase());
  const { nats } = resources.use(await natsWithStreams());
  catalogSql = sql;
  const tomorrow = timestampFromDate(new Date(Date.now() + DAY));
  await putAnime(sql,
    { id: idOf(1), titles: { english: 'First' }, genres: ['Action'], format: Format.TV, season: Season.FALL, seasonYear: 2026, status: Status.RELEASING,
      broadcast: { nextEpisodeAt: tomorrow, nextEpisodeNumber: 4 }, relations: [{ type: RelationType.SEQUEL, target: [malOf(2)], targetTitle: 'Second' }],
      characters: [{ character: { name: 'Spike', externalIds: [malOf(100)] } }] },
    { id: idOf(2), titles: { english: 'Second' }, genres: ['Action', 'Drama'], format: Format.MOVIE, startDate: { year: 2030 } },
    { id: idOf(3), titles: { english: 'Third' }, genres: ['Drama'] },
  );
  const { log } = createTelemetry('test', 'silent');
  const catalog = routes({ reader: new CatalogReader(sql), sql, nats, log, openStreams: () => Promise.resolve() });
  const hits = [3, 1].map((number) => ({ id: idOf(number), score: 0.5 }));
  const server = createServer(connectNodeAdapter({
    interceptors: [createValidateInterceptor()],
    routes: (router) => {
      catalog(router);
      router.service(SearchService, { search: () => ({ hits }), similar: () => ({ hits }) });
    },
  }));
  resources.defer(() => void server.close());
  resources.defer(() => server.closeAllConnections());
  const port = await freePort(0, 'the data plane');
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  edge = resources.use(await serveEdge({ url: `http://127.0.0.1:${port}` }));
});
afterAll(() => resources.disposeAsync());

async function ask(query: string, token?: string): Promise<unknown> {
  const reply = await fetch(`${edge.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await reply.json() as { data: unknown; errors?: { message: string; extensions: { code: string } }[] };
  return errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`) ?? data;
}
const TITLE = 'title { english }';
const titled = (...titles: string[]) => titles.map((english) => ({ node: { title: { english } } }));

test.each([
  ['animeByIds', `animeByIds(ids: ["${idOf(3)}", "${idOf(9)}", "${idOf(1)}"]) { ${TITLE} }`,
    [{ title: { english: 'Third' } }, null, { title: { english: 'First' } }]],
  ['animes', `animes(filter: { genreIn: "Action" }, sort: [TITLE_DESC]) { edges { node { ${TITLE} } } totalCount }`,
    { edges: titled('Second', 'First'), totalCount: 2 }],
  ['animes, narrowed', `animes(filter: { text: "SECOND", startDate: { gte: { year: 2030 } }, formatNotIn: TV }) { totalCount }`, { totalCount: 1 }],
  ['season', `season(year: 2026, season: FALL) { edges { node { ${TITLE} nextEpisode { number } } } }`,
    { edges: [{ node: { title: { english: 'First' }, nextEpisode: { number: 4 } } }] }],
  ['search', `search(query: "x", mode: DIRECT) { edges { node { ${TITLE} } } }`, { edges: titled('Third', 'First') }],
  ['similar', `similar(id: "${idOf(2)}") { edges { node { ${TITLE} } } }`, { edges: titled('Third', 'First') }],
  ['related', `related(id: "${idOf(1)}") { nodes { distance anime { ${TITLE} } } edges { from to type } watchOrder { anime { ${TITLE} } } }`, {
    nodes: [{ distance: 0, anime: { title: { english: 'First' } } }, { distance: 1, anime: { title: { english: 'Second' } } }],
    edges: [{ from: idOf(1), to: idOf(2), type: 'SEQUEL' }],
    watchOrder: [{ anime: { title: { english: 'First' } } }, { anime: { title: { english: 'Second' } } }],
  }],
  ['facets', 'facets(facets: [GENRE, FORMAT]) { totalCount facets { facet values { value count } } }', {
    totalCount: 3,
    facets: [
      { facet: 'GENRE', values: [{ value: 'Action', count: 2 }, { value: 'Drama', count: 2 }] },
      { facet: 'FORMAT', values: [{ value: 'MOVIE', count: 1 }, { value: 'TV', count: 1 }] },
    ],
  }],
  ['character', `character(xref: { source: MAL, externalId: "100" }) { character { name } appearances { anime { ${TITLE} } } }`,
    { character: { name: 'Spike' }, appearances: [{ anime: { title: { english: 'First' } } }] }],
  ['characters', `characters(name: "spik", animeId: "${idOf(1)}") { edges { node { name } } pageInfo { hasNextPage } }`,
    { edges: [{ node: { name: 'Spike' } }], pageInfo: { hasNextPage: false } }],
  ['status', 'status { llmMode catalog { animeCount characterCount } }', { llmMode: 'AUTO', catalog: { animeCount: 3, characterCount: 1 } }],
])('%s is answered from the catalog itself', async (_, query, expected) => {
  expect(await ask(`{ it: ${query} }`)).toEqual({ it: expected });
});

test.each([['animes', 'after', '{ totalCount }'], ['characters', 'after', '{ pageInfo { endCursor } }'], ['changesSince', 'cursor', '{ pageInfo { endCursor } }']])(
  'what is no cursor of %s is refused as %s', async (field, argument, fields) => {
    expect(await ask(`{ ${field}(${argument}: "nonsense") ${fields} }`)).toEqual([`BAD_USER_INPUT: ${argument} is not a cursor of this list`]);
  });

test('the schedule and its calendar show what airs tomorrow', async () => {
  const [from, to] = [new Date().toISOString(), new Date(Date.now() + 2 * DAY).toISOString()];
  const slots = await ask(`{ schedule(from: "${from}", to: "${to}") { episodeNumber anime { ${TITLE} } } }`);
  expect(slots).toEqual({ schedule: [{ episodeNumber: 4, anime: { title: { english: 'First' } } }] });
  const reply = await fetch(`${edge.origin}/calendar/season/2026/FALL.ics`);
  const [event] = new ICAL.Component(ICAL.parse(await reply.text()) as unknown[]).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe('First, episode 4');
});

test('an operator withdraws an anime and brings it back, and the changes tell of it', async () => {
  const change = (field: string, token?: string) => ask(`mutation { ${field}(id: "${idOf(3)}"${field === 'deleteAnime' ? ', reason: "a test"' : ''}) { version } }`, token);
  expect(await change('deleteAnime')).toEqual([expect.stringMatching(/^UNAUTHENTICATED: /)]);
  expect(await change('deleteAnime', `${TOKEN}x`)).toEqual([expect.stringMatching(/^UNAUTHENTICATED: /)]);
  expect(await change('deleteAnime', TOKEN)).toEqual({ deleteAnime: { version: 2 } });
  const changes = '{ changesSince { edges { node { animeId kind anime { version } } } } }';
  const last = async () => {
    await settled(catalogSql);
    // Nobody here tells the cache of committed changes, so the operator does.
    await ask('mutation { purgeCache(tags: ["every:anime"]) { tags } }', TOKEN);
    return (await ask(changes) as { changesSince: { edges: { node: object }[] } }).changesSince.edges.at(-1)?.node;
  };
  expect(await last()).toEqual({ animeId: idOf(3), kind: 'DELETED', anime: null });
  expect(await change('restoreAnime', TOKEN)).toEqual({ restoreAnime: { version: 3 } });
  expect(await last()).toEqual({ animeId: idOf(3), kind: 'RESTORED', anime: { version: 3 } });
  expect(await ask('{ reviews { reviews { id } } deadLetters { totalCount } }', TOKEN)).toEqual({ reviews: { reviews: [] }, deadLetters: { totalCount: 0 } });
});
