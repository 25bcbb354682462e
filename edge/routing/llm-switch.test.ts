import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices } from '../testing.ts';
import { memorySwitch } from './in-memory.ts';
import { SWITCH_MAX_AGE_MS } from './limits.ts';

const TOKEN = 'an-operator-of-the-tests';
const catalog = [anime(1), anime(2)];
const plane = fakeServices({ catalog, index: catalog.map(({ id }) => id) });
let now: number;
let outside: {
  now: () => number;
  purgeLog: ReturnType<typeof memoryLog>;
  store: ReturnType<typeof memoryStore>;
  llmSwitch: ReturnType<typeof memorySwitch>;
};

/** One isolate of several that share switch, log and store. */
const isolate = (env = {}) =>
  edgeOver(plane, { CACHE: 'local', AGENT_URL: 'http://agent.test', OPERATOR_TOKENS: TOKEN, ...env }, outside);
type Isolate = ReturnType<typeof isolate>;
const search = async ({ ask }: Isolate, mode = 'AUTO') =>
  (
    await ask<{ search: { mode: string; degraded: string | null } }>(
      `{ search(query: "spirits", mode: ${mode}) { mode degraded edges { node { id } } } }`,
    )
  ).data.search;
const set = async ({ send }: Isolate, mode: string, token = TOKEN) => {
  const body = JSON.stringify({
    query: `mutation { setLlmMode(mode: ${mode}) { mode changedAt effectiveWithinSeconds } }`,
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return (await send('/graphql', { method: 'POST', headers, body })).json<{
    data: { setLlmMode: object };
    errors?: { extensions: { code: string } }[];
  }>();
};
const asked = () => plane.calls.splice(0).filter(({ method }) => method === 'MakePlan').length;

beforeEach(() => {
  now = Date.UTC(2026, 10, 23);
  outside = { now: () => now, purgeLog: memoryLog(), store: memoryStore(), llmSwitch: memorySwitch(() => now) };
  plane.calls.length = 0;
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

test('when it is off the agent is not called, and what the agent made before is given to nobody', async () => {
  const edge = isolate();
  expect(await search(edge)).toMatchObject({ mode: 'AGENT' });
  expect(asked()).toBe(1);
  expect((await set(edge, 'OFF')).data.setLlmMode).toEqual({
    mode: 'OFF',
    changedAt: '2026-11-23T00:00:00.000Z',
    effectiveWithinSeconds: 10,
  });
  expect(await search(edge)).toMatchObject({ mode: 'DIRECT', degraded: null });
  expect(await search(edge, 'AGENT')).toMatchObject({ mode: 'DIRECT', degraded: 'AGENT_SWITCHED_OFF' });
  expect(asked()).toBe(0);
  await set(edge, 'AUTO');
  expect(await search(edge)).toMatchObject({ mode: 'AGENT' });
});

test('another isolate goes by it when its memo is over, and by nothing older', async () => {
  const [here, there] = [isolate(), isolate()];
  await search(there);
  await set(here, 'OFF');
  now += SWITCH_MAX_AGE_MS;
  expect(await search(there)).toMatchObject({ mode: 'DIRECT' });
  expect(asked()).toBe(1);
});

test('a busy isolate reads it in the background, before its memo is over', async () => {
  const [here, there] = [isolate(), isolate()];
  await search(there);
  await set(here, 'OFF');
  now += SWITCH_MAX_AGE_MS / 2;
  expect(await search(there)).toMatchObject({ mode: 'AGENT' });
  await there.settled();
  expect(await search(there)).toMatchObject({ mode: 'DIRECT' });
});

test('an isolate that starts later goes by it, and the status of each tells it', async () => {
  await set(isolate(), 'OFF');
  now += 60_000;
  const { data } = await isolate().ask('{ status { llmMode llmModeChangedAt agent { planner model modelCircuit } } }');
  expect(data).toEqual({
    status: {
      llmMode: 'OFF',
      llmModeChangedAt: '2026-11-23T00:00:00.000Z',
      agent: { planner: 'MODEL', model: 'fake', modelCircuit: 'CLOSED' },
    },
  });
  expect(await search(isolate())).toMatchObject({ mode: 'DIRECT' });
});

test('until it is first used it stands as configured', async () => {
  expect(await search(isolate({ LLM_MODE: 'OFF' }))).toMatchObject({ mode: 'DIRECT' });
  await set(isolate({ LLM_MODE: 'OFF' }), 'AUTO');
  expect(await search(isolate({ LLM_MODE: 'OFF' }))).toMatchObject({ mode: 'AGENT' });
});

test('it counts as off when it cannot be read: nobody knows then how it stands', async () => {
  const edge = isolate();
  await search(edge);
  outside.llmSwitch.away = true;
  now += SWITCH_MAX_AGE_MS - 1;
  expect(await search(edge, 'AGENT')).toMatchObject({ mode: 'AGENT' });
  now += 1;
  expect(await search(edge, 'AGENT')).toMatchObject({ mode: 'DIRECT', degraded: 'AGENT_SWITCHED_OFF' });
  outside.llmSwitch.away = false;
  expect(await search(edge)).toMatchObject({ mode: 'AGENT' });
});

test('only an operator may use it, and each use is written down', async () => {
  const edge = isolate();
  expect((await set(edge, 'OFF', 'nobody-in-particular')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await search(edge)).toMatchObject({ mode: 'AGENT' });
  await set(edge, 'OFF');
  const audited = vi.mocked(console.info).mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  expect(audited).toMatchObject([
    { audit: 'Mutation.setLlmMode', arguments: { mode: 'OFF' }, outcome: 'UNAUTHENTICATED' },
    { audit: 'Mutation.setLlmMode', arguments: { mode: 'OFF' }, outcome: 'done' },
  ]);
});
