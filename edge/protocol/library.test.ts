import { Code, ConnectError } from '@connectrpc/connect';
import { beforeEach, expect, test, vi } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

/** How often the library was asked to execute. */
const executed = vi.hoisted(() => ({ count: 0 }));
vi.mock('@hono/graphql-server', async (original) => {
  const library = await original<typeof import('@hono/graphql-server')>();
  const graphqlServer: typeof library.graphqlServer = (options) => {
    const handle = library.graphqlServer(options);
    return (...call) => {
      executed.count++;
      return handle(...call);
    };
  };
  return { ...library, graphqlServer };
});
beforeEach(() => void (executed.count = 0));

const TOKEN = 'a-token-of-the-tests';
const env = { CACHE: 'off', OPERATOR_TOKENS: TOKEN };

test.each([
  ['a whole answer', `query ($id: ID!) { a: anime(id: $id) { ...F } } fragment F on Anime { id title { english } }`],
  ['an answer of null', `query ($id: ID!) { anime(id: $id) { id } b: anime(idMal: 9) { id } }`],
  ['an error in a field that may be null', `query ($id: ID!) { anime(id: $id) { id } b: anime(idMal: -1) { id } }`],
  ['an error that leaves no data', `query ($id: ID!) { animeByIds(ids: [$id, "x"]) { id } }`],
])('%s is the same by the library, when the document is first seen, and without it after that', async (_, query) => {
  const { ask } = edgeOver(fakeServices({ catalog: [anime(1)] }), env);
  const answers = [await ask(query, { id: uuid(1) }), await ask(query, { id: uuid(1) })];
  const said = answers.map(({ status, data, errors }) => ({ status, data, errors }));
  expect(said[1]).toEqual(said[0]);
  expect(executed.count).toBe(1);
});

test('an outage is a 503 with a code, by the library too', async () => {
  const away = new ConnectError('away', Code.Unavailable);
  const { ask } = edgeOver(fakeServices({ failure: () => away }), env);
  const { status, data, errors } = await ask(`{ animeByIds(ids: ["${uuid(1)}"]) { id } }`);
  expect({ status, data, code: errors[0]?.extensions.code }).toEqual({ status: 503, data: null, code: 'UNAVAILABLE' });
  expect(executed.count).toBe(1);
});

test('what is never kept is the library’s each time: the schema itself, and operators’ fields with their token', async () => {
  const { ask, send } = edgeOver(fakeServices({}), env);
  for (const query of ['{ __schema { queryType { name } } }', '{ reviews { endCursor } }']) {
    await ask(query);
    await ask(query);
  }
  expect(executed.count).toBe(4);
  const reply = await send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query: `mutation { deleteAnime(id: "${uuid(1)}", reason: "twice") { version } }` }),
  });
  expect(await reply.json()).toEqual({ data: { deleteAnime: { version: 2 } } });
  expect(executed.count).toBe(5);
});
