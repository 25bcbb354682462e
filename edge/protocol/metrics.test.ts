import { expect, test } from 'vitest';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const TOKEN = 'an-operator-of-the-tests';
const headers = { authorization: `Bearer ${TOKEN}` };
const build = (env = {}) =>
  edgeOver(fakeServices({ catalog: [anime(1)] }), { CACHE: 'local', OPERATOR_TOKENS: TOKEN, ...env }, { purgeLog: memoryLog(), store: memoryStore(), now: () => 1_800_000_000_500 });

test('Prometheus is told what the cache came to, and in which isolate', async () => {
  const { ask, send } = build();
  for (let time = 0; time < 4; time++) await ask(`{ anime(id: "${uuid(1)}") { id } }`);
  await ask('{ status { llmMode } }');
  const reply = await send('/metrics', { headers });
  expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await reply.text();
  const isolate = /isolate="(\w+)"/.exec(text)?.[1] ?? '';
  expect(text.split('\n').filter((line) => /^edge_(answers|isolate)/.test(line))).toEqual([
    `edge_answers_total{cache="hit",isolate="${isolate}"} 3`,
    `edge_answers_total{cache="miss",isolate="${isolate}"} 1`,
    `edge_answers_total{cache="bypass",isolate="${isolate}"} 1`,
    `edge_isolate_start_time_seconds{isolate="${isolate}"} 1800000000.5`,
  ]);
});

test('what the cache came to is counted once a request, whichever route shows the answer', async () => {
  const { send } = build();
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_anime', arguments: { id: uuid(1) } } };
  const call = { method: 'POST', body: JSON.stringify(message), headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' } };
  const counts: string[] = [];
  for (const [path, init] of [['/calendar/schedule.ics'], ['/calendar/schedule.ics'], ['/jikan/v4/seasons/2026/fall'], ['/mcp', call]] as const) {
    expect((await send(path, init)).status).toBe(200);
    const text = await (await send('/metrics', { headers })).text();
    counts.push([...text.matchAll(/^edge_answers_total.* (\d+)$/gm)].map(([, count]) => count).join('/'));
  }
  expect(counts).toEqual(['0/1/0', '1/1/0', '1/2/0', '1/3/0']);
});

test('two isolates are told apart', async () => {
  const told = await Promise.all([build(), build()].map(async ({ send }) => (await send('/metrics', { headers })).text()));
  expect(told[0]).not.toBe(told[1]);
});

test.each([
  ['without a token', {}, {}],
  ['with another', {}, { authorization: 'Bearer somebody' }],
  ['where there are no operators', { OPERATOR_TOKENS: '' }, headers],
])('nobody is told anything %s', async (_, env, sent) => {
  const reply = await build(env).send('/metrics', { headers: sent });
  expect([reply.status, await reply.text()]).toEqual([401, expect.not.stringContaining('edge_answers_total')]);
});
