import { Client, StreamableHTTPClientTransport, type ClientOptions } from '@modelcontextprotocol/client';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { describe, expect, test } from 'vitest';
import { Season } from '#proto/anime';
import { ChangeKind } from '#proto/catalog';
import { Source } from '#proto/common';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';

const NOW = Date.parse('2026-10-22T12:00:00Z');
const catalog = [
  anime(1, { season: Season.FALL, seasonYear: 2026, externalIds: [{ source: Source.MAL, id: '20', url: 'https://mal.test/20' }] }),
  anime(2),
];
const slots = [1, 2, 1].map((number, at) => ({
  animeId: uuid(number),
  airsAt: timestampFromDate(new Date(NOW + at * 60_000)),
  day: '2026-10-22',
  episodeNumber: at + 1,
}));
const changes = [{ animeId: uuid(1), version: 2n, kind: ChangeKind.SYNCED, changedFields: ['episodes'] }];

const NEWEST: ClientOptions = { versionNegotiation: { mode: { pin: '2026-07-28' } } };

async function connected(data: Partial<FakeData> = {}, options: ClientOptions = NEWEST, env = {}) {
  const plane = fakeServices({ catalog, slots, changes, index: [uuid(1), uuid(2)], ...data });
  const edge = edgeOver(plane, env, { now: () => NOW });
  const transport = new StreamableHTTPClientTransport(new URL('http://edge.test/mcp'), {
    fetch: (url, init) => edge.send(String(url), init),
  });
  const client = new Client({ name: 'test', version: '1' }, options);
  await client.connect(transport);
  return { client, calls: plane.calls, ...edge };
}

describe.each([
  ['the revision of July 2026', NEWEST],
  ['those of 2025', {}],
])('a client of %s', (_name, options) => {
  test('is told what there is and how to use it', async () => {
    const { client } = await connected({}, options);
    expect(client.getInstructions()).toContain('search_anime');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_anime',
      'get_anime',
      'get_season',
      'get_schedule',
      'get_watch_order',
      'get_changes',
    ]);
  });

  test.each([
    ['search_anime', { query: 'heroes' }, { search: { mode: 'DIRECT', edges: [{ node: { id: uuid(1) } }, { node: { id: uuid(2) } }] } }],
    ['get_anime', { id: uuid(1) }, { anime: { id: uuid(1), title: { english: 'Anime 1' } } }],
    ['get_anime', { id: '20', platform: 'MAL' }, { anime: { id: uuid(1) } }],
    ['get_season', { year: 2026, season: 'FALL' }, { season: { totalCount: 2, edges: [{ node: { id: uuid(1) } }, { node: { id: uuid(2) } }] } }],
    [
      'get_schedule',
      { from: '2026-10-22T00:00:00Z', to: '2026-10-23T00:00:00Z' },
      { schedule: [{ episodeNumber: 1 }, { episodeNumber: 2 }, { episodeNumber: 3 }] },
    ],
    ['get_watch_order', { id: uuid(1) }, { related: { watchOrder: [{ anime: { id: uuid(1) } }, { anime: { id: uuid(2) } }] } }],
    ['get_changes', {}, { changesSince: { edges: [{ node: { kind: 'SYNCED', changedFields: ['episodes'] } }], pageInfo: { endCursor: '1' } } }],
  ])('gets from %s(%j) what the public operation answers, as its schema says', async (name, args, expected) => {
    const { client } = await connected({}, options);
    // Whose schemas a client knows, those answers it checks.
    await client.listTools();
    const result = await client.callTool({ name, arguments: args });
    expect(result.isError, JSON.stringify(result.content)).toBeFalsy();
    expect(result.structuredContent).toMatchObject(expected);
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
  });

  test.each([
    ['get_anime', { id: uuid(9) }, `there is no anime with the id "${uuid(9)}" on ECHORA`],
    ['get_anime', { id: '20' }, 'id must be a UUID, or name the platform that it is from'],
    ['get_watch_order', { id: uuid(9) }, `there is no anime with the id "${uuid(9)}"`],
    ['get_schedule', { from: '2026-10-22T00:00:00Z', to: '2027-10-22T00:00:00Z' }, 'to must be at most 31 days after from'],
    ['search_anime', { query: 'x', after: 'nonsense' }, 'after is not a cursor of this search'],
    ['get_season', { year: 2026, season: 'MONSOON' }, /season.*WINTER/s],
    ['search_anime', { query: 'x', limit: 3 }, /limit/],
  ])('is told by %s(%j) what is wrong, as an error of the tool', async (name, args, said) => {
    const { client } = await connected({}, options);
    const result = await client.callTool({ name, arguments: args });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
  });

  test('reads an anime by the link that a search gave it', async () => {
    const { client } = await connected({}, options);
    const { content } = await client.callTool({ name: 'search_anime', arguments: { query: 'x' } });
    const link = content.find((part) => part.type === 'resource_link');
    const { contents } = await client.readResource({ uri: link?.uri ?? '' });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ anime: { id: uuid(1) } });
    await expect(client.readResource({ uri: `echora://anime/${uuid(9)}` })).rejects.toThrow('there is no anime');
  });
});

