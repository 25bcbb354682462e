import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AgentFailureReason, AgentPlanner, BreakerState } from '#proto/agent';
import { OPEN_MS } from './adapters/guarded-model.ts';
import { baselinePlanner } from './adapters/baseline.ts';
import type { Planner } from './planner.ts';
import { ask, failureOf, testAgent, TODAY, type TestAgent } from './testing/agent.ts';
import { MemoryBackend } from './testing/backend.ts';
import { FEW, SECRET_OF_SYNOPSIS } from './testing/few.ts';
import { behaviours, requestIn, ScriptedLlm, type Behaviour, type ChatRequest } from './testing/llm.ts';

const llm = new ScriptedLlm();
let now = TODAY;
/** Aborts when a test says that the time is over, so that none waits for it. */
let time: AbortController;
let agent: TestAgent;
const PLAN = { text: 'bounty hunters', filters: [], exclude: [], like: [], walks: [], schedule: null, limit: null };
const { plans, says, refuses, filtered, callsTool, fails, hangs, resets, drips, floods, redirects, thinks, streams, refusesParameter } = behaviours;

/** Without the rules in its place, so that a failure is seen as one. */
const start = (env: Record<string, string> = {}, state?: string, instead?: Planner) =>
  testAgent(new MemoryBackend(...FEW), { LLM_BASE_URL: llm.url, LLM_MODEL: 'scripted', CLIENT_REQUESTS_PER_MINUTE: '100', ...env }, { now: () => now, budget: () => time.signal, instead }, state);
/** Behaves so, and the time is over once the model was asked. */
const whileTimeRunsOut = (behaviour: Behaviour): Behaviour => (response, request) => {
  behaviour(response, request);
  time.abort(new DOMException('over', 'TimeoutError'));
};

beforeAll(() => llm.start());
afterAll(() => llm[Symbol.asyncDispose]());
beforeEach(async () => {
  now = TODAY;
  time = new AbortController();
  agent = await start();
});
afterEach(() => {
  agent[Symbol.dispose]();
  vi.useRealTimers();
});

test('a plan is asked for once, with 2,048 tokens of output at most, little thought, a closed schema, no tools and no synopsis', async () => {
  llm.script(plans(PLAN));
  const { tokens, model, rounds } = await ask(agent, 'des chasseurs de primes');
  expect({ tokens, model, rounds }).toEqual({ tokens: 1_000, model: 'scripted', rounds: 1 });
  const [request] = llm.requests;
  expect(llm.requests).toHaveLength(1);
  expect(request).toMatchObject({ model: 'scripted', max_tokens: 2_048, reasoning_effort: 'low', response_format: { type: 'json_schema', json_schema: { strict: true } } });
  expect(request?.tools).toBeUndefined();
  expect(requestIn(request!)).toBe('des chasseurs de primes');
  expect(JSON.stringify(request)).not.toContain(SECRET_OF_SYNOPSIS);
});

test.each<[string, Behaviour, string, number]>([
  ['invalid JSON, twice', says('{"text": "bounty'), 'AGENT_BAD_PLAN', 2],
  ['prose, twice', says('Sure! Here are some anime.'), 'AGENT_BAD_PLAN', 2],
  ['an empty plan, twice', plans({}), 'AGENT_BAD_PLAN', 2],
  ['a plan of nothing but wrong enum values, twice', plans({ filters: [{ field: 'format', op: 'EQ', values: ['HOLOGRAM'] }] }), 'AGENT_BAD_PLAN', 2],
  ['a list instead of a plan, twice', plans([PLAN]), 'AGENT_BAD_PLAN', 2],
  ['a refusal', refuses(), 'AGENT_REFUSED', 1],
  ['an answer that a filter took out', filtered(), 'AGENT_REFUSED', 1],
  ['a call of a tool with what is no plan, twice', callsTool('delete_anime', { id: '1' }), 'AGENT_BAD_PLAN', 2],
  ['thoughts that take all tokens', thinks('hm, '.repeat(500), '', 'length'), 'AGENT_BAD_PLAN', 1],
  ['thoughts and no answer', thinks('I will not.', ''), 'AGENT_REFUSED', 1],
  ['a 10 MB answer', floods(10_000_000), 'AGENT_BAD_PLAN', 1],
  ['500', fails(500), 'AGENT_UNREACHABLE', 1],
  ['401', fails(401), 'AGENT_REFUSED', 1],
  ['400 that names nothing', fails(400), 'AGENT_REFUSED', 1],
  ['a connection reset', resets(), 'AGENT_UNREACHABLE', 1],
  ['a redirect', redirects('http://127.0.0.1:1/v1'), 'AGENT_UNREACHABLE', 1],
  ['429', fails(429), 'AGENT_LIMITED', 1],
  ['silence', whileTimeRunsOut(hangs()), 'AGENT_TIMEOUT', 1],
  ['a slow drip', whileTimeRunsOut(drips()), 'AGENT_TIMEOUT', 1],
])('%s ends in a failure with a name', async (_what, behaviour, name, calls) => {
  llm.script(behaviour);
  expect((await failureOf(ask(agent, 'bounty hunters'))).name).toBe(name);
  expect(llm.requests).toHaveLength(calls);
});

