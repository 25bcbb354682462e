import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { Code, ConnectError } from '@connectrpc/connect';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChangeKind } from '#proto/catalog';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';

type Changes = NonNullable<FakeData['changes']>[number][];

const NOW = Date.parse('2026-10-22T12:00:00Z');
const change = (number: number, changedFields: string[] = ['titles'], more = {}): Changes[number] => ({
  animeId: uuid(number),
  version: 2n,
  kind: ChangeKind.SYNCED,
  changedFields,
  ...more,
});

/** An edge whose clock moves only while a stream waits; what happens meanwhile is the test's. */
function edgeWith(changes: Changes, during: (second: number) => void = () => undefined, data: Partial<FakeData> = {}, env = {}) {
  let [at, second] = [NOW, 0];
  const sleep = async (ms: number) => {
    at += ms;
    during(++second);
  };
  const catalog = [anime(1), anime(2)];
  const plane = fakeServices({ catalog, changes, ...data });
  const dependencies = { now: () => at, sleep, purgeLog: memoryLog(), store: memoryStore() };
  return { ...edgeOver(plane, { CACHE: 'local', ...env }, dependencies), calls: plane.calls };
}

interface Read {
  readonly events: EventSourceMessage[];
  readonly comments: string[];
  readonly retry: number | undefined;
  readonly text: string;
}

/** Reads a stream as a browser would, until it ends, or as many events came as are asked for. */
async function read(reply: Response, most = Infinity): Promise<Read> {
  const [events, comments]: [EventSourceMessage[], string[]] = [[], []];
  let retry: number | undefined;
  let text = '';
  const parser = createParser({ onEvent: (event) => events.push(event), onComment: (said) => comments.push(said), onRetry: (ms) => (retry = ms) });
  for await (const chunk of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
    const piece = new TextDecoder().decode(chunk);
    text += piece;
    parser.feed(piece);
    if (events.length >= most) break;
  }
  return { events, comments, retry, text };
}

afterEach(() => void vi.restoreAllMocks());

/** Counts the listeners that nobody took away: how many the signal has that has most. */
function listeners(): { readonly most: () => number } {
  const [heard, unheard] = [vi.spyOn(EventTarget.prototype, 'addEventListener'), vi.spyOn(EventTarget.prototype, 'removeEventListener')];
  const most = () => {
    const gone = new Set(unheard.mock.calls.map(([, listener]) => listener));
    const left = new Map<unknown, number>();
    heard.mock.contexts.forEach((signal, at) => {
      if (!gone.has(heard.mock.calls[at]![1])) left.set(signal, (left.get(signal) ?? 0) + 1);
    });
    return Math.max(0, ...left.values());
  };
  return { most };
}

const versionsIn = ({ events }: Read): number[] => events.map(({ data }) => (JSON.parse(data) as { version: number }).version);

describe('a stream of changes', () => {
  test('begins with what changes from now on, and tells each change with its place', async () => {
    const changes = [change(1)];
    const { send } = edgeWith(changes, (second) => second === 2 && changes.push(change(2, ['episodes'], { version: 7n })));
    const reply = await send('/changes');
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    const { events, retry } = await read(reply, 1);
    expect(retry).toBe(2_000);
    expect(events).toEqual([{ id: '2', event: 'change', data: expect.any(String) }]);
    expect(JSON.parse(events[0]?.data ?? '')).toEqual({
      animeId: uuid(2),
      version: 7,
      kind: 'SYNCED',
      changedFields: ['episodes'],
      committedAt: null,
      successorId: null,
      onAir: false,
    });
  });

  test('goes on where its client was, without a loss and without a double, however often it comes again', async () => {
    const changes = Array.from({ length: 130 }, (_, at) => change(1, ['titles'], { version: BigInt(at) }));
    const { send } = edgeWith(changes, () => undefined);
    const seen: number[] = [];
    for (let last = '0'; seen.length < 130; ) {
      const part = await read(await send('/changes', { headers: { 'last-event-id': last } }), 7);
      seen.push(...versionsIn(part));
      last = part.events.at(-1)?.id ?? last;
    }
    expect(seen).toEqual(Array.from({ length: 130 }, (_, at) => at));
  });

  test('takes the cursor of a snapshot by its address, and the header before it', async () => {
    const changes = [change(1, ['titles'], { version: 1n }), change(1, ['titles'], { version: 2n })];
    const { send } = edgeWith(changes);
    expect(versionsIn(await read(await send('/changes?cursor=1'), 1))).toEqual([2]);
    expect(versionsIn(await read(await send('/changes?cursor=0', { headers: { 'last-event-id': '1' } }), 1))).toEqual([2]);
  });

  test('says that it is still there every 15 seconds, ends after a quarter of an hour and asks its client to come again', async () => {
    const { send } = edgeWith([]);
    const { comments, events } = await read(await send('/changes'));
    expect(events).toEqual([]);
    expect(comments.filter((said) => said === 'still here')).toHaveLength(59);
    expect(comments.at(-1)).toBe('come again');
  });

  test('waits while the data is away, and then tells what came meanwhile', async () => {
    let isAway = false;
    const changes: Changes = [];
    const during = (second: number) => {
      isAway = second > 1 && second < 5;
      if (second === 3) changes.push(change(1));
    };
    const { send } = edgeWith(changes, during, { failure: () => (isAway ? new ConnectError('10.0.0.7', Code.Unavailable) : undefined) }, { CACHE: 'off' });
    expect((await read(await send('/changes'), 1)).events).toHaveLength(1);
  });

  test('ends when its cursor is one no more, and tells its client so when it comes again', async () => {
    let isRefused = false;
    const failure = () => (isRefused ? new ConnectError('cursor: of another database', Code.FailedPrecondition) : undefined);
    const { send } = edgeWith([], (second) => (isRefused = second > 1), { failure }, { CACHE: 'off' });
    const { comments } = await read(await send('/changes?cursor=0'));
    expect(comments).toEqual(['come again']);
    const again = await send('/changes', { headers: { 'last-event-id': '0' } });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('cursor: of another database')]);
  });

  test('listens to its client no more often after a quarter of an hour than when it began', async () => {
    const { send, calls } = edgeWith([], () => undefined, {}, { CACHE: 'off' });
    const listening = listeners();
    await read(await send('/changes'));
    expect(calls.length).toBeGreaterThan(800);
    expect(listening.most()).toBeLessThan(10);
  });

  test('is one call for all who wait at one place', async () => {
    const changes: Changes = [];
    const { send, calls } = edgeWith(changes);
    await Promise.all(Array.from({ length: 5 }, async () => read(await send('/changes'))));
    // A quarter of an hour of five clients: no change, no purge, and an answer is kept for half a minute.
    expect(calls.length).toBeLessThan(40);
  });
});

