import { Code, ConnectError } from '@connectrpc/connect';
import { beforeEach, expect, test, vi } from 'vitest';
import { log } from './log.ts';
import { anime, edgeOver, fakeServices, uuid } from './testing.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;
const printed: string[] = [];
for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation((line) => void printed.push(String(line)));
beforeEach(() => void printed.splice(0));
const lines = () => printed.map((line) => JSON.parse(line) as Record<string, unknown>);

test('a line is JSON that names its level, its message, and the trace that it belongs to', () => {
  log('warn', 'something is odd', { traceparent: TRACEPARENT, count: 3n, error: new TypeError('why', { cause: new Error('because') }) });
  log('info', 'of no request', { traceparent: 'garbage' });
  expect(lines()).toMatchObject([
    { level: 'warn', time: expect.any(Number), message: 'something is odd', trace_id: TRACE, count: '3', error: { name: 'TypeError', message: 'why', stack: expect.any(String), cause: { message: 'because' } } },
    { level: 'info', message: 'of no request' },
  ]);
  expect(lines()[1]).not.toHaveProperty('trace_id');
});

test.each(['authorization', 'token', 'RPC_SECRET', 'rpcSecret', 'x-echora-secret', 'OPERATOR_TOKENS', 'api-key', 'apiKey', 'password', 'Cookie'])('what is called %s is not printed, at whatever depth', (name) => {
  log('error', 'it failed', { [name]: 'hunter2', request: { headers: [{ [name]: ['hunter2'] }] } });
  expect(printed.join()).not.toContain('hunter2');
});

const asking = (failure: ConnectError, query: string, headers: Record<string, string> = {}) => {
  const { send } = edgeOver(fakeServices({ catalog: [anime(1)], failure: () => failure }), { AGENT_URL: 'http://agent.test' });
  const sent = { 'content-type': 'application/json', traceparent: TRACEPARENT, ...headers };
  return send('/graphql', { method: 'POST', headers: sent, body: JSON.stringify({ query }) });
};

test.each([
  ['an absent service', Code.Unavailable, `{ anime(id: "${uuid(1)}") { id } }`, 'a service is unavailable'],
  ['a fault of our own', Code.Internal, `{ anime(id: "${uuid(1)}") { id } }`, 'a field failed'],
  ['a search without its agent', Code.Unavailable, '{ search(query: "x") { mode } }', 'a search was served without the agent'],
  ['an operation of an operator', Code.Unavailable, `mutation { deleteAnime(id: "${uuid(1)}", reason: "x") { id } }`, 'an operator acted'],
])('%s is told of in the trace of its request', async (_, code, query, message) => {
  await asking(new ConnectError('refused', code), query);
  expect(lines()).toContainEqual(expect.objectContaining({ message, trace_id: TRACE }));
  for (const line of lines()) expect(line).toMatchObject({ level: expect.any(String), trace_id: TRACE });
});
