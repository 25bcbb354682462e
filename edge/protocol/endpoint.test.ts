import { Code, ConnectError } from '@connectrpc/connect';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../guard/limits.ts';
import { anime, edgeOver, fakeServices } from '../testing.ts';

const { send, ask } = edgeOver(fakeServices({ catalog: [anime(1)] }));
const JSON_TYPE = { 'content-type': 'application/json' };
const SPEC_TYPE = { ...JSON_TYPE, accept: 'application/graphql-response+json' };
const post = (body: BodyInit, headers: Record<string, string> = SPEC_TYPE) =>
  send('/graphql', { method: 'POST', headers, body });
const refusal = async (reply: Response) => {
  const { errors, ...rest } = await reply.json<{ errors: { message: string; extensions: { code: string } }[] }>();
  expect(rest).toEqual({});
  return { status: reply.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
};

describe('a request', () => {
  test('is answered in the media type of the spec when the client takes it, else in plain JSON', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const typeOf = async (headers: Record<string, string>) => (await post(body, headers)).headers.get('content-type');
    expect(await typeOf(SPEC_TYPE)).toBe('application/graphql-response+json; charset=utf-8');
    expect(await typeOf(JSON_TYPE)).toBe('application/json; charset=utf-8');
  });

  test('may be a GET or carry a charset, unlike in the library below', async () => {
    const query = encodeURIComponent('query Q($on: Boolean!) { __typename @include(if: $on) }');
    const variables = encodeURIComponent('{"on":true}');
    const get = await send(`/graphql?query=${query}&variables=${variables}&operationName=Q`);
    expect(await get.json()).toEqual({ data: { __typename: 'Query' } });
    const charset = { 'content-type': 'application/json; charset="UTF-8"' };
    expect((await post('{"query":"{__typename}"}', charset)).status).toBe(200);
  });

  test.each([
    ['PUT', 405, /PUT is not supported/],
    ['DELETE', 405, /DELETE is not supported/],
  ])('by %s is refused', async (method, status, message) => {
    const reply = await send('/graphql', { method });
    expect(reply.headers.get('allow')).toBe('GET, POST');
    expect(await refusal(reply)).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test.each([
    ['text/plain', '{"query":"{__typename}"}', 415, /content-type/],
    ['application/json; charset=latin1', '{"query":"{__typename}"}', 415, /content-type/],
    ['application/json', '{', 400, /the body is not JSON/],
    ['application/json', '[{"query":"{__typename}"}]', 400, /batches/],
    ['application/json', 'null', 400, /JSON object/],
    ['application/json', '{"query":1}', 400, /^query must be/],
    ['application/json', '{"query":""}', 400, /^query must be/],
    ['application/json', '{"query":"{__typename}","variables":[]}', 400, /^variables must be/],
    ['application/json', '{"query":"{__typename}","operationName":1}', 400, /^operationName must be/],
    ['application/json', '{"query":"{__typename}","extensions":""}', 400, /^extensions must be/],
    ['application/json', '{"query":"{__typename}","operationName":"X"}', 400, /^operationName "X" is not/],
    ['application/json', '{"query":"query A{__typename} query B{__typename}"}', 400, /1 operation, got 2/],
    ['application/json', '{"query":"fragment F on Anime { id }"}', 400, /no operation/],
  ])('of type %s with body %s is refused with %i', async (type, body, status, message) => {
    const found = await refusal(await post(body, { ...SPEC_TYPE, 'content-type': type }));
    expect(found).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test('that is not UTF-8 is refused', async () => {
    const found = await refusal(await post(new Uint8Array([0x7b, 0xff, 0x7d])));
    expect(found).toMatchObject({ status: 400, message: 'the body is not UTF-8' });
  });

  test('by GET may not change anything', async () => {
    const reply = await send(`/graphql?query=${encodeURIComponent('mutation { __typename }')}`);
    expect(reply.headers.get('allow')).toBe('POST');
    expect(await refusal(reply)).toMatchObject({ status: 405 });
  });
});

describe('a limit', () => {
  const padded = (query: string, length: number) => query.padEnd(length, ' ');
  const at = async (query: string) => (await post(JSON.stringify({ query }))).status;

  test('is 8,000 characters for a document', async () => {
    expect(await at(padded('{ __typename }', LIMITS.documentCharacters))).toBe(200);
    const over = await refusal(
      await post(JSON.stringify({ query: padded('{ __typename }', LIMITS.documentCharacters + 1) })),
    );
    expect(over).toEqual({ status: 400, code: 'LIMIT_EXCEEDED', message: 'query may have 8000 characters, got 8001' });
  });

  test('is 1,000 tokens for a document', async () => {
    const tokens = async (count: number) =>
      refusal(await post(JSON.stringify({ query: `{${' a'.repeat(count - 2)}}` })));
    expect((await tokens(1_000)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await tokens(1_001)).toMatchObject({ code: 'LIMIT_EXCEEDED', message: 'a document may have 1000 tokens' });
  });

  test('is 32 KB for a body', async () => {
    const body = '{"query":"{__typename}"}';
    expect((await post(body.padEnd(LIMITS.bodyBytes))).status).toBe(200);
    const over = await refusal(await post(body.padEnd(LIMITS.bodyBytes + 1)));
    expect(over).toEqual({ status: 413, code: 'LIMIT_EXCEEDED', message: 'the body may have 32768 bytes' });
  });
});

describe('an error', () => {
  test.each([
    ['{ anime(', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('of the document %s has a place and the code %s', async (query, code) => {
    const { status, errors } = await ask(query);
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({ locations: [expect.anything()], extensions: { code } });
  });

  test('of the document is 200 for who wants plain JSON', async () => {
    for (const query of ['{ anime(', '{ nothing }']) {
      expect((await post(JSON.stringify({ query }), JSON_TYPE)).status).toBe(200);
    }
  });

  test('of a variable is the request’s fault', async () => {
    const { status, errors } = await ask('query ($mal: Int) { anime(idMal: $mal) { id } }', { mal: 'one' });
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('of an absent data plane is a 503 that says when to come back', async () => {
    const away = edgeOver(fakeServices({ failure: () => new ConnectError('10.0.0.7:4001 refused', Code.Unavailable) }));
    const { status, headers, data, errors } = await away.ask('{ search(query: "x") { mode } }');
    expect({ status, data, retry: headers.get('retry-after') }).toEqual({ status: 503, data: null, retry: '5' });
    expect(errors[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });

  test('of our own is logged and says nothing', async () => {
    const broken = edgeOver(
      fakeServices({ failure: () => new ConnectError('relation "anime" does not exist', Code.Internal) }),
    );
    const { errors } = await broken.ask('{ anime(idMal: 1) { id } }');
    expect(errors[0]).toMatchObject({ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(errors)).not.toMatch(/relation|stack|\.ts/);
  });
});

describe('introspection', () => {
  const query = '{ __schema { queryType { name } } }';

  test('works when it is switched on', async () => expect((await ask(query)).errors).toEqual([]));

  test('is refused when it is switched off', async () => {
    const { status, errors } = await edgeOver(fakeServices({}), { INTROSPECTION: 'off' }).ask(query);
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});
