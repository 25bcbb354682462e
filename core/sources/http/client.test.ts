import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answering, sendJson, startSource } from '../testing.ts';
import type { Fetch } from './types.ts';
import { clientOf, good, policy, quick } from './testing.ts';

describe('a fault that passes is survived', () => {
  const faults: Record<string, Answering> = {
    'a server fault (500)': (_, response) => sendJson(response, { status: 500, type: 'InternalException' }, 500),
    'a gateway that waits in vain (504)': (_, response) => sendJson(response, {}, 504),
    'too many requests (429)': (_, response) => sendJson(response, {}, 429, { 'retry-after': '0' }),
    'a connection that is reset': (_, response) => response.socket?.resetAndDestroy(),
    'a connection that ends in the middle of the body': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"title": "Fri');
      setImmediate(() => response.destroy());
    },
    'JSON that is cut off': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"title": "Fri');
    },
    'a page in HTML instead of JSON': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Just a moment...</title>');
    },
    'no answer in time': () => undefined,
    'an answer that trickles for ever': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"title"');
    },
  };

  test.each(Object.entries(faults))('%s', async (_, fault) => {
    await using source = await startSource((request, response, count) =>
      count === 0 ? fault(request, response, count) : sendJson(response, good),
    );
    // Two of them are waited for to the end; the answer after them must be in time on a busy machine, too.
    expect(await clientOf({ tuning: { ...quick, timeoutMs: 3_000 } })(`${source.url}/1`)).toEqual(good);
    expect(source.seen).toHaveLength(2);
  });
});

describe('a fault that stays is told, by kind, and asked for no more often than tuned', () => {
  const asked = 1 + quick.retries;
  test.each([
    [500, 'unavailable', asked],
    [503, 'unavailable', asked],
    [403, 'unavailable', asked],
    [404, 'not-found', 1],
    [400, 'rejected', 1],
    [405, 'rejected', 1],
  ])('status %i is %s', async (status, kind, times) => {
    await using source = await startSource((_, response) => sendJson(response, {}, status));
    await expect(clientOf()(`${source.url}/1`)).rejects.toMatchObject({
      kind,
      source: 'jikan',
      message: expect.stringContaining(`${source.url}/1`),
    });
    expect(source.seen).toHaveLength(times);
  });

  test('silence is a timeout', async () => {
    await using source = await startSource(() => undefined);
    await expect(clientOf({ tuning: { ...quick, timeoutMs: 50, retries: 1 } })(source.url)).rejects.toMatchObject({
      kind: 'timeout',
    });
  });

  test('a closed port is unreachable, with the reason', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const address = free.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => free.close(resolve));
    await expect(clientOf({ tuning: { ...quick, retries: 0 } })(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('another shape than documented names the field at fault', async () => {
    await using source = await startSource((_, response) => sendJson(response, { title: 7 }));
    await expect(clientOf()(source.url)).rejects.toMatchObject({
      kind: 'unexpected',
      message: expect.stringMatching(/title: .*expected string/),
    });
    expect(source.seen).toHaveLength(1);
  });
});

test('an answer larger than the limit is not read to its end, nor asked for again', async () => {
  let sent = 0;
  await using source = await startSource((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const megabyte = Buffer.alloc(2 ** 20, ' ');
    const more = (): void => {
      if (sent >= 100 * 2 ** 20 || response.destroyed) return;
      sent += megabyte.length;
      response.write(megabyte, more);
    };
    more();
  });
  await expect(clientOf()(source.url)).rejects.toMatchObject({
    kind: 'too-large',
  });
  expect(source.seen).toHaveLength(1);
  expect(sent).toBeLessThan(40 * 2 ** 20);
});

test('the limit counts what a compressed answer becomes', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20, ' '));
  await using source = await startSource((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bomb);
  });
  await expect(clientOf()(source.url)).rejects.toMatchObject({
    kind: 'too-large',
  });
});