const said = JSON.stringify(PLAN);
test.each<[string, Behaviour]>([
  ['in a fence', says(`\`\`\`json\n${said}\n\`\`\``)],
  ['after its thoughts', says(`<think>Something with space? No.</think>${said}`)],
  ['after thoughts in a field of their own', thinks('Something with space? No.', said)],
  ['in the field of thoughts', thinks(said, '')],
  ['to a tool that nobody offered', callsTool('search_anime', PLAN)],
  ['in a stream that nobody asked for', streams(said)],
])('a plan that is told %s is taken, after one call, and its tokens counted', async (_how, behaviour) => {
  llm.script(behaviour);
  const { plan, tokens } = await ask(agent, 'bounty hunters');
  expect([plan?.semanticText, tokens, llm.requests.length]).toEqual([PLAN.text, 1_000, 1]);
});

test.each<[keyof ChatRequest, string | undefined, Partial<ChatRequest>]>([
  ['max_tokens', undefined, { max_completion_tokens: 2_048 }],
  ['reasoning_effort', 'Unrecognized request argument supplied: reasoning_effort', {}],
  ['reasoning_effort', '"scripted" does not support thinking', {}],
  ['temperature', undefined, {}],
  ['response_format', 'json_schema is not supported by this server', {}],
])('a request is said again without %s, which the endpoint refused (%s), and from then on at once', async (name, words, instead) => {
  llm.script(refusesParameter(name, plans(PLAN), words));
  for (let n = 0; n < 2; n += 1) expect((await ask(agent, 'bounty hunters')).plan?.semanticText).toBe(PLAN.text);
  expect(llm.requests.map((request) => name in request)).toEqual([true, false, false]);
  expect(llm.requests[1]).toMatchObject(instead);
});

test('a model that is known to take no max_tokens is not asked with them', async () => {
  using known = await start({ LLM_MODEL: 'gpt-5-mini' });
  llm.script(plans(PLAN));
  await ask(known, 'bounty hunters');
  expect(llm.requests).toMatchObject([{ max_completion_tokens: 2_048, reasoning_effort: 'low' }]);
  expect(Object.keys(llm.requests[0] ?? {})).not.toEqual(expect.arrayContaining(['max_tokens', 'temperature']));
});

test('no failure has a word of the model in it', async () => {
  for (const behaviour of [says('XYZZY'), plans({ text: '', filters: [{ field: 'XYZZY', op: 'EQ', values: ['XYZZY'] }] }), callsTool('XYZZY', { XYZZY: 1 }), thinks('XYZZY', '')]) {
    llm.script(behaviour);
    const error = await ask(agent, 'bounty hunters').then(() => undefined, (reason: unknown) => reason);
    expect(String(error)).toMatch(/AGENT_(BAD_PLAN|REFUSED)/);
    expect(String(error)).not.toContain('XYZZY');
  }
});

test.each<[Behaviour, keyof typeof AgentFailureReason]>([
  [fails(500), 'UNREACHABLE'], [fails(400), 'REFUSED'], [says('prose'), 'BAD_PLAN'], [refuses(), 'REFUSED'], [fails(429), 'LIMITED'], [resets(), 'UNREACHABLE'],
])('where the model fails the rules plan, and the answer says why', async (behaviour, why) => {
  using both = await start({}, undefined, baselinePlanner);
  llm.script(behaviour);
  const { model, modelFailure, hits } = await ask(both, 'sci-fi movies from 2001');
  expect({ model, modelFailure, first: hits[0]?.id }).toEqual({ model: 'baseline', modelFailure: AgentFailureReason[why], first: FEW[1]?.id });
  const made = await both.client.makePlan({ query: 'sci-fi movies from 2001', clientKey: 'test' });
  expect(made).toMatchObject({ planner: AgentPlanner.BASELINE, modelFailure: expect.any(Number) });
  expect(made.plan?.filter?.must.map(({ field }) => field).toSorted()).toEqual(['format', 'genres', 'season_year']);
});

test('a model that is silent leaves the rules enough time to answer', async () => {
  const patience = new AbortController();
  const parts = { now: () => now, budget: () => time.signal, patience: () => patience.signal };
  using both = await testAgent(new MemoryBackend(...FEW), { LLM_BASE_URL: llm.url, LLM_MODEL: 'scripted' }, parts);
  llm.script((response, request) => {
    hangs()(response, request);
    patience.abort(new DOMException('over', 'TimeoutError'));
  });
  expect(await ask(both, 'sci-fi movies from 2001')).toMatchObject({ model: 'baseline', modelFailure: AgentFailureReason.TIMEOUT });
});

