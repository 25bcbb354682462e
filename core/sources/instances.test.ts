import { expect, test } from 'vitest';
import { sourceInstances } from './instances.ts';

test('an instance of one\'s own has an address, and limits if they differ', () => {
  const given = { jikan: { baseUrl: 'http://127.0.0.1:8080/v4', limits: [{ requests: 10, perMs: 1_000 }] }, kitsu: { baseUrl: 'https://kitsu.example' } };
  expect(sourceInstances().parse(JSON.stringify(given))).toEqual(given);
  expect(sourceInstances().parse(undefined)).toEqual({});
});

test.each([
  ['no JSON', 'http://127.0.0.1:8080'],
  ['an unknown source', '{"crunchyroll":{"baseUrl":"http://127.0.0.1"}}'],
  ['no web address', '{"jikan":{"baseUrl":"127.0.0.1:8080"}}'],
  ['limits that allow nothing', '{"jikan":{"baseUrl":"http://127.0.0.1","limits":[]}}'],
])('%s is refused', (_what, text) => {
  expect(sourceInstances().safeParse(text).success).toBe(false);
});
