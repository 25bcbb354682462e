import { describe, expect, test } from 'vitest';
import { anime, edgeOver, fakeServices } from '../testing.ts';

const plane = fakeServices({ catalog: [anime(1)] });
const { send } = edgeOver(plane);

const Q = '"query":"{__typename}"';
const MAL = 'query ($m: Int) { anime(idMal: $m) { id } }';
const XREF = 'query ($x: XrefInput) { anime(xref: $x) { id } }';
const variable = (query: string, variables: string) => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const apq = (persistedQuery: string) => `{"extensions":{"persistedQuery":${persistedQuery}}}`;
const bytes = (...values: number[]) => new Uint8Array([...new TextEncoder().encode('{"query":"'), ...values]);

/** What comes in place of a request, by what is wrong with it. */
const BODIES: readonly (readonly [what: string, body: BodyInit])[] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['half an object', '{'],
  ['half a text', '{"query":"{__typename}'],
  ['a comma too many', `{${Q},}`],
  ['two objects', `{${Q}}{${Q}}`],
  ['single quotes', "{'query':'{__typename}'}"],
  ['a comment', `{${Q}/* */}`],
  ['NaN', '{"query":NaN}'],
  ['a bare word', 'query'],
  ['a document itself', '{ __typename }'],
  ['form data', 'query=%7B__typename%7D'],
  ['XML', '<query/>'],
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '12'],
  ['a text', '"{__typename}"'],
  ['an empty list', '[]'],
  ['a list', `[{${Q}}]`],
  ['an empty object', '{}'],
  ['a byte that is no UTF-8', bytes(0xff)],
  ['an overlong encoding', bytes(0xc0, 0xaf)],
  ['half a surrogate in bytes', bytes(0xed, 0xa0, 0x80)],
  ['a character cut off', bytes(0xe2, 0x82)],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
  ['zeros', new Uint8Array(64)],
  ['a zero in the document', '{"query":"\\u0000"}'],
  ['half a surrogate in the document', '{"query":"\\ud800"}'],
  ['nested lists without end', '['.repeat(30_000)],
  ['nested lists', `{${Q},"variables":${'['.repeat(8_000)}${']'.repeat(8_000)}}`],
  ['nested objects for a variable', variable(MAL, `{"m":${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}}`)],
  ['nested lists for a variable', variable(MAL, `{"m":${'['.repeat(8_000)}1${']'.repeat(8_000)}}`)],
  ['a nested selection', `{"query":"${'{a'.repeat(400)}${'}'.repeat(400)}"}`],
  ['a nested literal', `{"query":"{anime(xref:${'{a:'.repeat(200)}1${'}'.repeat(200)}){id}}"}`],
  ['query as a number', '{"query":1}'],
  ['query as null', '{"query":null}'],
  ['query as an object', '{"query":{}}'],
  ['query as a list', '{"query":["{__typename}"]}'],
  ['query empty', '{"query":""}'],
  ['query of blanks', '{"query":"   "}'],
  ['query that is no document', '{"query":"hello world"}'],
  ['variables as a text', `{${Q},"variables":"{}"}`],
  ['variables as a list', `{${Q},"variables":[]}`],
  ['variables as a number', `{${Q},"variables":1e999}`],
  ['operationName as an object', `{${Q},"operationName":{}}`],
  ['operationName of a prototype', `{${Q},"operationName":"__proto__"}`],
  ['extensions as a text', `{${Q},"extensions":"x"}`],
  ['documentId as a number', '{"documentId":1}'],
  ['documentId of a prototype', '{"documentId":"__proto__"}'],
  ['documentId of a constructor', '{"documentId":"constructor"}'],
  ['a number too large for Int', variable(MAL, '{"m":99999999999}')],
  ['a number too large for any', variable(MAL, '{"m":1e999}')],
  ['a number of many digits', variable(MAL, `{"m":${'9'.repeat(20_000)}}`)],
  ['a fraction for Int', variable(MAL, '{"m":1.5}')],
  ['a text for Int', variable(MAL, '{"m":"1"}')],
  ['an enum value that is none', variable(XREF, '{"x":{"source":"toString","externalId":"1"}}')],
  ['an input field that is none', variable(XREF, '{"x":{"source":"MAL","externalId":"1","constructor":{}}}')],
  ['a prototype in an input', variable(XREF, '{"x":{"__proto__":{"source":"MAL"},"externalId":"1"}}')],
  ['a variable that is required', variable('query ($q: String!) { search(query: $q) { mode } }', '{}')],
  ['a hash of another version', apq('{"version":2,"sha256Hash":"00"}')],
  ['a hash that is none', apq('{"version":1,"sha256Hash":"__proto__"}')],
  ['a hash as a list', apq('[]')],
  ['a hash of another text', `{${Q},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`],
  ['a hash of nothing known', apq(`{"version":1,"sha256Hash":"${'0'.repeat(64)}"}`)],
];

describe('a malformed body', () => {
  test('comes in many forms', () => expect(BODIES.length).toBeGreaterThanOrEqual(60));

  test.each(BODIES)('of %s is refused with a reason, and nothing is asked of the data plane', async (_what, body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const reply = await send('/graphql', { method: 'POST', headers, body });
    const { errors, ...rest } = await reply.json<{ errors: { message: string; extensions: { code: string } }[] }>();
    expect(reply.status, errors[0]?.message).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(errors[0]?.message.length).toBeGreaterThan(8);
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(rest).toEqual({});
    expect(plane.calls).toEqual([]);
  });

  test('does not change what objects are made of', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['source']).toBeUndefined();
  });
});

describe('members that are not asked for', () => {
  test.each([
    ['of a request', `{${Q},"__proto__":{"query":"x"},"constructor":1,"more":[]}`],
    ['among the variables', variable('{__typename}', '{"__proto__":{"a":1},"toString":2}')],
    ['among the extensions', `{${Q},"extensions":{"__proto__":{"persistedQuery":1}}}`],
  ])('%s are not looked at', async (_where, body) => {
    const reply = await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await reply.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