describe('Retry-After', () => {
  test.each([
    ['in seconds', () => '1'],
    ['as a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('%s is waited for before anything is asked again', async (_, after) => {
    await using source = await startSource((_request, response, count) =>
      count === 0 ? sendJson(response, {}, 429, { 'retry-after': after() }) : sendJson(response, good),
    );
    const ask = clientOf();
    expect(await Promise.all([ask(`${source.url}/1`), ask(`${source.url}/2`)])).toEqual([good, good]);
    const [first, second] = source.seen;
    expect(second!.at - first!.at).toBeGreaterThan(900);
  });

  test('beyond patience fails at once, with the time, and so does whatever is asked meanwhile', async () => {
    await using source = await startSource((_, response) => sendJson(response, {}, 429, { 'retry-after': '3600' }));
    const ask = clientOf();
    await expect(ask(`${source.url}/1`)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: expect.closeTo(3_600_000, -4),
    });
    await expect(ask(`${source.url}/2`)).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(source.seen).toHaveLength(1);
  });
});

describe('the circuit breaker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('opens after so many illnesses in a row, lets one through later, and closes when that one is well', async () => {
    // given a source that is ill
    let ill = true;
    let asked = 0;
    const answer: Fetch = async () => {
      asked += 1;
      return ill ? new Response('{}', { status: 500 }) : Response.json(good);
    };
    const ask = clientOf({ fetch: answer, tuning: { ...quick, retries: 0, breakAfter: 3, halfOpenAfterMs: 10_000 } });
    const outcome = async () => {
      const asking = ask('http://source.test/1').then(
        () => 'well',
        (error: { kind: string }) => error.kind,
      );
      await vi.advanceTimersByTimeAsync(10);
      return asking;
    };
    // when it fails three times, then it is left alone
    expect([await outcome(), await outcome(), await outcome(), await outcome()]).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
      'circuit-open',
    ]);
    expect(asked).toBe(3);
    // and after a while one request finds that it is still ill
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await outcome(), await outcome()]).toEqual(['unavailable', 'circuit-open']);
    expect(asked).toBe(4);
    // and a later one that it is well again
    ill = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await outcome(), await outcome()]).toEqual(['well', 'well']);
  });

  test('stays closed for missing anime, which say nothing of the source', async () => {
    let asked = 0;
    const ask = clientOf({
      fetch: async () => ((asked += 1), new Response('{}', { status: 404 })),
      tuning: { ...quick, breakAfter: 2 },
    });
    for (let index = 0; index < 5; index += 1) {
      const asking = ask('http://source.test/1');
      await Promise.all([expect(asking).rejects.toMatchObject({ kind: 'not-found' }), vi.advanceTimersByTimeAsync(10)]);
    }
    expect(asked).toBe(5);
  });
});

test('a source sees who asks, and never more in a window than allowed, however late a request arrives', async () => {
  // given a way there that takes each request as long as it likes
  await using source = await startSource((_, response) => sendJson(response, good));
  const late = (index: number) => [0, 150, 0, 0, 90, 0, 0][index % 7]!;
  let sent = 0;
  const slow: Fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, late(sent++)));
    return fetch(...request);
  };
  const limits = [
    { requests: 12, perMs: 600 },
    { requests: 4, perMs: 100 },
  ];
  const ask = clientOf({ fetch: slow }, { ...policy, limits });
  // when more is asked than a window takes
  await Promise.all(Array.from({ length: 30 }, (_, index) => ask(`${source.url}/${index}`)));
  // then no window holds more where the requests arrive; a timer may come a millisecond early by the other clock
  const instants = source.seen.map(({ at }) => at);
  for (const { requests, perMs } of limits) {
    const busiest = instants.map((from) => instants.filter((at) => at >= from && at < from + perMs - 2).length);
    expect(Math.max(...busiest)).toBeLessThanOrEqual(requests);
  }
  expect(source.seen[0]?.headers['user-agent']).toBe('echora-test');
});
