import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, type KeyType } from './cursor.ts';

const types: readonly KeyType[] = ['text', 'real', 'int', 'date', 'timestamptz', 'uuid'];
const keys = ['進撃の巨人 +/=', '8.75', '-1', '-infinity', '2026-04-05T14:15:00.123456Z', '00000000-0000-4000-8000-000000000001'];

test('a cursor carries its keys, in characters that need no escaping in a URL', () => {
  const cursor = encodeCursor('anime +TITLE', keys);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(decodeCursor('anime +TITLE', types, cursor)).toEqual(keys);
});

test('a cursor of another list or order is none', () => {
  expect(decodeCursor('anime -TITLE', types, encodeCursor('anime +TITLE', keys))).toBeNull();
});

test.each([
  ['no base64', '%%%'],
  ['no JSON', btoa('hello')],
  ['no UTF-8', btoa('\xff\xfe')],
  ['no list', btoa('{"a":1}')],
  ['a key too few', encodeCursor('list', ['1'])],
  ['a key too many', encodeCursor('list', ['1', '2', '3'])],
  ['a key that is no text', btoa('["list",1,"2"]')],
])('what is %s is no cursor', (_what, cursor) => {
  expect(decodeCursor('list', ['int', 'int'], cursor)).toBeNull();
});

test.each<[KeyType, string]>([
  ['int', '2147483648'], ['int', '1.5'], ['int', ''], ['bigint', '9999999999999999999'], ['real', 'NaN'], ['real', '1e400'], ['text', 'a\0b'],
  ['bigint', '-1'], ['bigint', '1a'], ['real', '1e-x'], ['uuid', `${keys[5]!}0`], ['uuid', `0${keys[5]!}`], ['date', 'infinity or so'], ['date', 'an infinity'],
  ['date', '2026-02-28 or so'], ['date', '12026-02-28'], ['date', '-2026-02-28'], ['timestamptz', '2026-02-28T00:00:00.000000Z or so'], ['timestamptz', '12026-02-28T00:00:00.000000Z'],
  ['date', '2026-02-31'], ['date', 'tomorrow'], ['timestamptz', '2026-02-31T00:00:00.000000Z'], ['timestamptz', '2026-02-03T25:00:00.000000Z'], ['uuid', '1'],
])('a forged %s key never reaches a statement: %j', (type, key) => {
  expect(decodeCursor('list', [type], encodeCursor('list', [key]))).toBeNull();
});

test.each<[KeyType, string]>([
  ['int', '0'], ['int', '2147483647'], ['int', '-2147483647'], ['bigint', '123456789012345678'], ['real', 'Infinity'], ['real', '-Infinity'], ['real', '100'], ['real', '1.5e-07'],
  ['date', '2026-02-28'], ['date', 'infinity'], ['text', ''],
])('a %s key is taken back as PostgreSQL writes it: %j', (type, key) => {
  expect(decodeCursor('list', [type], encodeCursor('list', [key]))).toEqual([key]);
});

test('a cursor is none when one of its keys is forged, the others being true', () => {
  expect(decodeCursor('list', ['int', 'int'], encodeCursor('list', ['1', 'x']))).toBeNull();
});

test('a cursor may hold any bytes, and has its own letters for two of base64’s', () => {
  const texts = ['ÿþý', '???', '>>>', 'ÿÿÿ?~'];
  for (const text of texts) expect(decodeCursor('list', ['text'], encodeCursor('list', [text]))).toEqual([text]);
  expect(texts.map((text) => encodeCursor('list', [text])).join('')).toMatch(/_/);
});
