import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { poster } from './adapters/post.ts';
import { Store } from './adapters/store.ts';
import type { Change } from './domain/endpoint.ts';
import { follow } from './follow.ts';
import { SECRETS, change, idsOf, receiver, withReceiver, world } from './testing.ts';

const HOUR = 3_600_000;

withReceiver();

describe('a delivery', () => {
  test('is what the specification’s own library verifies, by either secret while one is rotated', async () => {
    await world([change(1)], { secrets: SECRETS }).run();
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
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
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { data: Change }).data.cursor)).toEqual(cursors);
    expect((await progress()).cursor).toBe('3');
  });
});

describe('an endpoint that fails', () => {
  test('is tried again after longer and longer pauses, under one id, before anything later', async () => {
    receiver.status = 500;
    const { pass, progress } = world([change(1), change(2)]);
    await pass(13 * HOUR);
    expect(new Set(idsOf())).toEqual(new Set(['msg_anime-1_1']));
    expect(receiver.received).toHaveLength(8);
    receiver.status = 200;
    await pass(17 * HOUR);
    expect(idsOf().slice(8)).toEqual(['msg_anime-1_1', 'msg_anime-2_2']);
    expect(await progress()).toMatchObject({ cursor: '2', attempts: 0, failingSince: 0, dead: [] });
  });

  test('has a change given up after nine attempts, which is listed with its reason, and sent again when asked', async () => {
    receiver.status = 503;
    const world1 = world([change(1)]);
    await world1.pass(40 * HOUR);
    expect(receiver.received).toHaveLength(9);
    expect(await world1.progress()).toMatchObject({ cursor: '1', dead: [{ change: { cursor: '1' }, reason: 'it answered 503' }] });
    receiver.status = 200;
    await world1.ask({ kind: 'replay-dead' });
    await world1.run();
    await world1.run();
    expect(idsOf().slice(9)).toEqual(['msg_anime-1_1']);
    expect(await world1.progress()).toMatchObject({ cursor: '1', dead: [], again: [] });
  });

  test('for five days is disabled, loses nothing, and goes on when it is resumed', async () => {
    receiver.status = 500;
    const { pass, progress, ask, run } = world(Array.from({ length: 9 }, (_, at) => change(at + 1)));
    await pass(8 * 24 * HOUR);
    expect(await progress()).toMatchObject({ isDisabled: true, failure: 'nothing got through for 5 days: it answered 500' });
    const [tried, given] = [receiver.received.length, (await progress()).dead.length];
    await pass(24 * HOUR);
    expect(receiver.received).toHaveLength(tried);
    receiver.status = 200;
    await ask({ kind: 'resume' });
    for (let more = true; more; ) more = await run();
    expect(new Set(idsOf().slice(tried)).size).toBe(9 - given);
  });

  test('is sent the same change again, and no later one, though its pause is over before the failure is written down', async () => {
    receiver.status = 503;
    const { run, state, store } = world([change(1), change(2)]);
    await run({ store: { ...store, keep: async (id, kept) => (await store.keep(id, kept), void (state.now += 10_000)) } });
    receiver.status = 200;
    await run();
    expect(idsOf()).toEqual(['msg_anime-1_1', 'msg_anime-1_1', 'msg_anime-2_2']);
  });

  test('and says 410 is disabled at once', async () => {
    receiver.status = 410;
    const { run, progress } = world([change(1)]);
    await run();
    expect(await progress()).toMatchObject({ isDisabled: true, failure: 'it answered 410', cursor: '0' });
  });

  test('by a redirect is not followed', async () => {
    receiver.status = 307;
    const { run, progress } = world([change(1)]);
    await run();
    expect([receiver.received.length, (await progress()).attempts]).toEqual([1, 1]);
  });
});

test('a process that is to end waits for the delivery in hand and begins no other', async () => {
  const { run } = world([change(1), change(2)]);
  const ending = new AbortController();
  await run({ post: async (...sent) => (ending.abort(), poster({ allowPrivate: true })(...sent)) }, ending.signal);
  expect(idsOf()).toEqual(['msg_anime-1_1']);
});

describe('who watches', () => {
  test('is told what became of each attempt: delivered, to be retried, dead, disabled', async () => {
    receiver.status = 503;
    const changes = [change(1)];
    const { pass, run, ask, counted } = world(changes);
    await pass(40 * HOUR);
    receiver.status = 200;
    changes.push(change(2));
    await run();
    expect(counted).toEqual([...Array.from({ length: 8 }, () => 'retried'), 'dead', 'delivered']);
    receiver.status = 410;
    await ask({ kind: 'replay', cursor: '1' });
    await run();
    expect(counted.at(-1)).toBe('disabled');
  });

  test('is told how old what is sent now is, and of nothing more once all was sent or the endpoint is at fault', async () => {
    const { run, ask, behind } = world([change(1), change(2, { committedAt: '2026-11-29T12:00:01.000Z' })]);
    await run();
    expect(behind.splice(0)).toEqual(['2026-11-29T12:00:00.000Z', '2026-11-29T12:00:01.000Z', null]);
    receiver.status = 500;
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
    receiver.status = 500;
    const { run, state, folder, endpoint } = world([change(1)]);
    await run();
    const store = new Store(folder);
    await run({ store });
    expect(receiver.received).toHaveLength(1);
    state.now += 5_000;
    await run({ store });
    expect([receiver.received.length, (await store.progress(endpoint)).attempts]).toEqual([2, 2]);
  });
});
