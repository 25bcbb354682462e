import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerCache, Fill, Keyed, Outcome, AnswerRequest } from './port.ts';

/** A cache under test, with a clock of the test's. */
export interface CacheUnderTest {
  readonly cache: AnswerCache;
  /** Lets so many seconds pass. */
  readonly pass: (seconds: number) => void;
}

/** What an adapter is built around: the answers to make, by the operation's key. */
export type MakeAnswer = (operation: Keyed, signal: AbortSignal) => Promise<Outcome>;

const operation = (key: string): Keyed => ({ key, asked: { query: key, variables: null, operationName: null } });
const LIFETIME = { maxAge: 60, staleWhileRevalidate: 30, staleIfError: 300 };

/** What holds for every adapter. @param build gives an empty cache around `make` */
export function answerCacheContract(name: string, build: (make: MakeAnswer) => CacheUnderTest): void {
  describe(name, () => {
    let made: string[];
    let answer: (key: string) => Outcome | Promise<Outcome>;
    let work: Promise<unknown>[];
    let under: CacheUnderTest;
    beforeEach(() => {
      made = [];
      work = [];
      answer = (key) => whole(`${key} ${made.length}`, [key]);
      under = build(make);
    });

    const whole = (body: string, tags: string[]): Outcome => ({ status: 200, body, lifetime: LIFETIME, tags });
    const outage: Outcome = { status: 503, body: 'away', lifetime: null, tags: [] };
    const make: MakeAnswer = async ({ key }) => {
      made.push(key);
      return answer(key);
    };
    const visit = (key: string): AnswerRequest => ({
      operation: operation(key),
      client: 'someone',
      signal: new AbortController().signal,
      waitUntil: (more) => void work.push(more),
    });
    const serve = (key: string) => {
      const asked = visit(key);
      const fill: Fill = (signal) => make(asked.operation, signal);
      return under.cache.serve(asked, fill);
    };
    const settled = async () => {
      while (work.length > 0) await Promise.allSettled(work.splice(0));
    };

    test('a fresh answer is given again without being made again, and tells its age', async () => {
      expect(await serve('a')).toMatchObject({ body: 'a 1', source: 'made', age: 0, ttl: 60 });
      await settled();
      under.pass(59);
      expect(await serve('a')).toMatchObject({ status: 200, body: 'a 1', source: 'fresh', age: 59, ttl: 1 });
      expect(made).toEqual(['a']);
    });

    test('the status that its client sees is kept with it, of what is not kept too', async () => {
      answer = (key) => ({ ...whole('nothing', [key]), shownStatus: 404 });
      for (const source of ['made', 'fresh']) {
        expect(await serve('a')).toMatchObject({ status: 200, shownStatus: 404, source });
        await settled();
      }
      answer = () => ({ status: 200, shownStatus: 400, body: 'a part', lifetime: null, tags: [] });
      expect(await serve('b')).toMatchObject({ status: 200, shownStatus: 400, source: 'bypass' });
    });

    test('its digest is that of its body', async () => {
      const [one, two] = [await serve('a'), await serve('b')];
      await settled();
      expect(one.digest).toMatch(/^[0-9a-f]{32}$/);
      expect(one.digest).not.toBe(two.digest);
      expect((await serve('a')).digest).toBe(one.digest);
    });

    test('answers of different keys are kept apart', async () => {
      expect([(await serve('a')).body, (await serve('b')).body]).toEqual(['a 1', 'b 2']);
    });

    test('a stale answer is given once more while it is made anew, once', async () => {
      await serve('a');
      await settled();
      under.pass(75);
      const stale = await Promise.all([serve('a'), serve('a'), serve('a')]);
      expect(stale.map(({ body, source }) => [body, source])).toEqual(Array(3).fill(['a 1', 'stale-while-revalidate']));
      await settled();
      expect(made).toHaveLength(2);
      expect(await serve('a')).toMatchObject({ body: 'a 2', source: 'fresh', age: 0 });
    });

    test('an answer that is too old is waited for', async () => {
      await serve('a');
      await settled();
      under.pass(91);
      expect(await serve('a')).toMatchObject({ body: 'a 2', source: 'made-anew' });
    });

    test('a stale answer is given, marked, while it can’t be made anew, and no longer than it may', async () => {
      await serve('a');
      await settled();
      answer = () => outage;
      under.pass(300);
      expect(await serve('a')).toMatchObject({ status: 200, body: 'a 1', source: 'stale-if-error', age: 300 });
      await settled();
      under.pass(61);
      expect(await serve('a')).toMatchObject({ status: 503, body: 'away', source: 'bypass' });
    });

    test('what must not be kept is not', async () => {
      answer = () => ({ ...whole('partial', []), lifetime: null });
      expect(await serve('a')).toMatchObject({ body: 'partial', source: 'bypass' });
      await serve('a');
      expect(made).toHaveLength(2);
    });

    test('a failure is not kept, and the next one tries again', async () => {
      answer = () => outage;
      expect((await serve('a')).status).toBe(503);
      answer = (key) => whole(key, []);
      expect(await serve('a')).toMatchObject({ status: 200, source: 'made' });
    });

    test('a purge drops what has one of its tags, and nothing else', async () => {
      for (const key of ['a', 'b', 'c']) await serve(key);
      await settled();
      await under.cache.purge(['a', 'c', 'unknown']);
      const sources = await Promise.all(['a', 'b', 'c'].map(async (key) => (await serve(key)).source));
      expect(sources).toEqual(['made', 'fresh', 'made']);
    });

    test('what was purged is not given even when it can’t be made anew', async () => {
      await serve('a');
      await settled();
      await under.cache.purge(['a']);
      answer = () => outage;
      expect((await serve('a')).status).toBe(503);
    });

    test('an answer whose making a purge overtook is gone after the purge that follows the longest execution', async () => {
      const old = Promise.withResolvers<Outcome>();
      answer = () => old.promise;
      const early = serve('a');
      await expect.poll(() => made.length).toBe(1);
      await under.cache.purge(['a']);
      old.resolve(whole('old', ['a']));
      expect((await early).body).toBe('old');
      await settled();
      await under.cache.purge(['a']);
      answer = () => whole('new', ['a']);
      expect((await serve('a')).body).toBe('new');
    });

    test('a thousand who ask at once for what is not there have it made once', async () => {
      const slow = Promise.withResolvers<Outcome>();
      answer = () => slow.promise;
      const asking = Array.from({ length: 1_000 }, () => serve('a'));
      await expect.poll(() => made.length).toBe(1);
      slow.resolve(whole('shared', []));
      expect(new Set((await Promise.all(asking)).map(({ body }) => body))).toEqual(new Set(['shared']));
      expect(made).toHaveLength(1);
    });
  });
}
