import { describe, expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { LIMITS } from './limits.ts';
import { clientOf, slidingWindow } from './rate.ts';

const { send, ask } = edgeOver(fakeServices({ catalog: [anime(1)] }));

/** What a document is refused for; undefined when it is not. */
async function refusal(query: string, variables?: Record<string, unknown>): Promise<string | undefined> {
  const { status, errors } = await ask(query, variables);
  const [error] = errors;
  if (!error || error.extensions.code !== 'LIMIT_EXCEEDED') return undefined;
  expect(status).toBe(400);
  return error.message;
}

/** `count` levels of fields below an anime. */
function levels(count: number): string {
  const pairs = Math.floor((count - 1) / 2);
  const innermost = count % 2 === 0 ? 'title { english }' : 'id';
  return `${'relations { target { '.repeat(pairs)}${innermost}${' } }'.repeat(pairs)}`;
}

const ONE = `{ anime(id: "${uuid(1)}") { id } }`;

/** Never answers. `asked` resolves when it is called, `gaveUp` when its caller no longer waits. */
function silentPlane() {
  const asked = Promise.withResolvers<void>();
  const gaveUp = Promise.withResolvers<void>();
  const delay = (_method: string, signal: AbortSignal) => {
    asked.resolve();
    signal.addEventListener('abort', () => gaveUp.resolve());
    return new Promise<void>(() => undefined);
  };
  return { plane: fakeServices({ catalog: [anime(1)], delay }), asked: asked.promise, gaveUp: gaveUp.promise };
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('a limit', () => {
  test('is 6 levels below the first entity, however it was reached', async () => {
    expect(await refusal(`{ anime(idMal: 1) { ${levels(6)} } }`)).toBeUndefined();
    expect(await refusal(`{ anime(idMal: 1) { ${levels(7)} } }`)).toBe(
      'a query may have 6 levels below its entities, got 7',
    );
    expect(await refusal(`{ search(query: "x") { edges { node { ${levels(6)} } } } }`)).toBeUndefined();
    expect(await refusal(`{ search(query: "x") { edges { node { ${levels(7)} } } } }`)).toContain('got 7');
  });

  test('of depth is not got around with fragments', async () => {
    const deep = `fragment F on Anime { ${levels(7)} }`;
    expect(await refusal(`{ anime(idMal: 1) { ... on Anime { ...F } } } ${deep}`)).toContain('got 7');
  });

  test('of depth is not for the schema’s own description', async () => {
    const types = 'ofType { '.repeat(9) + 'name' + ' }'.repeat(9);
    expect((await ask(`{ __schema { types { fields { type { ${types} } } } } }`)).errors).toEqual([]);
  });

  test('is 15 aliases', async () => {
    const aliases = (count: number) => `{ anime(idMal: 1) { ${many(count, (i) => `a${i}: id`)} } }`;
    expect(await refusal(aliases(15))).toBeUndefined();
    expect(await refusal(aliases(16))).toBe('a document may have 15 aliases, got 16');
  });

  test('is 10 directives', async () => {
    const directives = (count: number) => `{ anime(idMal: 1) { ${many(count, () => 'id @include(if: true)')} } }`;
    expect(await refusal(directives(10))).toBeUndefined();
    expect(await refusal(directives(11))).toBe('a document may have 10 directives, got 11');
  });

  test('is 1,000 fields once fragments are written out, counted without writing them out', async () => {
    const wide = (count: number) => `{ anime(idMal: 1) { ${'id '.repeat(count - 1)} } }`;
    expect(await refusal(wide(990))).toBeUndefined();
    const doubling = many(40, (i) => `fragment F${i} on Anime { ...F${i + 1} ...F${i + 1} }`);
    const bomb = `{ anime(idMal: 1) { ...F0 } } ${doubling} fragment F40 on Anime { id }`;
    expect(await refusal(bomb)).toBe(`a document may have 1000 fields, got ${2 ** 40 + 1}`);
    const spread = (times: number) =>
      `{ anime(idMal: 1) { ${'...F '.repeat(times)} } } fragment F on Anime { ${'id '.repeat(111)} }`;
    expect(await refusal(spread(9))).toBeUndefined();
    expect(await refusal(spread(10))).toContain('1000 fields, got 1111');
  });

  test('is 1,000 points of cost: each object is one, a list as many as `first` says', async () => {
    const page = (first: number, more: string) =>
      `{ search(query: "x", first: ${first}) { edges { node { ${more} } } } }`;
    const objects = (count: number) => many(count, (i) => `o${i}: title { english }`);
    // The connection is one object, its edges and nodes are two each time.
    expect(await refusal(page(50, `id ${objects(15)}`))).toBeUndefined();
    expect(await refusal(page(50, `id ${objects(15)} score { median } broadcast { time }`))).toBeUndefined();
    expect(await refusal(page(50, `id ${objects(15)} score { median } broadcast { time } episodes { id }`))).toBe(
      'a query may have 1000 points of cost, got 1001',
    );
  });

  test('of cost knows `first` from a variable, its default and the schema’s', async () => {
    const objects = many(15, (i) => `o${i}: title { english }`);
    const body = `edges { node { ${objects} score { median } broadcast { time } episodes { id } links { site } } }`;
    expect(await refusal(`query ($n: Int) { search(query: "x", first: $n) { ${body} } }`, { n: 50 })).toContain('cost');
    expect(await refusal(`query ($n: Int = 50) { search(query: "x", first: $n) { ${body} } }`)).toContain('cost');
    expect(
      await refusal(`query ($n: Int = 50) { search(query: "x", first: $n) { ${body} } }`, { n: 5 }),
    ).toBeUndefined();
    expect(await refusal(`{ search(query: "x") { ${body} } }`)).toBeUndefined();
  });

  test('is one operation', async () => {
    expect(await refusal('query A { __typename } query B { __typename }')).toBe(
      'a document may have 1 operation, got 2',
    );
  });

  test('is no batch', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await send('/graphql', { method: 'POST', headers, body: '[{"query":"{__typename}"}]' });
    expect(await reply.json()).toMatchObject({ errors: [{ message: 'batches are not supported: send one object' }] });
  });

  test('is a time for execution, after which the calls are given up and the client is told', async () => {
    const { plane, gaveUp } = silentPlane();
    const { status, headers, errors } = await edgeOver(plane, {}, { deadlineMs: 30 }).ask(ONE);
    expect({ status, retry: headers.get('retry-after'), message: errors[0]?.message }).toEqual({
      status: 503,
      retry: '5',
      message: 'an execution may take 0.03 s',
    });
    await gaveUp;
  });

  test('is 60 requests in 10 s of one client; others are not held up', async () => {
    let now = 0;
    const limited = edgeOver(fakeServices({}), { RATE_LIMIT: 'on' }, { now: () => now });
    const from = (address: string) =>
      limited.send('/graphql?query={__typename}', { headers: { 'cf-connecting-ip': address } });
    for (let sent = 0; sent < LIMITS.requestsPerWindow; sent++) expect((await from('192.0.2.1')).status).toBe(200);
    const over = await from('192.0.2.1');
    expect({ status: over.status, retry: over.headers.get('retry-after') }).toEqual({ status: 429, retry: '10' });
    expect(await over.json()).toMatchObject({ errors: [{ message: 'a client may send 60 requests in 10 s' }] });
    expect((await from('192.0.2.2')).status).toBe(200);
    now = 20_000;
    expect((await from('192.0.2.1')).status).toBe(200);
  });

  test('of requests is the binding’s to say where there is one', async () => {
    const asked: string[] = [];
    const RATE_LIMITER = { limit: async ({ key }: { key: string }) => ({ success: asked.push(key) < 2 }) };
    const limited = edgeOver(fakeServices({}), { RATE_LIMIT: 'on', RATE_LIMITER });
    const statuses = [
      await limited.send('/graphql?query={__typename}'),
      await limited.send('/graphql?query={__typename}'),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([200, 429]);
  });
});

describe('the sliding window', () => {
  test('weighs the window before by how much of it still counts', () => {
    let now = 0;
    const mayAsk = slidingWindow(10, 1_000, () => now);
    const allowed = (times: number) => Array.from({ length: times }, () => mayAsk('a')).filter((left) => left >= 0).length;
    expect(allowed(20)).toBe(10);
    now = 1_500;
    expect(allowed(20)).toBe(5);
    now = 4_000;
    expect(allowed(20)).toBe(10);
  });

  test('takes the addresses of one IPv6 household for one client', () => {
    expect(clientOf('2001:db8:1:2:3::1')).toBe(clientOf('2001:db8:1:2:ffff::9'));
    expect(clientOf('2001:db8:1:3::1')).not.toBe(clientOf('2001:db8:1:2::1'));
    expect(clientOf('192.0.2.1')).toBe('192.0.2.1');
    expect(clientOf(undefined)).toBe('');
  });
});

test('a client that leaves takes its calls with it', async () => {
  const { plane, asked, gaveUp } = silentPlane();
  const leaving = new AbortController();
  const { send: sendTo } = edgeOver(plane);
  void sendTo(`/graphql?query=${encodeURIComponent(ONE)}`, { signal: leaving.signal });
  await asked;
  leaving.abort();
  await gaveUp;
});
