import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { poster } from './adapters/post.ts';
import { Store, type Asked } from './adapters/store.ts';
import { step, type DeliverContext } from './deliver.ts';
import type { Change, Endpoint } from './domain/endpoint.ts';

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
  ...more,
});

/** An endpoint before a feed in memory, at a clock of the test's; what it keeps is on the disk. */
function world(changes: Change[], more: Partial<Endpoint> = {}, from = '0') {
  const endpoint: Endpoint = { id: 'e', url, secrets: [SECRETS[0]!], anime: [], fields: [], airing: false, ...more };
  const kept = mkdtempSync(join(folder, 'state-'));
  const store = new Store(kept);
  const state = { now: Date.now(), airing: ['anime-2'] };
  const [questions, warnings]: [string[][], unknown[]] = [[], []];
  const context: DeliverContext = {
    feed: {
      latest: async () => from,
      isPlace: async (cursor) => /^\d+$/.test(cursor),
      after: async (cursor) => ({ changes: changes.filter((one) => Number(one.cursor) > Number(cursor)), hasMore: false }),
      airing: async (ids) => (questions.push([...ids]), new Set(ids.filter((id) => state.airing.includes(id)))),
    },
    post: poster({ allowPrivate: true }),
    store,
    log: { warn: (...said: unknown[]) => void warnings.push(said) },
    now: () => state.now,
    random: () => 0,
  };
  return {
    state,
    store,
    folder: kept,
    questions,
    warnings,
    run: (other: Partial<DeliverContext> = {}) => step({ ...context, ...other }, endpoint),
    ask: (what: Asked) => store.ask('e', what),
    progress: async () => (await store.progress('e'))!,
    /** Steps through time until so much of it has passed. */
    pass: async (ms: number): Promise<void> => {
      for (const end = state.now + ms; state.now < end; ) {
        await step(context, endpoint);
        const next = (await store.progress('e'))?.nextAt ?? 0;
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
    ['what is on the air, and what goes', { airing: true }, ['2', '3']],
  ])('is held back unless the filter lets it through: %s', async (_name, filter, cursors) => {
    const deleted = change(3, { kind: 'DELETED', changedFields: [], successorId: 'anime-9' });
    const { run, progress } = world([change(1), change(2), deleted], filter);
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
    await world1.ask({ dead: true });
    await world1.run();
    await world1.run();
    expect(idsOf().slice(9)).toEqual(['msg_anime-1_1']);
    expect(await world1.progress()).toMatchObject({ cursor: '1', dead: [], again: [] });
  });

  test('for five days is disabled, loses nothing, and goes on when it is enabled', async () => {
    status = 500;
    const { pass, progress, ask, run } = world(Array.from({ length: 9 }, (_, at) => change(at + 1)));
    await pass(8 * 24 * HOUR);
    expect((await progress()).disabled).toBe('nothing got through for 5 days: it answered 500');
    const [tried, given] = [received.length, (await progress()).dead.length];
    await pass(24 * HOUR);
    expect(received).toHaveLength(tried);
    status = 200;
    await ask({});
    await run();
    expect(new Set(idsOf().slice(tried)).size).toBe(9 - given);
  });

  test('and says 410 is disabled at once', async () => {
    status = 410;
    const { run, progress } = world([change(1)]);
    await run();
    expect(await progress()).toMatchObject({ disabled: 'it answered 410', cursor: '0' });
  });

  test('by a redirect is not followed', async () => {
    status = 307;
    const { run, progress } = world([change(1)]);
    await run();
    expect([received.length, (await progress()).attempts]).toEqual([1, 1]);
  });
});

describe('of what is on the air', () => {
  test('one that ends or begins is told, though it is not on the air by then; one that is added when it is', async () => {
    const [ended, added] = [change(1, { changedFields: ['status'] }), change(3, { kind: 'CREATED', changedFields: ['titles', 'status'] })];
    await world([ended, added], { airing: true }).run();
    expect(idsOf()).toEqual(['msg_anime-1_1']);
  });

  test('a change that failed is told even if its anime has ended since, also after an operator has enabled the endpoint', async () => {
    status = 500;
    const { state, run, pass, ask } = world([change(2)], { airing: true });
    await run();
    state.airing = [];
    await pass(60_000);
    await ask({});
    status = 200;
    await run();
    expect(idsOf()).toEqual(Array.from({ length: 4 }, () => 'msg_anime-2_2'));
  });

  test('the catalog is asked once a page, and only about what is wanted otherwise', async () => {
    const changes = [change(1), change(2), change(3, { animeId: 'anime-2' }), change(4, { changedFields: ['score'] }), change(5)];
    const { run, questions } = world(changes, { airing: true, fields: ['titles'] });
    await run();
    expect(questions).toEqual([['anime-1', 'anime-2', 'anime-5']]);
  });
});

describe('an operator', () => {
  test('has a replay go on from the place that was asked for', async () => {
    const { run, ask } = world([change(1), change(2)]);
    await run();
    await ask({ cursor: '1' });
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-2_2', 'msg_anime-2_2']);
  });

  test('who mistypes a cursor loses nothing: the place stays, the log says so, once', async () => {
    const { run, ask, progress, warnings } = world([change(1), change(2)]);
    await run();
    await ask({ cursor: 'tpyo' });
    await run();
    await run();
    expect(await progress()).toMatchObject({ cursor: '2' });
    expect(warnings).toEqual([[{ endpoint: 'e', cursor: 'tpyo' }, 'not replayed: this is no cursor of the feed']]);
  });

  test('is obeyed in what is asked while something else is being done', async () => {
    const { run, ask, store } = world([change(1), change(2)]);
    await run();
    await ask({ dead: true });
    // The second request comes after the first was read, and before it is struck off.
    await run({ store: { ...store, keep: async (id, kept) => (await store.keep(id, kept), await ask({ cursor: '1' })) } });
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-2_2', 'msg_anime-2_2']);
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
    const { run, state, folder } = world([change(1)]);
    await run();
    const store = new Store(folder);
    await run({ store });
    expect(received).toHaveLength(1);
    state.now += 5_000;
    await run({ store });
    expect([received.length, (await store.progress('e'))?.attempts]).toEqual([2, 2]);
  });
});

test.each<readonly [string, string]>([
  ['http://example.com/', 'its URL is not https'],
  ...['127.0.0.1', '2130706433', '0x7f.1', '10.0.0.7', '169.254.169.254', '192.168.1.1', '100.64.0.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]', '[fe80::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]']
    .map((host): [string, string] => [`https://${host}/`, 'its address is not public']),
  ['https://localhost/', 'its address is not public'],
])('nothing is sent to %s', async (url, reason) => {
  const post = poster({ allowPrivate: false });
  const endpoint: Endpoint = { id: 'e', url, secrets: [SECRETS[0]!], anime: [], fields: [], airing: false };
  expect(await post(endpoint, { id: 'm', body: '{}' }, Date.now())).toEqual({ reason, isGone: false });
});