describe('a tool', () => {
  test('says what it is for, what it takes and what it answers, and that it only reads', async () => {
    const { client } = await connected();
    for (const tool of (await client.listTools()).tools) {
      expect(tool).toMatchObject({
        title: expect.stringMatching(/\w/),
        description: expect.stringMatching(/.{40}/),
        inputSchema: { type: 'object', additionalProperties: false },
        outputSchema: { type: 'object', additionalProperties: false },
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      });
      const taken = Object.values(tool.inputSchema.properties ?? {}) as { description?: string }[];
      expect(taken.filter(({ description }) => !description)).toEqual([]);
    }
  });

  test('links an anime that it tells all of to its pages elsewhere', async () => {
    const { client } = await connected();
    const { content } = await client.callTool({ name: 'get_anime', arguments: { id: uuid(1) } });
    expect(content).toContainEqual(expect.objectContaining({ type: 'resource_link', uri: 'https://mal.test/20', name: 'Anime 1 on MAL' }));
  });

  test('shows as much of a long schedule as was asked for, and says where the rest begins', async () => {
    const { client } = await connected();
    const args = { from: '2026-10-22T00:00:00Z', to: '2026-10-23T00:00:00Z', first: 2 };
    const { structuredContent, content } = await client.callTool({ name: 'get_schedule', arguments: args });
    expect(structuredContent).toMatchObject({ schedule: [{ episodeNumber: 1 }, { episodeNumber: 2 }] });
    expect(content).toContainEqual({ type: 'text', text: expect.stringContaining('left out: 1; the next airs at 2026-10-22T12:02:00.000Z') });
  });

  test('says that the data is away, and nothing of why', async () => {
    const { client } = await connected({ failure: () => new ConnectError('10.0.0.7 refused', Code.Unavailable) });
    const result = await client.callTool({ name: 'get_anime', arguments: { id: uuid(1) } });
    expect([result.isError, textOf(result)]).toEqual([true, 'the data is unavailable at the moment, try again']);
  });

  test('is answered from the cache that GraphQL is answered from', async () => {
    const plane = fakeServices({ catalog });
    const dependencies = { now: () => NOW, purgeLog: memoryLog(), store: memoryStore() };
    const edge = edgeOver(plane, { CACHE: 'local' }, dependencies);
    for (let time = 0; time < 2; time++) expect((await callOf(edge.send, 'get_anime', { id: uuid(1) })).status).toBe(200);
    await edge.settled();
    expect(plane.calls).toHaveLength(1);
  });
});

describe('the endpoint', () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

  test.each([
    ['a batch', { body: JSON.stringify([body, body]) }, 400, -32_600, 'batches are not supported: send one message'],
    ['no JSON', { body: '{' }, 400, -32_700, 'the body is not JSON'],
    ['another type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415, -32_000, 'content-type must be application/json in UTF-8'],
    ['too much', { body: JSON.stringify({ ...body, pad: 'x'.repeat(40_000) }) }, 413, -32_000, 'the body may have 32768 bytes'],
    ['a GET', { method: 'GET' }, 405, -32_000, 'send messages by POST: nothing is streamed here'],
    ['a page that may not ask', { body: JSON.stringify(body), headers: { origin: 'https://evil.test' } }, 403, -32_000, 'pages of this origin may not ask'],
  ])('refuses %s, in words of JSON-RPC, without a call', async (_name, init: RequestInit, status, code, message) => {
    const plane = fakeServices({ catalog });
    const reply = await post(edgeOver(plane).send, init);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ jsonrpc: '2.0', id: null, error: { code, message } });
    expect(plane.calls).toEqual([]);
  });

  test('lets a page of a configured origin ask', async () => {
    const { send } = edgeOver(fakeServices({ catalog }), { CORS_ORIGINS: 'https://app.test' });
    const reply = await post(send, { body: JSON.stringify(body), headers: { origin: 'https://app.test' } });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.test']);
  });

  test('counts a call against the same limit as a query', async () => {
    const { send, ask } = edgeOver(fakeServices({ catalog }), { RATE_LIMIT: 'on' }, { now: () => NOW });
    for (let at = 0; at < 30; at++) {
      expect((await ask('{ animes { totalCount } }')).status).toBe(200);
      expect((await callOf(send, 'get_anime', { id: uuid(1) })).status).toBe(200);
    }
    const refused = await callOf(send, 'get_anime', { id: uuid(1) });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.json()).toMatchObject({ error: { message: 'a client may send 60 requests in 10 s' } });
  });
});

type Send = ReturnType<typeof edgeOver>['send'];

const post = (send: Send, { headers, ...init }: RequestInit): Promise<Response> =>
  send('/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...(headers as Record<string, string>) },
    ...init,
  });

const callOf = (send: Send, name: string, args: unknown): Promise<Response> =>
  post(send, { body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }) });

const textOf = ({ content }: { content: { type: string; text?: string }[] }): string => content.find(({ type }) => type === 'text')?.text ?? '';
