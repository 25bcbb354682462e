import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { beforeEach, describe, expect, test } from 'vitest';
import { PurgeRequestSchema } from '#proto/cache';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';

const TOKEN = 'an-operator-of-the-tests';
const NOW = Date.UTC(2026, 10, 23, 12);
const ONE = `{ anime(id: "${uuid(1)}") { title { english } } }`;

let now: number;
let failure: ConnectError | undefined;
const build = (data: FakeData = {}) => {
  const plane = fakeServices({ catalog: [anime(1), anime(2)], failure: () => failure, ...data });
  const dependencies = { now: () => now, purgeLog: memoryLog(), store: memoryStore() };
  return { plane, ...edgeOver(plane, { CACHE: 'local', OPERATOR_TOKENS: `old-${TOKEN},${TOKEN}` }, dependencies) };
};
beforeEach(() => {
  now = NOW;
  failure = undefined;
});
const status = (headers: Headers) => headers.get('cache-status');

describe('a kept answer', () => {
  test('is given without a call, says how old it is, and what the cache did', async () => {
    const { ask, plane } = build();
    expect(status((await ask(ONE)).headers)).toBe('echora; fwd=uri-miss; stored; ttl=3600');
    now += 10_000;
    const { headers, data } = await ask(ONE);
    expect(status(headers)).toBe('echora; hit; ttl=3590');
    expect(headers.get('age')).toBe('10');
    expect(data).toEqual({ anime: { title: { english: 'Anime 1' } } });
    expect(plane.calls).toHaveLength(1);
  });

  test('need not be sent to who has it', async () => {
    const { send, ask } = build();
    const etag = (await ask(ONE)).headers.get('etag') ?? '';
    const address = `/graphql?query=${encodeURIComponent(ONE)}`;
    for (const known of [etag, `"other", ${etag}`, '*']) {
      const reply = await send(address, { headers: { 'if-none-match': known } });
      expect([reply.status, await reply.text(), reply.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await send(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('is given while the data plane is away, marked once it is stale, and then no more', async () => {
    const { ask } = build();
    await ask(ONE);
    failure = new ConnectError('away', Code.Unavailable);
    expect(status((await ask(ONE)).headers)).toContain('hit');
    now += 4_000_000;
    const stale = await ask(ONE);
    expect(stale.status).toBe(200);
    expect(status(stale.headers)).toBe('echora; fwd=stale; fwd-status=503; ttl=-400; detail="stale-if-error"');
    const other = await ask(`{ anime(id: "${uuid(2)}") { id } }`);
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
    now += 86_400_000;
    expect((await ask(ONE)).status).toBe(503);
  });

  test('lives no longer than until the next episode airs', async () => {
    const airing = anime(1, { broadcast: { nextEpisodeAt: timestampFromMs(NOW + 90_500) } });
    const { ask, plane } = build({ catalog: [airing] });
    const query = `{ anime(id: "${uuid(1)}") { broadcast { nextEpisodeAt } } }`;
    expect(status((await ask(query)).headers)).toContain('ttl=90');
    now += 91_000;
    failure = new ConnectError('away', Code.Unavailable);
    expect((await ask(query)).status, 'nor is it given stale').toBe(503);
    expect(plane.calls).toHaveLength(2);
  });
});

describe('what is not kept', () => {
  test.each([
    ['a part of an answer', `{ anime(id: "${uuid(1)}") { id } b: anime(idMal: 0) { id } }`],
    ['a search that is less than was asked for', '{ search(query: "x", mode: AGENT) { mode } }'],
    ['a status', '{ status { catalog { animeCount } } }'],
    ['nothing but names', '{ __typename }'],
  ])('is %s', async (_what, query) => {
    const { ask } = build();
    for (let times = 0; times < 2; times++) {
      const { headers } = await ask(query);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(status(headers)).toMatch(/^echora; fwd=bypass/);
    }
  });

  test('is a search by an agent that is away, and it says why', async () => {
    const { headers } = await build().ask('{ search(query: "x", mode: AGENT) { mode } }');
    expect(status(headers)).toBe('echora; fwd=bypass; detail="degraded"');
  });
});

describe('a purge', () => {
  const purge = (edge: ReturnType<typeof build>, token: string | undefined, body: BodyInit = tags(uuid(1))) =>
    edge.send('/internal/purge', { method: 'POST', body, headers: token ? { authorization: `Bearer ${token}` } : {} });
  const tags = (...ids: string[]) =>
    toBinary(
      PurgeRequestSchema,
      create(PurgeRequestSchema, { tags: ids.map((value) => ({ of: { case: 'animeId' as const, value } })) }),
    );

  test('drops the answers that it names, whichever live token it comes with', async () => {
    const edge = build();
    for (const token of [TOKEN, `old-${TOKEN}`]) {
      await edge.ask(ONE);
      expect((await purge(edge, token)).status).toBe(204);
      expect(status((await edge.ask(ONE)).headers)).toContain('uri-miss');
    }
  });

  test.each([[undefined], ['wrong-wrong-wrong'], [`${TOKEN}x`], ['']])(
    'is refused with the token %s',
    async (token) => {
      const edge = build();
      await edge.ask(ONE);
      const reply = await purge(edge, token);
      expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(status((await edge.ask(ONE)).headers)).toContain('hit');
    },
  );

  test.each([
    ['no message', new Uint8Array([0xff, 0xff])],
    ['no tag', tags()],
    ['too many tags', tags(...Array.from({ length: 101 }, (_, index) => uuid(index)))],
  ])('of %s is refused with a reason', async (_what, body) => {
    const reply = await purge(build(), TOKEN, body);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('is refused to everyone where no token is configured', async () => {
    const { send } = edgeOver(fakeServices({}));
    expect((await send('/internal/purge', { method: 'POST', headers: { authorization: 'Bearer ' } })).status).toBe(401);
  });
});

describe('pages of other origins', () => {
  const from = (CORS_ORIGINS: string | undefined, method = 'GET') =>
    edgeOver(fakeServices({}), CORS_ORIGINS === undefined ? {} : { CORS_ORIGINS }).send('/graphql?query={__typename}', {
      method,
      headers: { origin: 'https://page.example', 'access-control-request-method': 'POST' },
    });

  test.each([
    [undefined, null],
    ['*', '*'],
    ['https://page.example, https://more.example', 'https://page.example'],
    ['https://more.example', null],
  ])('may ask as configured: %s', async (origins, allowed) => {
    expect((await from(origins)).headers.get('access-control-allow-origin')).toBe(allowed);
  });

  test('are told beforehand what they may send', async () => {
    const reply = await from('*', 'OPTIONS');
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

describe('beside GraphQL', () => {
  test('the schema can be had as SDL', async () => {
    const reply = await build().send('/schema.graphql');
    expect(reply.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
    expect(await reply.text()).toContain('type Anime');
  });

  test('readiness tells which service is away, and nothing of where it is', async () => {
    const edge = build();
    expect((await edge.send('/readyz')).status).toBe(200);
    failure = new ConnectError('10.0.0.7 refused', Code.Unavailable);
    const reply = await edge.send('/readyz');
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await reply.json()).toEqual({ status: 'not ready', catalog: 'away', search: 'away' });
  });
});
