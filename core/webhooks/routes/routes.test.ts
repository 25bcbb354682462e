import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code, ConnectError, createClient, createRouterTransport, type Client } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebhookService, WebhookState } from '#proto/webhooks';
import type { Post } from '../adapters/post.ts';
import { Store } from '../adapters/store.ts';
import { faultOfTarget } from '../adapters/target.ts';
import type { Change } from '../domain/endpoint.ts';
import { follow } from '../follow.ts';
import { Followers } from '../followers.ts';
import { observe } from '../metrics.ts';
import { routes } from './index.ts';

const ANIME = '00000000-0000-4000-8000-000000000001';
const URL = 'https://198.35.26.96/hooks';
const root = mkdtempSync(join(tmpdir(), 'echora-webhook-routes-'));
afterAll(() => rmSync(root, { recursive: true }));

const change = (place: number): Change => ({
  cursor: String(place), animeId: ANIME, version: place, kind: 'SYNCED', changedFields: ['titles'], committedAt: '2026-11-29T12:00:00.000Z', successorId: null, onAir: true,
});

let changes: Change[];
let isAway: boolean;
let failure: Awaited<ReturnType<Post>>;
let sent: { id: string; type: string; secrets: readonly string[] }[];
let folder: string;
let room: { client: Client<typeof WebhookService>; store: Store; metrics: Registry } & AsyncDisposable;

const feed = {
  latest: async () => {
    if (isAway) throw new ConnectError('the catalog is away', Code.Unavailable);
    return String(changes.length);
  },
  after: async (cursor: string) => {
    if (!/^\d+$/.test(cursor)) throw new ConnectError('cursor: not a cursor of these changes', Code.InvalidArgument);
    return { changes: changes.slice(Number(cursor)), hasMore: false };
  },
};
const post: Post = async ({ secrets }, { id, body }) => {
  sent.push({ id, secrets, type: (JSON.parse(body) as { type: string }).type });
  return failure;
};

/** The room over a folder, as its main puts it together; only the feed and the network are the test's. */
async function open() {
  const [store, metrics] = [new Store(folder), new Registry()];
  const observer = observe(metrics, () => Promise.all(followers.all().map(store.progress)), Date.now);
  const followers = new Followers(store, (endpoint) => follow({ feed, post, store, observer, now: Date.now, random: () => 0 }, endpoint, { warn: () => undefined }, 20));
  await followers.open();
  const context = { followers, store, feed, post, now: Date.now, log: { info: () => undefined }, faultOfTarget: (url: string) => faultOfTarget(url, false) };
  const transport = createRouterTransport(routes(context), { router: { interceptors: [createValidateInterceptor()] } });
  return { client: createClient(WebhookService, transport), store, metrics, [Symbol.asyncDispose]: () => followers[Symbol.asyncDispose]() };
}

beforeEach(async () => {
  [changes, isAway, failure, sent] = [[change(1)], false, undefined, []];
  folder = mkdtempSync(join(root, 'state-'));
  room = await open();
});
afterEach(() => room[Symbol.asyncDispose]());

const until = (what: () => unknown) => expect.poll(what, { timeout: 5_000, interval: 20 });
const create = async (filter = {}) => {
  const { webhook, secret } = await room.client.createWebhook({ url: URL, filter });
  return { webhook: webhook!, id: webhook!.id, secret };
};
const only = async () => (await room.client.listWebhooks({})).webhooks[0]!;
const refusal = (call: Promise<unknown>) => call.then(() => undefined, (error: unknown) => [ConnectError.from(error).code, ConnectError.from(error).rawMessage]);

