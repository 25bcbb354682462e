import { beforeEach, afterEach, expect, test } from 'vitest';
import { create } from '@bufbuild/protobuf';
import { RelationType } from '#proto/relation';
import { FilterOperator, SearchFilterSchema } from '#proto/search';
import type { Planner } from './planner.ts';
import { ask, failureOf, testAgent, TODAY, type TestAgent } from './testing/agent.ts';
import { idOf, MemoryBackend } from './testing/backend.ts';
import { FEW } from './testing/few.ts';

let backend: MemoryBackend;
let agent: TestAgent;
/** What the planner says next. */
let raw: object;
const planner: Planner = { kind: 'MODEL', name: 'stub', plan: async () => ({ raw, tokens: 7 }) };
const filter = (field: string, op: string, ...values: unknown[]) => ({ field, op, values });
const [BEBOP, BEBOP_MOVIE, GUNDAM, CAMP] = [1, 2, 3, 4].map(idOf);
const answerTo = async (plan: object, more = {}) => {
  raw = plan;
  return ask(agent, 'something', more);
};
const idsOf = async (plan: object, more = {}) => (await answerTo(plan, more)).hits.map(({ id }) => id);

beforeEach(async () => {
  backend = new MemoryBackend(...FEW);
  agent = await testAgent(backend, {}, { planner });
});
afterEach(() => agent[Symbol.dispose]());

test('a relation is walked from the title that was found, and the reason says so', async () => {
  const { hits, plan } = await answerTo({ walks: [{ from: 'cowboy bebop', relation: 'SIDE_STORY' }] });
  expect(hits).toMatchObject([{ id: BEBOP_MOVIE, reason: '2001 film, by Bones, side story of Cowboy Bebop, with Action, Sci-Fi and Space.' }]);
  expect(plan?.walks).toMatchObject([{ from: { title: 'cowboy bebop', animeId: BEBOP }, types: [RelationType.SIDE_STORY] }]);
});

test('relations whose target is not in the catalog are no hits', async () => {
  expect(await idsOf({ walks: [{ from: 'Cowboy Bebop', relation: 'SEQUEL' }] })).toEqual([]);
});

test('the studio of a title is a condition, and the title itself is not in the answer', async () => {
  expect(await idsOf({ walks: [{ from: 'Cowboy Bebop', relation: 'SAME_STUDIO' }] })).toEqual([GUNDAM]);
});

test('what is like a title comes without the title, and the reason names what they share', async () => {
  const { hits } = await answerTo({ like: ['Cowboy Bebop'], exclude: [{ field: 'genres', values: ['Mecha'] }] });
  expect(hits[0]).toMatchObject({ id: BEBOP_MOVIE, reason: '2001 film, by Bones, with Action, Sci-Fi and Space, sharing Action, Sci-Fi and Space with Cowboy Bebop.' });
  expect(hits.map(({ id }) => id)).not.toContain(GUNDAM);
  expect(hits.map(({ id }) => id)).not.toContain(BEBOP);
});

test('conditions alone list what meets them, the best known first, and nothing is searched for', async () => {
  const { hits } = await answerTo({ filters: [filter('genres', 'EQ', 'Sci-Fi')], exclude: [{ field: 'genres', values: ['Mecha'] }] });
  expect(hits.map(({ id }) => id)).toEqual([BEBOP, BEBOP_MOVIE]);
  expect(backend.calls.map(({ method }) => method)).not.toContain('Search');
});

test('a title that nothing has is searched for by its words, and left unresolved in the plan', async () => {
  const { hits, plan } = await answerTo({ like: ['Girls with tents camp'] });
  expect(plan?.like).toMatchObject([{ title: 'Girls with tents camp', animeId: '' }]);
  expect(hits[0]?.id).toBe(CAMP);
});

test('a schedule lists what airs, in that order, and what else is asked for still holds', async () => {
  backend.airing.set(CAMP!, TODAY + 3_600_000).set(GUNDAM!, TODAY).set(BEBOP!, TODAY + 86_400_000);
  const schedule = { first_day: '2026-11-23', last_day: '2026-11-23' };
  expect(await idsOf({ schedule })).toEqual([GUNDAM, CAMP]);
  const { hits } = await answerTo({ schedule, filters: [filter('genres', 'EQ', 'slice of life')] });
  expect(hits).toMatchObject([{ id: CAMP, reason: '2018 TV series of 12 episodes, by C-Station, airing on 2026-11-23 at 22:00 (Asia/Tokyo), with Slice of Life and Camping.' }]);
});

