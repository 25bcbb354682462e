import { describe, expect, test } from 'vitest';
import { answerCacheContract, type MakeAnswer } from './cache.contract.ts';
import { LocalCache } from './local.ts';
import type { Fill, AnswerRequest } from './port.ts';
import { memoryLog, memoryStore } from './in-memory.ts';
import { PurgeMemo } from './purge-memo.ts';
import type { Store } from './store.ts';

/** Isolates that share a log and a store. */
function isolates(count: number, store: Store | undefined = memoryStore()) {
  let now = 1_000_000;
  const log = memoryLog();
  const caches = Array.from({ length: count }, () => {
    return new LocalCache({ purges: new PurgeMemo(log, () => now), store, now: () => now });
  });
  return { caches, log, pass: (seconds: number) => void (now += seconds * 1000) };
}

const build = (_make: MakeAnswer) => {
  const { caches, pass } = isolates(1);
  return { cache: caches[0] as LocalCache, pass };
};
answerCacheContract('the local cache', build);
answerCacheContract('the local cache without a store behind it', () => {
  const { caches, pass } = isolates(1, undefined);
  return { cache: caches[0] as LocalCache, pass };
});

describe('the local cache of several isolates', () => {
  const visit = (key = 'a'): AnswerRequest => ({
    operation: { key } as AnswerRequest['operation'],
    client: 'someone',
    signal: new AbortController().signal,
    waitUntil: () => undefined,
  });
  const fill =
    (body: string): Fill =>
    async () => ({
      status: 200,
      body,
      tags: ['t'],
      lifetime: { maxAge: 60, staleWhileRevalidate: 0, staleIfError: 0 },
    });
  const pair = () => {
    const made = isolates(2);
    const [one, two] = made.caches as [LocalCache, LocalCache];
    return { ...made, one, two };
  };

  test('one has what another made', async () => {
    const { one, two } = pair();
    await one.serve(visit(), fill('made'));
    expect(await two.serve(visit(), fill('again'))).toMatchObject({ body: 'made', source: 'fresh' });
  });

  test('a purge by one reaches all within a second', async () => {
    const { one, two, pass } = pair();
    await one.serve(visit(), fill('old'));
    await two.serve(visit(), fill('old'));
    await one.purge(['t']);
    expect((await one.serve(visit(), fill('new'))).body, 'where it was made, at once').toBe('new');
    pass(1);
    expect((await two.serve(visit(), fill('newer'))).body).toBe('new');
  });

  test('while somebody asks the log for news, an answer is still at hand, until the news are a second old', async () => {
    const { one, log, pass } = pair();
    await one.serve(visit(), fill('kept'));
    pass(0.3);
    expect(one.recall('a')).toBeUndefined();
    log.since = () => new Promise(() => undefined);
    await one.serve(visit(), fill('again'));
    expect(one.recall('a')).toMatchObject({ body: 'kept', source: 'fresh' });
    pass(0.7);
    expect(one.recall('a')).toBeUndefined();
  });

  test('what was kept before the log’s memory begins counts as purged', async () => {
    const { one, log, pass } = pair();
    await one.serve(visit(), fill('old'));
    await one.purge(['other']);
    log.horizon = 2;
    pass(1);
    expect((await one.serve(visit(), fill('new'))).body).toBe('new');
  });

  test('nothing is given from it while the log cannot be reached', async () => {
    const { one, log, pass } = pair();
    await one.serve(visit(), fill('old'));
    log.away = true;
    pass(1);
    expect(await one.serve(visit(), fill('new'))).toMatchObject({ body: 'new', source: 'bypass' });
    log.away = false;
    expect((await one.serve(visit(), fill('newer'))).body).toBe('old');
  });

  test('no purge is needed twice: what a purge overtook is not kept', async () => {
    const { one } = pair();
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const early = one.serve(visit(), async (signal) => {
      begun.resolve();
      await gate.promise;
      return fill('old')(signal);
    });
    await begun.promise;
    await one.purge(['t']);
    gate.resolve();
    await early;
    expect(await one.serve(visit(), fill('new'))).toMatchObject({ body: 'new', source: 'made' });
  });

  test('work is given up when all who wanted it have left, and not before', async () => {
    const { one } = pair();
    const [first, second] = [new AbortController(), new AbortController()];
    let signal: AbortSignal | undefined;
    const never: Fill = (given) => {
      signal = given;
      return new Promise(() => undefined);
    };
    void one.serve({ ...visit(), signal: first.signal }, never);
    void one.serve({ ...visit(), signal: second.signal }, never);
    await expect.poll(() => signal !== undefined).toBe(true);
    first.abort();
    expect(signal?.aborted).toBe(false);
    second.abort();
    expect(signal?.aborted).toBe(true);
  });

  test('a store that fails is done without', async () => {
    const failing: Store = { get: () => Promise.reject(new Error('x')), put: () => Promise.reject(new Error('y')) };
    const { caches } = isolates(1, failing);
    const [only] = caches as [LocalCache];
    expect((await only.serve(visit(), fill('made'))).source).toBe('made');
    expect((await only.serve(visit(), fill('again'))).body).toBe('made');
  });
});