describe('a webhook', () => {
  test('is told of what changes after it was created, and its secret is told once', async () => {
    const { webhook, secret } = await create({ animeIds: [ANIME.toUpperCase()], fields: ['titles'], airing: true });
    expect(webhook).toMatchObject({ url: URL, state: WebhookState.ACTIVE, cursor: '1', filter: { animeIds: [ANIME], fields: ['titles'], airing: true } });
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    changes.push(change(2));
    await until(() => sent).toEqual([{ id: `msg_${ANIME}_2`, type: 'anime.synced', secrets: [secret] }]);
    expect(JSON.stringify(await only(), (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(secret);
  });

  test('is there after a restart, with its place; one that was deleted is not, and is sent nothing more', async () => {
    const [kept, deleted] = [await create(), await create()];
    await room.client.deleteWebhook({ id: deleted.id });
    await room[Symbol.asyncDispose]();
    changes.push(change(2));
    room = await open();
    expect((await room.client.listWebhooks({})).webhooks.map(({ id }) => id)).toEqual([kept.id]);
    await until(() => sent.map(({ secrets }) => secrets)).toEqual([[kept.secret]]);
    expect(await refusal(room.client.pauseWebhook({ id: deleted.id }))).toEqual([Code.NotFound, 'no such webhook']);
  });

  test('is paused and resumed as soon as that is answered', async () => {
    const { id } = await create();
    expect((await room.client.pauseWebhook({ id })).webhook?.state).toBe(WebhookState.PAUSED);
    changes.push(change(2));
    expect((await only()).state).toBe(WebhookState.PAUSED);
    expect((await room.client.resumeWebhook({ id })).webhook?.state).toBe(WebhookState.ACTIVE);
    await until(() => sent.length).toBe(1);
  });

  test('that fails says why and when it is tried again, and resuming it does so at once', async () => {
    failure = { reason: 'it answered 503', isGone: false };
    const { id } = await create();
    changes.push(change(2));
    await until(async () => (await only()).state).toBe(WebhookState.RETRYING);
    expect(await only()).toMatchObject({ failure: 'it answered 503', attempts: 1, nextAttemptAt: expect.anything(), failingSince: expect.anything() });
    failure = undefined;
    await room.client.resumeWebhook({ id });
    await until(() => sent.length).toBe(2);
  });

  test('has its dead listed, and sent again when that is asked', async () => {
    const { id } = await create();
    const endpoint = (await room.store.endpoints())[0]!;
    await room.client.pauseWebhook({ id });
    await until(() => room.store.asked(id)).toEqual([]);
    const dead = [{ change: change(7), reason: 'it answered 500', at: '2026-11-29T13:00:00.000Z' }];
    await room.store.keep(id, { ...(await room.store.progress(endpoint)), dead });
    expect(await room.client.listDeadDeliveries({ id, pageSize: 10 })).toMatchObject({
      total: 1, deadDeliveries: [{ animeId: ANIME, version: 7n, cursor: '7', failure: 'it answered 500' }],
    });
    expect(await room.metrics.getSingleMetricAsString('webhooks_dead_deliveries')).toMatch(/ 1$/);
    await room.client.replayWebhook({ id, dead: true });
    await room.client.resumeWebhook({ id });
    await until(() => sent.map(({ id }) => id)).toEqual([`msg_${ANIME}_7`]);
    expect((await only()).deadDeliveries).toBe(0);
  });

  test('goes on from a cursor of the feed, and stays where it is when the catalog knows none such', async () => {
    const { id } = await create();
    expect(await refusal(room.client.replayWebhook({ id, cursor: 'tpyo' }))).toEqual([Code.InvalidArgument, 'cursor: not a cursor of these changes']);
    expect((await only()).cursor).toBe('1');
    expect((await room.client.replayWebhook({ id, cursor: '0' })).webhook?.cursor).toBe('0');
    await until(() => sent.map(({ id }) => id)).toEqual([`msg_${ANIME}_1`]);
  });

  test('signs by the new secret and the one before it once that is rotated, and by no older one', async () => {
    const { id, secret } = await create();
    const { secret: second } = await room.client.rotateWebhookSecret({ id });
    const { secret: third } = await room.client.rotateWebhookSecret({ id });
    expect(new Set([secret, second, third]).size).toBe(3);
    changes.push(change(2));
    await until(() => sent[0]?.secrets).toEqual([third, second]);
  });

  test('is tried out with a message that counts for nothing, each under an id of its own', async () => {
    const { id } = await create();
    expect(await room.client.testWebhook({ id })).toMatchObject({ delivered: true, failure: '' });
    failure = { reason: 'it answered 410', isGone: true };
    expect(await room.client.testWebhook({ id })).toMatchObject({ delivered: false, failure: 'it answered 410' });
    expect(sent.map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test']);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect((await only()).state).toBe(WebhookState.ACTIVE);
    expect(await room.metrics.getSingleMetricAsString('webhooks_deliveries_total')).not.toMatch(/ [1-9]/);
  });

  test('counts among the endpoints of its state', async () => {
    await create();
    const { id } = await create();
    await room.client.pauseWebhook({ id });
    await until(() => room.metrics.getSingleMetricAsString('webhooks_endpoints')).toMatch(/state="active"} 1\n.*retrying"} 0\n.*paused"} 1\n.*disabled"} 0/);
  });
});

describe('is refused by name', () => {
  test.each<readonly [string, object, Code, string]>([
    ['an address inside', { url: 'https://10.0.0.7/' }, Code.InvalidArgument, 'url: its address is not public'],
    ['an address without TLS', { url: 'http://198.35.26.96/' }, Code.InvalidArgument, 'url: its URL is not https'],
    ['no address', { url: '' }, Code.InvalidArgument, 'url: must be at least 1 characters'],
    ['a field that is none', { url: URL, filter: { fields: ['score', 'scoer'] } }, Code.InvalidArgument, 'filter.fields: no field of an anime is called "scoer"'],
    ['an id that is none', { url: URL, filter: { animeIds: ['1'] } }, Code.InvalidArgument, 'filter.anime_ids[0]: '],
  ])('%s', async (_what, request, code, message) => {
    expect(await refusal(room.client.createWebhook(request))).toEqual([code, expect.stringContaining(message)]);
    expect((await room.client.listWebhooks({})).webhooks).toEqual([]);
  });

  test.each([{}, { cursor: '0', dead: true }])('a replay of %j', async (what) => {
    const { id } = await create();
    expect(await refusal(room.client.replayWebhook({ id, ...what }))).toEqual([Code.InvalidArgument, 'cursor: give either this or dead']);
  });

  test('a webhook beyond the two hundredth, of several at once too', async () => {
    for (let n = 0; n < 199; n++) await room.store.register({ id: `e${n}`, url: URL, secrets: [], anime: [ANIME], fields: ['score'], airing: false, createdAt: String(n), begins: '1' });
    await room[Symbol.asyncDispose]();
    room = await open();
    const refusals = await Promise.all([1, 2, 3].map(() => refusal(room.client.createWebhook({ url: URL }))));
    expect(refusals.filter((one) => one === undefined)).toHaveLength(1);
    expect(refusals.find((one) => one !== undefined)).toEqual([Code.FailedPrecondition, 'there may be 200 webhooks: delete one first']);
  });
});

test('none is created while nobody knows where the feed is', async () => {
  isAway = true;
  expect(await refusal(room.client.createWebhook({ url: URL }))).toEqual([Code.Unavailable, 'the catalog is away']);
});
