import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendJson, startSource } from '../testing.ts';
import { createHttpCache } from './cache.ts';
import { clientOf, good, policy, quick } from './testing.ts';

describe('the cache', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'echora-cache-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('keeps an answer for as long as its headers say, then asks whether it changed', async () => {
    // given a source that lets its answers be kept for a minute and knows them again by their tag
    await using source = await startSource((request, response) => {
      if (request.headers['if-none-match'] !== '"v1"')
        return sendJson(response, good, 200, { etag: '"v1"', 'cache-control': 'max-age=60' });
      response.writeHead(304, { etag: '"v1"', 'cache-control': 'max-age=60' });
      response.end();
    });
    let at = new Date();
    const now = () => at;
    const ask = clientOf({ now, cache: createHttpCache(folder, now) });
    // when it is asked twice within the minute, then it hears of one
    expect([await ask(source.url), await ask(source.url)]).toEqual([good, good]);
    expect(source.seen).toHaveLength(1);
    // and after the minute it is asked with the tag, and another minute starts
    at = new Date(at.getTime() + 61_000);
    expect([await ask(source.url), await ask(source.url)]).toEqual([good, good]);
    expect(source.seen).toHaveLength(2);
    // and a question that must be asked anew is, with the tag
    expect(await ask(source.url, true)).toEqual(good);
    expect(source.seen[2]?.headers['if-none-match']).toBe('"v1"');
  });

  test('asks by date where there is no tag, as Jikan tells one', async () => {
    const modified = 'Sun, 05 Apr 2026 10:00:00 GMT';
    await using source = await startSource((request, response) => {
      if (request.headers['if-modified-since'] !== modified)
        return sendJson(response, good, 200, { 'last-modified': modified, 'cache-control': 'no-cache' });
      response.writeHead(304);
      response.end();
    });
    const ask = clientOf({ cache: createHttpCache(folder, () => new Date()) });
    expect([await ask(source.url), await ask(source.url)]).toEqual([good, good]);
    expect(source.seen[1]?.headers['if-modified-since']).toBe(modified);
  });

  test('keeps for a day what the terms want asked for once a day, whatever the headers say', async () => {
    await using source = await startSource((_, response) =>
      sendJson(response, good, 200, { 'cache-control': 'no-store' }),
    );
    let at = new Date();
    const now = () => at;
    const ask = clientOf(
      { now, cache: createHttpCache(folder, now) },
      { ...policy, cache: { freshForMs: 86_400_000 } },
    );
    await ask(source.url);
    at = new Date(at.getTime() + 86_399_000);
    await ask(source.url);
    expect(source.seen).toHaveLength(1);
    at = new Date(at.getTime() + 2000);
    await ask(source.url);
    expect(source.seen).toHaveLength(2);
  });

  test('keeps nothing that could not be read, and drops what is old', async () => {
    await using source = await startSource((_, response, count) =>
      sendJson(response, count === 0 ? { title: 7 } : good, 200, { 'cache-control': 'max-age=60' }),
    );
    let at = new Date();
    const now = () => at;
    const cache = createHttpCache(folder, now);
    const request = { url: `${source.url}/`, headers: { accept: 'application/json', 'user-agent': 'echora-test' } };
    const ask = clientOf({ now, cache, tuning: { ...quick, retries: 0 } });
    await expect(ask(request.url)).rejects.toThrow('another shape');
    expect(await cache.find(request, 0)).toBeUndefined();
    await ask(request.url);
    expect((await cache.find(request, 0))?.fresh).toBe(true);
    at = new Date(at.getTime() + 3_600_000);
    await cache.prune(1000);
    expect(await cache.find(request, 0)).toBeUndefined();
  });
});
