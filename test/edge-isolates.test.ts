import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EFFECTIVE_WITHIN_SECONDS } from '../edge/routing/limits.ts';
import { anime, uuid } from '../edge/fake-services.ts';
import { servePlane, TOKEN, type ServedPlane } from './support/edge.ts';
import { startIsolates, type Isolates } from './support/isolates.ts';
import { until } from './support/resources.ts';

// Two isolates of the Worker in one workerd, with the Durable Objects that they share.
const stack = new AsyncDisposableStack();
const catalog = Array.from({ length: 3 }, (_none, place) => anime(place + 1, { titles: { romaji: `Title ${place + 1}` } }));
let plane: ServedPlane;
let isolates: Isolates;
beforeAll(async () => {
  plane = stack.use(await servePlane({ catalog, index: catalog.map(({ id }) => id) }));
  isolates = stack.use(await startIsolates(2, plane.url));
}, 120_000);
afterAll(() => stack.disposeAsync());
beforeEach(() => void (plane.calls.length = 0));

const operator = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
const send = async <Data>(isolate: number, query: string, variables: object = {}) => {
  const reply = await isolates.fetch(isolate, '/graphql', { method: 'POST', headers: operator, body: JSON.stringify({ query, variables }) });
  return { data: ((await reply.json()) as { data: Data }).data, cache: reply.headers.get('cache-status') ?? '' };
};
const asked = (method: string) => plane.calls.filter((call) => call.method === method).length;
const modeOf = async (isolate: number, query: string) => (await send<{ search: { mode: string } }>(isolate, 'query ($query: String!) { search(query: $query) { mode } }', { query })).data.search.mode;
const titleOf = async (isolate: number, at: number) => {
  const { data, cache } = await send<{ anime: { title: { romaji: string } } }>(isolate, `{ anime(id: "${uuid(at)}") { title { romaji } } }`);
  return { title: data.anime.title.romaji, isHit: cache.includes('hit') };
};

test('1,000 identical cold queries cost the data plane one call for each isolate', async () => {
  const both = Array.from({ length: 1_000 }, (_none, place) => titleOf(place % 2, 1));
  expect(new Set((await Promise.all(both)).map(({ title }) => title))).toEqual(new Set(['Title 1']));
  expect(asked('GetAnime') + asked('BatchGetAnime')).toBeLessThanOrEqual(2);
});

test('the operator’s switch, used at one isolate, holds at the other within the stated bound', async () => {
  expect([await modeOf(0, 'one'), await modeOf(1, 'two')]).toEqual(['AGENT', 'AGENT']);
  await send(0, 'mutation { setLlmMode(mode: OFF) { mode } }');
  expect(await modeOf(0, 'three')).toBe('DIRECT');
  let number = 0;
  await until('the other isolate to go by it', async () => ((await modeOf(1, `four, ${++number}`)) === 'DIRECT' ? true : undefined), EFFECTIVE_WITHIN_SECONDS);
  await send(1, 'mutation { setLlmMode(mode: AUTO) { mode } }');
  await until('the first to go by that', async () => ((await modeOf(0, `five, ${++number}`)) === 'AGENT' ? true : undefined), EFFECTIVE_WITHIN_SECONDS);
});

test('a purge that reaches one isolate drops what the other has kept', async () => {
  await titleOf(1, 2);
  expect(await titleOf(1, 2)).toEqual({ title: 'Title 2', isHit: true });
  catalog[1]!.titles!.romaji = 'Title 2, anew';
  await send(0, `mutation { purgeCache(tags: ["anime:${uuid(2)}"]) { tags } }`);
  await until('the other isolate to have it', async () => ((await titleOf(1, 2)).title === 'Title 2, anew' ? true : undefined), 30);
});