test('a night is one on the asker’s clocks, until five in the morning, and Tokyo’s where nobody says', async () => {
  const [before, first, last] = ['2026-11-23T22:59:00Z', '2026-11-23T23:00:00Z', '2026-11-24T09:59:00Z'].map(Date.parse);
  backend.airing.set(CAMP!, before!).set(GUNDAM!, first!).set(BEBOP!, last!);
  const schedule = { first_day: '2026-11-23', last_day: '2026-11-23', first_time: '18:00', last_time: '29:00' };
  expect(await idsOf({ schedule }, { timeZone: 'America/New_York' })).toEqual([GUNDAM, BEBOP]);
  const { plan, hits } = await answerTo({ schedule }, { timeZone: 'America/New_York' });
  expect(plan?.schedule).toMatchObject({ timeZone: 'America/New_York', firstTime: '18:00', lastTime: '29:00' });
  expect(hits[0]?.reason).toContain('airing on 2026-11-23 at 18:00 (America/New_York)');
  for (const timeZone of ['', 'Mars/Olympus']) {
    expect((await answerTo({ schedule }, { timeZone })).plan?.schedule?.timeZone).toBe('Asia/Tokyo');
  }
});

test('when nothing comes back, labels turn into words once, and the plan says which were let go of', async () => {
  const { hits, rounds, plan } = await answerTo({ text: 'girls', filters: [filter('genres', 'EQ', 'Mecha'), filter('season_year', 'EQ', 2018)] });
  expect(rounds).toBe(2);
  expect(hits[0]?.id).toBe(CAMP);
  expect(plan?.relaxed.map(({ field }) => field)).toEqual(['genres']);
});

test("what is excluded stays excluded, and so does the caller's filter, in the second round too", async () => {
  const caller = create(SearchFilterSchema, { must: [{ field: 'format', operator: FilterOperator.EQ, values: [{ kind: { case: 'text', value: 'TV' } }] }] });
  const found = await idsOf({ text: 'space', filters: [filter('episode_count', 'EQ', 999)], exclude: [{ field: 'tags.name', values: ['gore'] }] }, { filter: caller });
  expect(found.toSorted()).toEqual([BEBOP, CAMP]);
});

test("the caller's filter holds for relations, which the index does not filter", async () => {
  const caller = create(SearchFilterSchema, { mustNot: [{ field: 'format', operator: FilterOperator.EQ, values: [{ kind: { case: 'text', value: 'MOVIE' } }] }] });
  expect(await idsOf({ walks: [{ from: 'Cowboy Bebop', relation: 'ANY' }] }, { filter: caller })).toEqual([]);
});

test("a caller's filter on a field that is not there is refused by name", async () => {
  const caller = create(SearchFilterSchema, { must: [{ field: 'synopsis', operator: FilterOperator.EQ, values: [{ kind: { case: 'text', value: 'x' } }] }] });
  expect((await failureOf(answerTo({ text: 'x' }, { filter: caller }))).name).toContain('no such field "synopsis"');
});

test('a sort decides the order, and the limit is the smaller one of plan and caller', async () => {
  expect(await idsOf({ text: 'space', sort: 'START_DATE', limit: 3 })).toHaveLength(3);
  const byEpisodes = await idsOf({ text: 'space', sort: 'EPISODES', descending: true });
  expect(byEpisodes.slice(0, 3)).toEqual([GUNDAM, BEBOP, CAMP]);
  expect(await idsOf({ text: 'space', limit: 50 }, { limit: 2 })).toHaveLength(2);
});

test('plans that mean the same have the same key, and others have not', async () => {
  const keyOf = async (plan: object) => (await answerTo(plan)).planKey;
  const one = await keyOf({ text: 'Space', filters: [filter('genres', 'IN', 'Action', 'Sci-Fi'), filter('season_year', 'LT', 2000)] });
  expect(await keyOf({ filters: [filter('season_year', 'LT', 2000), filter('genres', 'IN', 'sci fi', 'ACTION')], text: 'space', more: 1 })).toBe(one);
  expect(await keyOf({ text: 'Space', filters: [filter('genres', 'IN', 'Action', 'Sci-Fi'), filter('season_year', 'LTE', 2000)] })).not.toBe(one);
});

test('a backend that does not answer has a name of its own', async () => {
  const gone = await testAgent(backend, {}, { planner, backend: () => { throw new Error('not reached'); } });
  gone[Symbol.dispose]();
  const broken = new MemoryBackend(...FEW);
  broken.clients.search.search = async () => { throw new Error('connection refused'); };
  using lonely = await testAgent(broken, {}, { planner });
  raw = { text: 'space' };
  expect((await failureOf(ask(lonely, 'x'))).name).toBe('AGENT_BACKEND_UNAVAILABLE');
});
