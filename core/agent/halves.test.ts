import { beforeEach, afterEach, expect, test } from 'vitest';
import { create } from '@bufbuild/protobuf';
import { AgentPlanner, PlanSchema } from '#proto/agent';
import { FilterOperator } from '#proto/search';
import type { Planner } from './planner.ts';
import { ask, testAgent, type TestAgent } from './testing/agent.ts';
import { MemoryBackend } from './testing/backend.ts';
import { FEW } from './testing/few.ts';

let backend: MemoryBackend;
let agent: TestAgent;
let raw: object;
const planner: Planner = { kind: 'MODEL', name: 'stub', plan: async () => ({ raw, tokens: 7 }) };
const plan = async (given: object, query: string) => {
  raw = given;
  return agent.client.makePlan({ query, clientKey: 'test' });
};

beforeEach(async () => {
  backend = new MemoryBackend(...FEW);
  agent = await testAgent(backend, {}, { planner });
});
afterEach(() => agent[Symbol.dispose]());

test('a plan is made without a search, and says who made it and at what cost', async () => {
  const made = await plan({ text: 'bounty hunters' }, 'something about bounty hunters');
  expect(made).toMatchObject({ planner: AgentPlanner.MODEL, model: 'stub', tokens: 7, plan: { semanticText: 'bounty hunters' } });
  expect(backend.calls).toEqual([]);
});

test.each([
  ['words', { text: 'space war', filters: [{ field: 'season_year', op: 'LT', values: [1990] }] }],
  ['titles', { like: ['Cowboy Bebop'], exclude: [{ field: 'genres', values: ['Mecha'] }] }],
  ['a relation', { walks: [{ from: 'Cowboy Bebop', relation: 'SIDE_STORY' }] }],
  ['a sort', { filters: [{ field: 'genres', op: 'EQ', values: ['Action'] }], sort: 'START_DATE', descending: false }],
  ['a label that nothing has', { text: 'camp', filters: [{ field: 'genres', op: 'EQ', values: ['Mecha'] }, { field: 'episode_count', op: 'GT', values: [99] }] }],
])('made and executed apart, a plan of %s comes to the same answer as at once', async (_what, given) => {
  const made = await plan(given, 'the request');
  const { hits, plan: executed, rounds } = await agent.client.executePlan({ ...(made.plan && { plan: made.plan }), limit: 10 });
  const whole = await ask(agent, 'the request');
  expect({ hits, plan: executed, rounds, key: made.planKey }).toEqual({ hits: whole.hits, plan: whole.plan, rounds: whole.rounds, key: whole.planKey });
});

test('two wordings have one key when they have one plan', async () => {
  const keys = async (given: object) => [(await plan(given, 'One way')).planKey, (await plan(given, 'another')).planKey];
  const [one, other] = await keys({ text: 'bounty hunters' });
  expect(other).toBe(one);
  const [mine, yours] = await keys({ filters: [{ field: 'genres', op: 'EQ', values: ['Action'] }] });
  expect(yours).toBe(mine);
  expect(mine).not.toBe(one);
});

test('a plan that comes back larger than plans are is cut to their bounds, and a field that is none is refused', async () => {
  const given = create(PlanSchema, { semanticText: 'x'.repeat(5_000), like: Array.from({ length: 40 }, (_, at) => ({ title: `title ${at}` })), schedule: { firstDay: 'never', lastDay: '9999-99-99' }, limit: 4_000 });
  const { plan: executed } = await agent.client.executePlan({ plan: given, query: 'x', limit: 5 });
  expect(executed).toMatchObject({ semanticText: 'x'.repeat(200), limit: 50 });
  expect([executed?.like.length, executed?.schedule]).toEqual([3, undefined]);
  const condition = { field: 'password', operator: FilterOperator.EQ, values: [{ kind: { case: 'text' as const, value: 'x' } }] };
  await expect(agent.client.executePlan({ plan: { filter: { must: [condition] } }, query: 'x', limit: 5 })).rejects.toThrow('no such field "password"');
});
