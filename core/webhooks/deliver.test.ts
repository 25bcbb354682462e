import dns from 'node:dns';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { poster } from './adapters/post.ts';
import { Store } from './adapters/store.ts';
import { step, type DeliverContext } from './deliver.ts';
import { follow } from './follow.ts';
import type { Outcome } from './domain/outcome.ts';
import type { Change, Endpoint } from './domain/endpoint.ts';
import type { Command } from './domain/progress.ts';

const HOUR = 3_600_000;
const SECRETS = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrsc'];

let received: { headers: IncomingHttpHeaders; body: string }[];
let status: number;
let url: string;
const server = createServer((request, reply) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    reply.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
  });
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => void server.close());
const folder = mkdtempSync(join(tmpdir(), 'echora-webhooks-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void ([received, status] = [[], 200]));

const change = (place: number, more: Partial<Change> = {}): Change => ({
  cursor: String(place),
  animeId: `anime-${place}`,
  version: place,
  kind: 'SYNCED',
  changedFields: ['titles'],
  committedAt: '2026-11-29T12:00:00.000Z',
  successorId: null,
  onAir: false,
  ...more,
});

const endpointOf = (url: string): Endpoint => ({
  id: 'e', url, secrets: [SECRETS[0]!], anime: [], fields: [], airing: false, createdAt: '2026-11-29T12:00:00.000Z', begins: '0',
});
const NEVER = new AbortController().signal;

/** An endpoint before a feed in memory, at a clock of the test's; what it keeps is on the disk. */
function world(changes: Change[], more: Partial<Endpoint> = {}, from = '0') {
  const endpoint: Endpoint = { ...endpointOf(url), begins: from, ...more };
  const kept = mkdtempSync(join(folder, 'state-'));
  const store = new Store(kept);
  const state = { now: Date.now() };
  const counted: Outcome[] = [];
  const behind: (string | null)[] = [];
  const context: DeliverContext = {
    feed: {
      latest: async () => from,
      after: async (cursor) => ({ changes: changes.filter((one) => Number(one.cursor) > Number(cursor)), hasMore: false }),
    },
    post: poster({ allowPrivate: true }),
    store,
    observer: { delivered: (outcome) => counted.push(outcome), behind: (_id, since) => behind.push(since) },
    now: () => state.now,
    random: () => 0,
  };
  return {
    state,
    store,
    folder: kept,
    counted,
    behind,
    run: (other: Partial<DeliverContext> = {}, stop = NEVER) => step({ ...context, ...other }, () => endpoint, stop),
    ask: (what: Command) => store.ask('e', what),
    progress: () => store.progress(endpoint),
    foreseen: () => store.foreseen(endpoint),
    endpoint,
    context,
    /** Steps through time until so much of it has passed. */
    pass: async (ms: number): Promise<void> => {
      for (const end = state.now + ms; state.now < end; ) {
        await step(context, () => endpoint, NEVER);
        const { nextAt: next } = await store.progress(endpoint);
        state.now = next > state.now ? next : end;
      }
    },
  };
}

const idsOf = () => received.map(({ headers }) => headers['webhook-id']);

describe('a delivery', () => {
  test('is what the specification’s own library verifies, by either secret while one is rotated', async () => {
    await world([change(1)], { secrets: SECRETS }).run();
    const [{ headers, body }] = received as [(typeof received)[0]];
    for (const secret of SECRETS) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
        type: 'anime.synced',
        timestamp: '2026-11-29T12:00:00.000Z',
        data: change(1),
      });
    }
    expect(() => new Webhook(SECRETS[0]!).verify(body.replace('titles', 'score'), headers as Record<string, string>)).toThrow();
  });

  test('is made in the order of the feed, once each, of what changed since the endpoint was added', async () => {
    const { run } = world([change(1), change(2), change(3)], {}, '1');
    await run();
    await run();
    expect(idsOf()).toEqual(['msg_anime-2_2', 'msg_anime-3_3']);
  });

  test.each([
    ['anime', { anime: ['anime-2'] }, ['2']],
    ['an anime that another was merged into', { anime: ['anime-9'] }, ['3']],
    ['fields, of which a deletion changes all', { fields: ['score'] }, ['3']],
    ['what is on the air, begins, ends or goes, as the catalog says', { airing: true }, ['2', '3']],
  ])('is held back unless the filter lets it through: %s', async (_name, filter, cursors) => {
    const deleted = change(3, { kind: 'DELETED', changedFields: [], successorId: 'anime-9', onAir: true });
    const { run, progress } = world([change(1), change(2, { onAir: true }), deleted], filter);
    await run();
    expect(received.map(({ body }) => (JSON.parse(body) as { data: Change }).data.cursor)).toEqual(cursors);
    expect((await progress()).cursor).toBe('3');
  });
});

