import { Code, ConnectError } from '@connectrpc/connect';
import { describe, expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';

interface Line {
  readonly begin?: { readonly cursor: string; readonly after: string | null };
  readonly anime?: { readonly id: string; readonly title: object };
  readonly end?: { readonly cursor: string; readonly count: number };
  readonly error?: { readonly message: string; readonly after: string | null };
}

const catalog = Array.from({ length: 250 }, (_, at) => anime(at + 1));
const changes = [{ animeId: uuid(1), version: 2n }];

function edgeWith(data: Partial<FakeData> = {}, env = {}) {
  const plane = fakeServices({ catalog, changes, ...data });
  return { ...edgeOver(plane, { SNAPSHOT: 'on', ...env }, { sleep: async () => undefined }), calls: plane.calls };
}

const linesOf = (text: string): Line[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
const idsIn = (lines: Line[]): string[] => lines.flatMap(({ anime }) => anime?.id ?? []);

describe('a snapshot', () => {
  test('is every anime by id, between the cursor from which changes follow and the end', async () => {
    const { send, calls } = edgeWith();
    const reply = await send('/snapshot.ndjson');
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('echora-cursor')]).toEqual([200, 'application/x-ndjson; charset=utf-8', '1']);
    const lines = linesOf(await reply.text());
    expect(lines[0]).toEqual({ begin: { cursor: '1', after: null, at: expect.any(String) } });
    expect(idsIn(lines)).toEqual(catalog.map(({ id }) => id));
    expect(lines.at(-1)).toEqual({ end: { cursor: '1', count: 250 } });
    // The place in the feed is read before the first record.
    expect(calls[0]).toMatchObject({ method: 'ListChanges', request: { latest: true } });
  });

  test('holds what the public operation answers', async () => {
    const { send, ask } = edgeWith();
    const { data } = await ask<{ anime: object }>(`{ anime(id: "${uuid(7)}") { id version title { english romaji native } genres tags { name rank } } }`);
    const line = linesOf(await (await send('/snapshot.ndjson')).text()).find(({ anime }) => anime?.id === uuid(7));
    expect(line?.anime).toMatchObject(data.anime);
  });

  test('goes on after the last id that came', async () => {
    const { send } = edgeWith();
    const lines = linesOf(await (await send(`/snapshot.ndjson?after=${uuid(247)}`)).text());
    expect(idsIn(lines)).toEqual([uuid(248), uuid(249), uuid(250)]);
    expect(lines[0]?.begin?.after).toBe(uuid(247));
  });

  test('is read as fast as it is taken', async () => {
    const { send, calls } = edgeWith();
    const reader = (await send('/snapshot.ndjson')).body!.getReader();
    await reader.read();
    await reader.read();
    // The place in the feed, and the first hundred.
    expect(calls.map(({ method }) => method)).toEqual(['ListChanges', 'ListVersions', 'BatchGetAnime']);
    await reader.cancel();
  });

  test('is compressed for who takes it so', async () => {
    const { send } = edgeWith();
    const reply = await send('/snapshot.ndjson', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    const text = await new Response(reply.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(linesOf(text).at(-1)).toEqual({ end: { cursor: '1', count: 250 } });
  });

  test('leaves out what went while it was read', async () => {
    const gone = [...catalog];
    const { send } = edgeWith({ catalog: gone, delay: async (method) => (method === 'ListVersions' ? void gone.splice(3, 1) : undefined) });
    expect(idsIn(linesOf(await (await send(`/snapshot.ndjson`)).text()))).not.toContain(uuid(4));
  });

  test('tries a part three times, and then says where to go on', async () => {
    let pages = 0;
    const failure = (method: string) => (method === 'BatchGetAnime' && ++pages > 1 ? new ConnectError('10.0.0.7', Code.Unavailable) : undefined);
    const { send, calls } = edgeWith({ failure });
    const lines = linesOf(await (await send('/snapshot.ndjson')).text());
    expect(lines.at(-1)).toEqual({ error: { message: expect.any(String), after: uuid(100) } });
    expect(calls.filter(({ method }) => method === 'BatchGetAnime')).toHaveLength(4);
  });

  test.each([
    ['?after=1', {}, 400, 'after must be the id of an anime, a UUID'],
    ['?after=%00', {}, 400, 'after must be the id of an anime, a UUID'],
    ['', { SNAPSHOT: 'off' }, 404, 'there is no snapshot here'],
  ])('is refused without a call: %s %j', async (query, env, status, message) => {
    const { send, calls } = edgeWith({}, env);
    const reply = await send(`/snapshot.ndjson${query}`);
    expect([reply.status, await reply.text(), calls]).toEqual([status, expect.stringContaining(message), []]);
  });

  test('is one at a time for a client', async () => {
    const { send } = edgeWith();
    const first = await send('/snapshot.ndjson');
    const second = await send('/snapshot.ndjson');
    expect([second.status, await second.text()]).toEqual([429, expect.stringContaining('a client may have 1 snapshots at a time')]);
    await first.text();
    expect((await send('/snapshot.ndjson')).status).toBe(200);
  });
});
