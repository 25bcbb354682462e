import { describe, expect, test } from 'vitest';
import type { Asked } from '../operation/asked.ts';
import { answerCacheContract, type CacheUnderTest, type MakeAnswer } from './cache.contract.ts';
import { toCachedReply } from './executor.ts';
import { OPERATION_HEADER, WorkersCache, decodeOperation, type Executor } from './workers.ts';

interface Kept {
  readonly reply: Response;
  readonly at: number;
  readonly tags: readonly string[];
}

const seconds = (reply: Response, name: string) =>
  Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(reply.headers.get('cache-control') ?? '')?.[1] ?? 0);

/**
 * Workers Caching as its documentation describes it, before an executor: keyed by the path, fresh for `max-age`,
 * stale for as long as the other directives say, collapsing, purged by tags, without notice of what is under way.
 */
function workersCaching(make: MakeAnswer): CacheUnderTest & { readonly kept: Map<string, Kept> } {
  let now = 0;
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<Response>>();

  const run = async (request: Request): Promise<Response> => {
    const asked = decodeOperation(request.headers.get(OPERATION_HEADER) ?? '') as Asked;
    const reply = await toCachedReply(await make({ key: asked.query, asked }, request.signal));
    const tags = (reply.headers.get('cache-tag') ?? '').split(',');
    if (seconds(reply, 'max-age') > 0) kept.set(new URL(request.url).pathname, { reply: reply.clone(), at: now, tags });
    return reply;
  };
  const collapsed = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const work = running.get(pathname) ?? run(request).finally(() => running.delete(pathname));
    running.set(pathname, work);
    return (await work).clone();
  };
  const told = (reply: Response, status: string, age: number): Response => {
    const copy = new Response(reply.clone().body, reply);
    copy.headers.delete('cache-tag');
    copy.headers.set('cf-cache-status', status);
    copy.headers.set('age', String(age));
    return copy;
  };

  const executor: Executor = {
    async fetch(request) {
      const found = kept.get(new URL(request.url).pathname);
      const age = found ? now - found.at : Infinity;
      const maxAge = found ? seconds(found.reply, 'max-age') : 0;
      if (found && age < maxAge) return told(found.reply, 'HIT', age);
      if (found && age < maxAge + seconds(found.reply, 'stale-while-revalidate')) {
        void collapsed(request);
        return told(found.reply, 'UPDATING', age);
      }
      const reply = await collapsed(request);
      const mayHelp = found && age < maxAge + seconds(found.reply, 'stale-if-error');
      if (reply.status >= 500 && mayHelp) return told(found.reply, 'STALE', age);
      return told(reply, found ? 'EXPIRED' : seconds(reply, 'max-age') > 0 ? 'MISS' : 'BYPASS', 0);
    },
    async purge(tags) {
      const lower = new Set(tags.map((tag) => tag.toLowerCase()));
      for (const [path, entry] of kept) if (entry.tags.some((tag) => lower.has(tag.toLowerCase()))) kept.delete(path);
      return { success: true, errors: [] };
    },
  };
  return { cache: new WorkersCache(executor), pass: (by) => void (now += by), kept };
}

answerCacheContract('Workers Caching, as documented', workersCaching);

describe('what the executor tells Workers Caching', () => {
  const outcome = {
    status: 200,
    body: '{}',
    tags: ['anime:1', 'every:list'],
    lifetime: { maxAge: 60, staleWhileRevalidate: 30, staleIfError: 300 },
  };

  test('bounds all that it may do by itself, without s-maxage, and names the tags', async () => {
    const { headers } = await toCachedReply(outcome);
    expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=30, stale-if-error=300');
    expect(headers.get('cache-tag')).toBe('anime:1,every:list');
  });

  test.each([
    ['what must not be kept', { ...outcome, lifetime: null }],
    ['an outage', { ...outcome, status: 503 }],
  ])('is no-store for %s, never nothing', async (_what, what) => {
    expect((await toCachedReply(what)).headers.get('cache-control')).toBe('no-store');
  });
});

test('a refused purge is an error that says why', async () => {
  const refusing: Executor = {
    fetch: () => Promise.reject(new Error('not here')),
    purge: async () => ({ success: false, errors: [{ message: 'rate limited' }] }),
  };
  await expect(new WorkersCache(refusing).purge(['a'])).rejects.toThrow('the cache refused the purge: rate limited');
});

test('an executor that fails is an error, not an answer', async () => {
  const failing: Executor = {
    fetch: async () => new Response(null, { status: 500 }),
    purge: async () => ({ success: true, errors: [] }),
  };
  const visit = {
    operation: { key: 'a', asked: { query: 'a', variables: null, operationName: null } },
    client: 'someone',
    signal: new AbortController().signal,
    waitUntil: () => undefined,
  };
  await expect(new WorkersCache(failing).serve(visit)).rejects.toThrow('the executor answered 500');
});