describe('a filter', () => {
  const all = [
    change(1, ['episodes'], { version: 1n, onAir: true }),
    change(2, ['titles', 'synopsis'], { version: 2n }),
    change(2, [], { version: 3n, kind: ChangeKind.DELETED, successorId: uuid(1), onAir: true }),
    change(1, ['titles'], { version: 4n, onAir: true }),
  ];

  test.each([
    ['anime', `anime=${uuid(2)}`, [2, 3]],
    ['anime that another was merged into', `anime=${uuid(1)}`, [1, 3, 4]],
    ['fields, of which a deletion changes all', 'fields=synopsis', [2, 3]],
    ['several fields', 'fields=synopsis,episodes', [1, 2, 3]],
    ['what is on the air, and goes from there', 'airing=true', [1, 3, 4]],
    ['all at once', `airing=true&fields=titles&anime=${uuid(1)}`, [3, 4]],
    ['nothing', '', [1, 2, 3, 4]],
  ])('lets through what was asked for: %s', async (_name, query, versions) => {
    const { send } = edgeWith([...all]);
    expect(versionsIn(await read(await send(`/changes?cursor=0&${query}`)))).toEqual(versions);
  });

  test('moves its client’s place on past what it holds back', async () => {
    const { send } = edgeWith([...all]);
    const { text } = await read(await send('/changes?cursor=0&fields=score'));
    expect(text).toContain(': still here\nid: 4\n');
  });

  test('is refused to who comes with a place that the catalog no longer knows, in its words', async () => {
    const { send, ask } = edgeWith([change(1)]);
    const reply = await send('/changes', { headers: { 'last-event-id': '7' } });
    expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining('cursor: of another database')]);
    const { errors } = await ask('{ changesSince(cursor: "7") { edges { cursor } } }');
    expect(errors).toMatchObject([{ message: 'cursor: of another database', extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([
    ['anime=1', 'anime must be UUIDs, got \\"1\\"'],
    ['fields=nonsense', 'fields: no field of an anime is called \\"nonsense\\"'],
    ['fields=__proto__', 'fields: no field of an anime is called'],
    ['airing=yes', 'airing must be true or false, got \\"yes\\"'],
    [`anime=${Array.from({ length: 101 }, (_, at) => uuid(at)).join()}`, 'anime may have 100 values, got 101'],
    ['cursor=%27--', 'cursor is not a cursor of this list'],
  ])('%.40s is refused by name, without a call', async (query, message) => {
    const { send, calls } = edgeWith([]);
    const reply = await send(`/changes?${query}`);
    expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining(message)]);
    expect(calls).toEqual([]);
  });
});

describe('how many streams', () => {
  test('a client may have is a limit that is named, and a place is free again when its stream ends', async () => {
    const { send } = edgeWith([]);
    const open = await Promise.all(Array.from({ length: 5 }, () => send('/changes')));
    const sixth = await send('/changes');
    expect([sixth.status, sixth.headers.get('retry-after'), await sixth.text()]).toEqual([
      429,
      '10',
      expect.stringContaining('a client may have 5 streams of changes at a time'),
    ]);
    expect((await send('/changes', { headers: { 'cf-connecting-ip': '192.0.2.1' } })).status).toBe(200);
    await open[0]?.body?.cancel();
    expect((await send('/changes')).status).toBe(200);
  });

  test('there may be at all is a limit too', async () => {
    const { send } = edgeWith([]);
    const from = (at: number) => send('/changes', { headers: { 'cf-connecting-ip': `192.0.2.${at}` } });
    for (let at = 0; at < 200; at++) expect((await from(at)).status).toBe(200);
    const refused = await from(200);
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('there may be 200 streams of changes at a time')]);
  });

  test('are begun counts against the limit of requests', async () => {
    const { send, ask } = edgeWith([], () => undefined, {}, { RATE_LIMIT: 'on' });
    for (let at = 0; at < 60; at++) await ask('{ animes { totalCount } }');
    expect((await send('/changes')).status).toBe(429);
  });
});