test('an endpoint that is not there is unreachable', async () => {
  using lonely = await start({ LLM_BASE_URL: 'http://127.0.0.1:1/v1' });
  expect((await failureOf(ask(lonely, 'bounty hunters'))).name).toBe('AGENT_UNREACHABLE');
});

test('a second try hears what was wrong with the first, and both are paid for', async () => {
  llm.script(plans({ text: '' }), plans(PLAN));
  expect((await ask(agent, 'bounty hunters')).tokens).toBe(2_000);
  expect(llm.requests[1]?.messages.at(-1)?.content).toContain('the plan is empty');
});

test('a wrong enum value is left out of an otherwise good plan', async () => {
  llm.script(plans({ ...PLAN, filters: [{ field: 'format', op: 'IN', values: ['HOLOGRAM', 'tv'] }] }));
  const { plan } = await ask(agent, 'bounty hunters');
  expect(plan?.filter?.must.map(({ field, values }) => [field, values.map(({ kind }) => kind.value)])).toEqual([['format', ['TV']]]);
});

test('a model that says "too many requests" is left alone for as long as it asks', async () => {
  llm.script(fails(429, { 'retry-after': '30' }), plans(PLAN));
  expect(await failureOf(ask(agent, 'one'))).toEqual({ name: 'AGENT_LIMITED', retryAfter: 30_000 });
  now += 29_000;
  expect(await failureOf(ask(agent, 'two'))).toEqual({ name: 'AGENT_LIMITED', retryAfter: 1_000 });
  expect(llm.requests).toHaveLength(1);
  now += 1_000;
  expect((await ask(agent, 'three')).tokens).toBe(1_000);
});

test('after five failures in a row it is left alone, then probed by one request, then used again', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY });
  llm.script(fails(500));
  for (let n = 0; n < 5; n += 1) expect((await failureOf(ask(agent, 'x'))).name).toBe('AGENT_UNREACHABLE');
  expect((await failureOf(ask(agent, 'x'))).name).toBe('AGENT_CIRCUIT_OPEN');
  expect((await agent.client.getAgentStatus({})).breaker).toBe(BreakerState.OPEN);
  expect(llm.requests).toHaveLength(5);
  vi.setSystemTime(TODAY + OPEN_MS + 1);
  llm.script(plans(PLAN));
  expect((await ask(agent, 'x')).tokens).toBe(1_000);
  expect((await agent.client.getAgentStatus({})).breaker).toBe(BreakerState.CLOSED);
});

test("the day's tokens hold over a restart and start again at midnight UTC", async () => {
  using first = await start({ LLM_DAILY_TOKENS: '9000' });
  llm.script(plans(PLAN));
  for (let n = 0; n < 3; n += 1) await ask(first, 'x');
  expect((await first.client.getAgentStatus({})).tokensToday).toBe(3_000n);
  using second = await start({ LLM_DAILY_TOKENS: '6000' }, first.state);
  expect(await failureOf(ask(second, 'x'))).toEqual({ name: 'AGENT_LIMITED', retryAfter: 12 * 3_600_000 });
  expect(llm.requests).toHaveLength(3);
  now += 12 * 3_600_000;
  expect((await ask(second, 'x')).tokens).toBe(1_000);
});

test('what was asked and never answered stays booked', async () => {
  llm.script(resets());
  await failureOf(ask(agent, 'x'));
  expect(Number((await agent.client.getAgentStatus({})).tokensToday)).toBeGreaterThan(512);
});

test('a client that asks too often is refused before the model is asked, and others are not', async () => {
  using strict = await start({ CLIENT_REQUESTS_PER_MINUTE: '2' });
  llm.script(plans(PLAN));
  await ask(strict, 'x');
  await ask(strict, 'x');
  expect(await failureOf(ask(strict, 'x'))).toEqual({ name: 'AGENT_LIMITED', retryAfter: 30_000 });
  await ask(strict, 'x', { clientKey: 'another' });
  now += 30_000;
  await ask(strict, 'x');
  expect(llm.requests).toHaveLength(4);
});

test.each(['LLM_BASE_URL', 'LLM_MODEL'])('%s without the other half of a model is refused, and not taken for none', async (name) => {
  await expect(testAgent(new MemoryBackend(...FEW), { [name]: llm.url })).rejects.toThrow(/needed beside/);
});

test('where no model is named, rules plan, and the status says so', async () => {
  using rules = await testAgent(new MemoryBackend(...FEW));
  expect(await rules.client.getAgentStatus({})).toMatchObject({ planner: AgentPlanner.BASELINE, model: 'baseline' });
  const { model, tokens, hits } = await ask(rules, 'sci-fi movies from 2001');
  expect({ model, tokens, first: hits[0]?.id }).toEqual({ model: 'baseline', tokens: 0, first: FEW[1]?.id });
});