describe('an endpoint that fails', () => {
  test('is tried again after longer and longer pauses, under one id, before anything later', async () => {
    status = 500;
    const { pass, progress } = world([change(1), change(2)]);
    await pass(13 * HOUR);
    expect(new Set(idsOf())).toEqual(new Set(['msg_anime-1_1']));
    expect(received).toHaveLength(8);
    status = 200;
    await pass(17 * HOUR);
    expect(idsOf().slice(8)).toEqual(['msg_anime-1_1', 'msg_anime-2_2']);
    expect(await progress()).toMatchObject({ cursor: '2', attempts: 0, failingSince: 0, dead: [] });
  });

  test('has a change given up after nine attempts, which is listed with its reason, and sent again when asked', async () => {
    status = 503;
    const world1 = world([change(1)]);
    await world1.pass(40 * HOUR);
    expect(received).toHaveLength(9);
    expect(await world1.progress()).toMatchObject({ cursor: '1', dead: [{ change: { cursor: '1' }, reason: 'it answered 503' }] });
    status = 200;
    await world1.ask({ kind: 'replay-dead' });
    await world1.run();
    await world1.run();
    expect(idsOf().slice(9)).toEqual(['msg_anime-1_1']);
    expect(await world1.progress()).toMatchObject({ cursor: '1', dead: [], again: [] });
  });

  test('for five days is disabled, loses nothing, and goes on when it is resumed', async () => {
    status = 500;
    const { pass, progress, ask, run } = world(Array.from({ length: 9 }, (_, at) => change(at + 1)));
    await pass(8 * 24 * HOUR);
    expect(await progress()).toMatchObject({ isDisabled: true, failure: 'nothing got through for 5 days: it answered 500' });
    const [tried, given] = [received.length, (await progress()).dead.length];
    await pass(24 * HOUR);
    expect(received).toHaveLength(tried);
    status = 200;
    await ask({ kind: 'resume' });
    for (let more = true; more; ) more = await run();
    expect(new Set(idsOf().slice(tried)).size).toBe(9 - given);
  });

  test('is sent the same change again, and no later one, though its pause is over before the failure is written down', async () => {
    status = 503;
    const { run, state, store } = world([change(1), change(2)]);
    await run({ store: { ...store, keep: async (id, kept) => (await store.keep(id, kept), void (state.now += 10_000)) } });
    status = 200;
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-1_1', 'msg_anime-2_2']);
  });

  test('and says 410 is disabled at once', async () => {
    status = 410;
    const { run, progress } = world([change(1)]);
    await run();
    expect(await progress()).toMatchObject({ isDisabled: true, failure: 'it answered 410', cursor: '0' });
  });

  test('by a redirect is not followed', async () => {
    status = 307;
    const { run, progress } = world([change(1)]);
    await run();
    expect([received.length, (await progress()).attempts]).toEqual([1, 1]);
  });
});

describe('an operator', () => {
  test('has a replay go on from the place that was asked for', async () => {
    const { run, ask } = world([change(1), change(2)]);
    await run();
    await ask({ kind: 'replay', cursor: '1' });
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-2_2', 'msg_anime-2_2']);
  });

  test('is obeyed in what is asked while something else is being done', async () => {
    const { run, ask, store } = world([change(1), change(2)]);
    await run();
    await ask({ kind: 'replay-dead' });
    // The second request comes after the first was read, and before it is struck off.
    await run({ store: { ...store, keep: async (id, kept) => (await store.keep(id, kept), await ask({ kind: 'replay', cursor: '1' })) } });
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-2_2', 'msg_anime-2_2']);
  });
});

describe('an endpoint that an operator pauses', () => {
  test('is sent nothing more, not even the rest of a page, keeps its place, and goes on when it is resumed', async () => {
    const { run, ask, foreseen, progress, store } = world([change(1), change(2)]);
    await run({ post: async (...sent) => (await ask({ kind: 'pause' }), poster({ allowPrivate: true })(...sent)) });
    expect([await foreseen(), idsOf()]).toMatchObject([{ isPaused: true, cursor: '1' }, ['msg_anime-1_1']]);
    expect(await run()).toBe(false);
    expect([await store.asked('e'), idsOf().length]).toEqual([[], 1]);
    await ask({ kind: 'resume' });
    await run();
    expect([idsOf(), await progress()]).toMatchObject([['msg_anime-1_1', 'msg_anime-2_2'], { isPaused: false, cursor: '2' }]);
  });

  test('stays so whatever is replayed meanwhile, and is sent that afterwards', async () => {
    const { run, ask } = world([change(1), change(2)]);
    await run();
    for (const kind of ['pause', 'replay-dead'] as const) await ask({ kind });
    await ask({ kind: 'replay', cursor: '1' });
    await run();
    expect(idsOf()).toHaveLength(2);
    await ask({ kind: 'resume' });
    await run();
    expect(idsOf().slice(2)).toEqual(['msg_anime-2_2']);
  });
});

test('a process that is to end waits for the delivery in hand and begins no other', async () => {
  const { run } = world([change(1), change(2)]);
  const ending = new AbortController();
  await run({ post: async (...sent) => (ending.abort(), poster({ allowPrivate: true })(...sent)) }, ending.signal);
  expect(idsOf()).toEqual(['msg_anime-1_1']);
});

