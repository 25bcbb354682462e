import { describe, expect, test } from 'vitest';
import { poster } from './adapters/post.ts';
import type { DeliverContext } from './deliver.ts';
import { change, idsOf, receiver, withReceiver, world } from './testing.ts';

withReceiver();

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

describe('nothing is sent to an endpoint that', () => {
  const feedDuring = (meanwhile: () => Promise<void> | void): DeliverContext['feed'] => ({
    latest: async () => '0',
    after: async () => (await meanwhile(), { changes: [change(1)], hasMore: false }),
  });

  test('is paused while the feed is read', async () => {
    const { run, ask } = world([]);
    await run({ feed: feedDuring(() => ask({ kind: 'pause' })) });
    await run();
    expect(receiver.received).toEqual([]);
  });

  test('is deleted while the feed is read', async () => {
    const deletion = new AbortController();
    const { run } = world([]);
    await run({ feed: feedDuring(() => deletion.abort()) }, deletion.signal);
    expect(receiver.received).toEqual([]);
  });
});
