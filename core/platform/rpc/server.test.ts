import { afterAll, beforeAll, expect, test } from 'vitest';
import { Code, ConnectError } from '@connectrpc/connect';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { CatalogReadService } from '#proto/catalog';
import { createRpcClient } from './client.ts';
import { READ_MAX_BYTES, SECRET_HEADER, secretMatches, serveRpc, type RpcServer } from './server.ts';

const [OLD, NEW] = ['old-secret-0123456', 'new-secret-0123456'];
let server: RpcServer;
let isReady = true;
beforeAll(async () => {
  server = await serveRpc({
    telemetry: { log: pino({ level: 'silent' }), metrics: new Registry() },
    secrets: [OLD, NEW], host: '127.0.0.1', port: 0,
    ready: async () => {
      if (!isReady) throw new Error('the database is away');
    },
    routes: (router) => router.service(CatalogReadService, {
      batchGetAnime: ({ ids }) => {
        if (ids.length === 0) throw new TypeError('password=hunter2 at 10.0.0.7');
        return { anime: [] };
      },
    }),
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const call = (ids: string[], secret = NEW) => createRpcClient(CatalogReadService, server.url, secret).batchGetAnime({ ids });
const fault = async (promise: Promise<unknown>) => {
  const error = await promise.then(() => undefined, (reason: unknown) => ConnectError.from(reason));
  return error && [error.code, error.rawMessage];
};
const ID = '5de0cdf8-5fb4-40e3-8144-c7d1d4b93d80';

test('both secrets are taken while one is rotated, and no other', async () => {
  expect(await fault(call([ID], OLD))).toBeUndefined();
  expect(await fault(call([ID], NEW))).toBeUndefined();
  expect(await fault(call([ID], 'wrong-secret-0000'))).toEqual([Code.Unauthenticated, `the ${SECRET_HEADER} header is missing or wrong`]);
  expect(secretMatches([OLD, NEW], null)).toBe(false);
});

test("a request is held to the contract's rules, and the field at fault is named", async () => {
  const [code, message] = (await fault(call(['not a uuid']))) ?? [];
  expect(code).toBe(Code.InvalidArgument);
  expect(message).toContain('ids[0]');
});

test('a request over the limit is refused', async () => {
  const [code] = (await fault(call([ID.repeat(READ_MAX_BYTES / ID.length + 1)]))) ?? [];
  expect(code).toBe(Code.ResourceExhausted);
});

test('what goes wrong inside stays inside', async () => {
  expect(await fault(call([]))).toEqual([Code.Internal, 'internal error']);
});

test('it is alive whatever happens, and ready only when it can answer', async () => {
  const status = async (path: string) => (await fetch(new URL(path, server.url))).status;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
  isReady = false;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
});
