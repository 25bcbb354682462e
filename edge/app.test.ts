import { describe, expect, test } from 'vitest';
import { edgeOver, fakePlane } from './testing.ts';

const ASSETS = { fetch: async (url: URL) => new Response(`file ${url.pathname}`) } as unknown as Fetcher;
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('the edge', () => {
  test.each(['/healthz', '/graphql', '/graphql?query={__typename}', '/graphiql', '/nothing'])(
    'says of %s whether it may be kept',
    async (path) => {
      const reply = await edgeOver(fakePlane({}), { ASSETS }).send(path);
      expect(reply.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('greets who opens its address with a page that says where to go on', async () => {
    const reply = await edgeOver(fakePlane({}), { ASSETS }).send('/', BROWSER);
    const text = await reply.text();
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=UTF-8',
      'public, max-age=3600',
    ]);
    for (const [, path = ''] of text.matchAll(/href="([^"]+)"/g)) {
      expect((await edgeOver(fakePlane({}), { ASSETS }).send(path, BROWSER)).status, path).not.toBe(404);
    }
  });

  test('tells nothing of a fault in its configuration, but that there is one', async () => {
    const { send } = edgeOver(fakePlane({}), { CATALOG_URL: 'ftp://secret.internal' });
    const reply = await send('/graphql?query={__typename}');
    expect(reply.status).toBe(500);
    expect(await reply.json()).toEqual({
      errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });
});

describe('GraphiQL', () => {
  const { send } = edgeOver(fakePlane({}), { ASSETS });

  test('greets a browser at the endpoint and at its own address', async () => {
    expect(await (await send('/graphql', BROWSER)).text()).toBe('file /graphiql/');
    expect(await (await send('/graphiql/page.js', BROWSER)).text()).toBe('file /graphiql/page.js');
  });

  test('does not stand in the way of a query that a browser sends', async () => {
    expect((await send('/graphql?query={__typename}', BROWSER)).headers.get('content-type')).toContain('json');
  });

  test('is absent when it is switched off', async () => {
    const off = edgeOver(fakePlane({}), { ASSETS, GRAPHIQL: 'off' });
    expect((await off.send('/graphiql/', BROWSER)).status).toBe(404);
    expect((await off.send('/graphql', BROWSER)).status).toBe(400);
  });
});