describe('nothing is sent to an endpoint that', () => {
  const feedDuring = (meanwhile: () => Promise<void> | void): DeliverContext['feed'] => ({
    latest: async () => '0',
    after: async () => (await meanwhile(), { changes: [change(1)], hasMore: false }),
  });

  test('is paused while the feed is read', async () => {
    const { run, ask } = world([]);
    await run({ feed: feedDuring(() => ask({ kind: 'pause' })) });
    await run();
    expect(received).toEqual([]);
  });

  test('is deleted while the feed is read', async () => {
    const deletion = new AbortController();
    const { run } = world([]);
    await run({ feed: feedDuring(() => deletion.abort()) }, deletion.signal);
    expect(received).toEqual([]);
  });
});

describe('who watches', () => {
  test('is told what became of each attempt: delivered, to be retried, dead, disabled', async () => {
    status = 503;
    const changes = [change(1)];
    const { pass, run, ask, counted } = world(changes);
    await pass(40 * HOUR);
    status = 200;
    changes.push(change(2));
    await run();
    expect(counted).toEqual([...Array.from({ length: 8 }, () => 'retried'), 'dead', 'delivered']);
    status = 410;
    await ask({ kind: 'replay', cursor: '1' });
    await run();
    expect(counted.at(-1)).toBe('disabled');
  });

  test('is told how old what is sent now is, and of nothing more once all was sent or the endpoint is at fault', async () => {
    const { run, ask, behind } = world([change(1), change(2, { committedAt: '2026-11-29T12:00:01.000Z' })]);
    await run();
    expect(behind.splice(0)).toEqual(['2026-11-29T12:00:00.000Z', '2026-11-29T12:00:01.000Z', null]);
    status = 500;
    await ask({ kind: 'replay', cursor: '0' });
    await run();
    expect(behind).toEqual(['2026-11-29T12:00:00.000Z', null]);
  });

  test('is no longer told of one that was deleted in the midst of a page', async () => {
    const { context, endpoint, behind } = world([change(1), change(2)]);
    const deleted = Promise.withResolvers<void>();
    const post = async () => {
      deleted.resolve(following[Symbol.asyncDispose]());
      return undefined;
    };
    const following = follow({ ...context, post }, () => endpoint, { warn: () => undefined });
    await deleted.promise;
    expect(behind).toEqual(['2026-11-29T12:00:00.000Z', null]);
  });
});

describe('after a crash', () => {
  test('between a delivery and its note that one is sent twice, under one id, and no other', async () => {
    const { run, store, folder } = world([change(1), change(2), change(3)]);
    const keep: Store['keep'] = async (id, kept) => {
      if (kept.cursor === '2') throw new Error('killed');
      await store.keep(id, kept);
    };
    await expect(run({ store: { ...store, keep } })).rejects.toThrow('killed');
    await run({ store: new Store(folder) });
    await run({ store: new Store(folder) });
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-2_2', 'msg_anime-2_2', 'msg_anime-3_3']);
  });

  test('the pause goes on, and the attempts are not counted anew', async () => {
    status = 500;
    const { run, state, folder, endpoint } = world([change(1)]);
    await run();
    const store = new Store(folder);
    await run({ store });
    expect(received).toHaveLength(1);
    state.now += 5_000;
    await run({ store });
    expect([received.length, (await store.progress(endpoint)).attempts]).toEqual([2, 2]);
  });
});

describe('why a delivery failed is said', () => {
  const reasonAt = async (url: string, withinMs?: number) => (await poster({ allowPrivate: true })(endpointOf(url), { id: 'm', body: '{}' }, Date.now(), withinMs))?.reason;

  test('of one that took too long by how long it had', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    expect(await reasonAt(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, 50)).toBe('it did not answer within 0.05 s');
    silent.close();
  });

  test('of a name with several addresses for each of them', async () => {
    using lookup = vi.spyOn(dns, 'lookup');
    lookup.mockImplementation(((_name: string, _options: object, found: (error: null, addresses: dns.LookupAddress[]) => void) =>
      found(null, [{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.2', family: 4 }])) as unknown as typeof dns.lookup);
    expect(await reasonAt('http://two.test:1/')).toBe('connect ECONNREFUSED 127.0.0.1:1, connect ECONNREFUSED 127.0.0.2:1');
  });
});

test.each<readonly [string, string]>([
  ['http://example.com/', 'its URL is not https'],
  ...['127.0.0.1', '2130706433', '0x7f.1', '10.0.0.7', '169.254.169.254', '192.168.1.1', '100.64.0.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]', '[fe80::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]']
    .map((host): [string, string] => [`https://${host}/`, 'its address is not public']),
  ['https://localhost/', 'its address is not public'],
])('nothing is sent to %s', async (url, reason) => {
  const post = poster({ allowPrivate: false });
  expect(await post(endpointOf(url), { id: 'm', body: '{}' }, Date.now())).toEqual({ reason, isGone: false });
});
