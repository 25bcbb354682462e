import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { hideFaults, type Resolve } from './attach.ts';

const call = (resolve: Resolve): unknown => hideFaults(resolve)({}, {}, { get: () => undefined } as never, {} as never);
const fault = new GraphQLError('ids must be unique', { extensions: { code: 'BAD_USER_INPUT' } });

test('what a resolver knows at once is known at once', () => {
  expect(call(() => 7)).toBe(7);
});

test('what a resolver has to wait for is waited for', async () => {
  await expect(call(async () => 7)).resolves.toBe(7);
});

test('an error for the client is told as it is, whether it is thrown at once or later', async () => {
  expect(() => call(() => { throw fault; })).toThrow(fault);
  await expect(call(() => Promise.reject(fault))).rejects.toBe(fault);
});

test('any other error is told without detail, whether it is thrown at once or later', async () => {
  const secret = new Error('password 1234');
  expect(() => call(() => { throw secret; })).toThrow('internal error');
  await expect(call(() => Promise.reject(secret))).rejects.toThrow('internal error');
});
