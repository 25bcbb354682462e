import { create, toBinary } from '@bufbuild/protobuf';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { errorToJson } from '@connectrpc/connect/protocol-connect';
import { expect, test } from 'vitest';
import { AgentFailureReason, AgentFailureSchema } from '#proto/agent';
import { CatalogReadService, GetCatalogStatusResponseSchema } from '#proto/catalog';
import { connectTransport, recordOf } from './connect.ts';

const PROTO = { 'content-type': 'application/proto' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** A client whose calls get this reply, and what it sent last. */
function clientOver(answer: (init: RequestInit) => Response | Promise<Response>) {
  const sent: { address?: string; init?: RequestInit } = {};
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    Object.assign(sent, { address, init });
    return answer(init);
  };
  const transport = connectTransport({ baseUrl: 'http://catalog.test/', fetch, headers: { 'x-secret': 's' }, defaultTimeoutMs: 5_000 });
  return { client: createClient(CatalogReadService, transport), sent };
}

const failureOf = (answer: (init: RequestInit) => Response | Promise<Response>): Promise<ConnectError> =>
  clientOver(answer)
    .client.getCatalogStatus({})
    .then(() => Promise.reject(new Error('the call did not fail')), (error: ConnectError) => error);

test('a call is a POST to the method’s address, with the headers of all calls, and its reply is decoded', async () => {
  const body = toBinary(GetCatalogStatusResponseSchema, create(GetCatalogStatusResponseSchema, { animeCount: 3n }));
  const { client, sent } = clientOver(() => new Response(body, { headers: PROTO }));
  expect((await client.getCatalogStatus({})).animeCount).toBe(3n);
  expect(sent.address).toBe('http://catalog.test/echora.v1.CatalogReadService/GetCatalogStatus');
  expect(sent.init).toMatchObject({ method: 'POST', redirect: 'manual', headers: { ...PROTO, 'x-secret': 's', 'connect-protocol-version': '1' } });
});

test('a service is told of the time that a call has of its own, else of that of all calls', async () => {
  const { client, sent } = clientOver(() => new Response(null, { headers: PROTO }));
  const told = () => new Headers(sent.init?.headers).get('connect-timeout-ms');
  await client.getCatalogStatus({});
  expect(told()).toBe('5000');
  await client.getCatalogStatus({}, { timeoutMs: 2_800 });
  expect(told()).toBe('2800');
});

test('an error of a service keeps its code, its words and its details', async () => {
  const failure = new ConnectError('no model', Code.FailedPrecondition);
  failure.details.push({ desc: AgentFailureSchema, value: { reason: AgentFailureReason.TIMEOUT } });
  const error = await failureOf(() => Response.json(errorToJson(failure, undefined), { status: 400, headers: JSON_TYPE }));
  expect([error.code, error.rawMessage]).toEqual([Code.FailedPrecondition, 'no model']);
  expect(error.findDetails(AgentFailureSchema)).toMatchObject([{ reason: AgentFailureReason.TIMEOUT }]);
});

test.each([
  ['a page of a proxy', () => new Response('<h1>hello</h1>', { headers: { 'content-type': 'text/html' } }), Code.Unknown],
  ['a status without a word', () => new Response(null, { status: 503 }), Code.Unavailable],
  ['a status with JSON that is none', () => new Response('{', { status: 429, headers: JSON_TYPE }), Code.Unavailable],
  ['a redirect', () => new Response(null, { status: 302, headers: { location: 'http://elsewhere.test' } }), Code.Unknown],
  ['a message that ends too early', () => new Response(new Uint8Array([0x08, 0x80]), { headers: PROTO }), Code.Internal],
  ['no connection', () => Promise.reject(new TypeError('Network connection lost.')), Code.Unavailable],
])('%s is an error by its own code', async (_what, answer, code) => {
  expect((await failureOf(answer)).code).toBe(code);
});

test('a connection that is cut within the reply is a service that cannot be reached', async () => {
  const cut = () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('Network connection lost.')) }), { headers: PROTO });
  expect(await failureOf(cut)).toMatchObject({ code: Code.Unavailable, rawMessage: 'the service cannot be reached' });
});

test('headers that are given in any form are a record', () => {
  const record = { a: '1' };
  expect(recordOf(record)).toBe(record);
  expect(recordOf(new Headers(record))).toEqual(record);
  expect(recordOf([['A', '1']])).toEqual(record);
  expect(recordOf(undefined)).toBeUndefined();
});
