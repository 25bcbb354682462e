import { describe, expect, test } from 'vitest';
import siteQueries from './site/queries.gen.json';
import { edgeOver, fakeServices } from './testing.ts';

const ASSETS = {
  fetch: async ({ pathname }: URL) =>
    pathname.endsWith('.json') ? Response.json({ title: pathname, body: '' }) : new Response(`file ${pathname}`),
} as unknown as Fetcher;
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
/** What all of the front page's queries take, together. */
const VARIABLES = {
  query: 'x', mode: 'AUTO', timeZone: 'Europe/Paris', first: 6, id: '00000000-0000-4000-8000-000000000001', year: 2026, season: 'FALL',
  from: '2026-11-29T17:00:00Z', to: '2026-12-06T17:00:00Z', until: { year: 2026, month: 11, day: 29 },
};

describe('the edge', () => {
  test.each(['/healthz', '/graphql', '/graphql?query={__typename}', '/graphiql', '/nothing'])(
    'says of %s whether it may be kept',
    async (path) => {
      const reply = await edgeOver(fakeServices({}), { ASSETS }).send(path);
      expect(reply.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('greets who opens its address with a page that says where to go on', async () => {
    const reply = await edgeOver(fakeServices({}), { ASSETS }).send('/', BROWSER);
    const text = await reply.text();
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=UTF-8',
      'public, no-cache',
    ]);
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';.*require-trusted-types-for/);
    for (const [, path = ''] of text.matchAll(/href="([^"]+)"/g)) {
      expect((await edgeOver(fakeServices({}), { ASSETS }).send(path, BROWSER)).status, path).not.toBe(404);
    }
  });

  test('leads to GraphiQL only where it is served', async () => {
    const linksWith = async (GRAPHIQL: string) => (await (await edgeOver(fakeServices({}), { ASSETS, GRAPHIQL }).send('/', BROWSER)).text()).match(/href="\/graphql"/g)?.length;
    expect([await linksWith('on'), await linksWith('off')]).toEqual([2, undefined]);
  });

  test.each(['/docs/nothing', '/docs/..%2fgraphiql', '/site/docs%2fstart.json', '/site/', '/docs/_x'])('has nothing at %s', async (path) => {
    const none = { fetch: async (url: URL) => new Response(null, { status: url.pathname.startsWith('/site/docs/nothing') ? 404 : 200 }) } as unknown as Fetcher;
    expect((await edgeOver(fakeServices({}), { ASSETS: none }).send(path, BROWSER)).status).toBe(404);
  });

  test('answers the front page’s own queries where only trusted documents are executed', async () => {
    const { ask } = edgeOver(fakeServices({}), { DOCUMENTS: 'trusted' });
    expect((await ask('{ status { llmMode } }')).status).toBe(403);
    for (const { body } of siteQueries.operations) {
      const { errors } = await ask(body, VARIABLES);
      expect(errors, body).toEqual([]);
    }
  });

  test('tells nothing of a fault in its configuration, but that there is one', async () => {
    const { send } = edgeOver(fakeServices({}), { CATALOG_URL: 'ftp://secret.internal' });
    const reply = await send('/graphql?query={__typename}');
    expect(reply.status).toBe(500);
    expect(await reply.json()).toEqual({
      errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });
});

describe('GraphiQL', () => {
  const { send } = edgeOver(fakeServices({}), { ASSETS });

  test('greets a browser at the endpoint and at its own address', async () => {
    expect(await (await send('/graphql', BROWSER)).text()).toBe('file /graphiql/');
    expect(await (await send('/graphiql/page.js', BROWSER)).text()).toBe('file /graphiql/page.js');
  });

  test('does not stand in the way of a query that a browser sends', async () => {
    expect((await send('/graphql?query={__typename}', BROWSER)).headers.get('content-type')).toContain('json');
  });

  test('is absent when it is switched off', async () => {
    const off = edgeOver(fakeServices({}), { ASSETS, GRAPHIQL: 'off' });
    expect((await off.send('/graphiql/', BROWSER)).status).toBe(404);
    expect((await off.send('/graphql', BROWSER)).status).toBe(400);
  });
});
