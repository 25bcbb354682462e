import { Code, ConnectError, type UnaryRequest, type UnaryResponse } from '@connectrpc/connect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryWhileUnavailable } from './retry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Calls a server that fails so often with this, and then answers. @returns the answer, or the error's code, and how often it was asked */
async function call(failures: number, code: Code): Promise<[unknown, number]> {
  let asked = 0;
  const next = () => {
    asked += 1;
    return asked <= failures ? Promise.reject(new ConnectError('away', code)) : Promise.resolve('answer' as unknown as UnaryResponse);
  };
  const answer = retryWhileUnavailable()(next)({} as UnaryRequest).then((value: unknown) => value, (error: ConnectError) => error.code);
  await vi.runAllTimersAsync();
  return [await answer, asked];
}

test('a call whose server was killed while it answered is made again until it is back', async () => {
  expect(await call(3, Code.Aborted)).toEqual(['answer', 4]);
  expect(await call(5, Code.Unavailable)).toEqual(['answer', 6]);
});

test('a call that is refused is made once', async () => {
  expect(await call(1, Code.InvalidArgument)).toEqual([Code.InvalidArgument, 1]);
});

test('a server that does not come back is given up', async () => {
  expect(await call(1_000, Code.Unavailable)).toEqual([Code.Unavailable, 31]);
});
