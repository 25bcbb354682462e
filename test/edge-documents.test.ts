import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import { anime } from '../edge/fake-services.ts';
import { serveEdge, servePlane, type ServedEdge, type ServedPlane } from './support/edge.ts';

let plane: ServedPlane;
let edge: ServedEdge;
beforeAll(async () => {
  plane = await servePlane({ catalog: [1, 2, 3, 4, 5, 6, 7].map((number) =>
    anime(number, { externalIds: [{ source: Source.MAL, id: String(number) }] })) });
  edge = await serveEdge(plane);
});
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await plane[Symbol.asyncDispose]();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A fetch that writes down what a client really sends. */
function recording() {
  const sent: { method: string; hasText: boolean }[] = [];
  const recorded: typeof fetch = (input, init) => {
    const address = decodeURIComponent(input instanceof Request ? input.url : input.toString());
    const body = typeof init?.body === 'string' ? init.body : '';
    sent.push({ method: init?.method ?? 'GET', hasText: /"query":|[?&]query=/.test(body + address) });
    return fetch(input, init);
  };
  return { sent, recorded };
}

describe.each([['GET', true], ['POST', false]] as const)('a document is sent by hash, and once by text, by %s', (method, useGet) => {
  const number = useGet ? 1 : 2;
  const text = `query Find${method}($mal: Int!) { anime(idMal: $mal) { title { english } } }`;

  test('of Apollo Client', async () => {
    const find = async () => {
      const { sent, recorded } = recording();
      const http = new HttpLink({ uri: `${edge.origin}/graphql`, fetch: recorded });
      const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries: useGet });
      const client = new ApolloClient({ link: persisted.concat(http), cache: new InMemoryCache() });
      const { data } = await client.query<{ anime: { title: { english: string } } }>({ query: gql(text), variables: { mal: number } });
      client.stop();
      expect(data?.anime.title.english).toBe(`Anime ${number}`);
      return sent;
    };
    expect((await find()).map(({ hasText }) => hasText)).toEqual([false, true]);
    expect(await find(), 'another client of the same app').toEqual([{ method, hasText: false }]);
  });

  test('of urql', async () => {
    const find = async () => {
      const { sent, recorded } = recording();
      const exchange = persistedExchange({ preferGetForPersistedQueries: useGet, generateHash: (query) => Promise.resolve(sha256(query)) });
      const client = new Client({ url: `${edge.origin}/graphql`, exchanges: [exchange, fetchExchange], fetch: recorded, preferGetMethod: false });
      const { data, error } = await client.query<{ anime: { title: { english: string } } }>(text.replace('Find', 'Urql'), { mal: number + 2 }).toPromise();
      expect(error).toBeUndefined();
      expect(data?.anime.title.english).toBe(`Anime ${number + 2}`);
      return sent;
    };
    expect((await find()).map(({ hasText }) => hasText)).toEqual([false, true]);
    expect(await find(), 'another client of the same app').toEqual([{ method, hasText: false }]);
  });
});

test('one operation has one entry, whichever way it comes', async () => {
  const text = 'query Q($mal: Int!) { anime(idMal: $mal) { id } }';
  const json = { 'content-type': 'application/json' };
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(text) } };
  const address = (params: Record<string, string>) => `${edge.origin}/graphql?${new URLSearchParams(params).toString()}`;
  const variables = { mal: 7 };
  const replies = [
    await fetch(`${edge.origin}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query: text, variables, extensions }) }),
    await fetch(`${edge.origin}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ extensions, variables }) }),
    await fetch(address({ query: text, variables: JSON.stringify(variables) })),
    await fetch(address({ extensions: JSON.stringify(extensions), variables: '{"mal":7}' })),
    await fetch(address({ query: '{ anime(idMal: 7) { id } } # the same' })),
  ];
  expect(replies.map(({ headers }) => /hit|uri-miss/.exec(headers.get('cache-status') ?? '')?.[0])).toEqual(['uri-miss', 'hit', 'hit', 'hit', 'hit']);
  expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size).toBe(1);
  expect(new Set(replies.map(({ headers }) => headers.get('etag'))).size).toBe(1);
  const known = await fetch(address({ query: text, variables: '{"mal":7}' }), { headers: { 'if-none-match': replies[0]?.headers.get('etag') ?? '' } });
  expect([known.status, await known.text()]).toEqual([304, '']);
});
