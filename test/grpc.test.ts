import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Children } from '../dev/children.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { catalogDatabase } from './support/catalog.ts';
import { idOf, putAnime } from './support/catalog-rows.ts';
import { startNats, temporaryFolder, until } from './support/resources.ts';

const SECRET = 'a secret of the tests';
const stack = new AsyncDisposableStack();
let http1: string;
let h2c: string;
let folder: string;

/** The catalog as it is run, on its own ports. */
beforeAll(async () => {
  const [database, nats] = [stack.use(await catalogDatabase()), stack.use(await startNats())];
  await putAnime(database.sql, { id: idOf(1), titles: { romaji: 'Sen to Chihiro no Kamikakushi', native: '千と千尋の神隠し' }, genres: ['Fantasy'] });
  folder = stack.use(temporaryFolder()).path;
  const [port, grpcPort] = [await freePort(0, 'catalog'), await freePort(0, 'gRPC')];
  [http1, h2c] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${grpcPort}`];
  stack.use(new Children(folder, () => undefined)).start({
    name: 'catalog', command: process.execPath, args: ['--disable-warning=ExperimentalWarning', 'core/catalog/main.ts'], cwd: ROOT,
    env: { DATABASE_URL: database.url, NATS_URL: nats.url, PORT: String(port), GRPC_PORT: String(grpcPort), RPC_SECRETS: SECRET },
  });
  await until('the catalog', () => fetch(`${http1}/readyz`).then(({ ok }) => ok || undefined, () => undefined));
});
afterAll(() => stack.disposeAsync());

interface Asked {
  readonly code: number;
  /** The answer, or what buf says went wrong. */
  readonly said: { readonly code?: string; readonly message?: string } & Record<string, unknown>;
}

/** `buf curl`, as the room's README has it. */
async function curl(protocol: 'grpc' | 'connect' | 'grpcweb', method: string, data: unknown, secret = SECRET): Promise<Asked> {
  const body = join(folder, `${protocol}.json`);
  writeFileSync(body, JSON.stringify(data));
  const args = [
    'curl', '--schema', '.', '--protocol', protocol, ...(protocol === 'grpc' ? ['--http2-prior-knowledge'] : []),
    '--header', `x-echora-secret: ${secret}`, '--data', `@${body}`, `${protocol === 'grpc' ? h2c : http1}/echora.v1.${method}`,
  ];
  const { code, text } = await promisify(execFile)('buf', args, { cwd: ROOT }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string; stdout: string }) => ({ code: error.code, text: error.stderr || error.stdout }),
  );
  return { code, said: JSON.parse(text) as Asked['said'] };
}

const GET = 'CatalogReadService/GetAnime';

describe('over gRPC, gRPC-Web and Connect alike', () => {
  test('an anime is answered', async () => {
    const answers = [await curl('grpc', GET, { id: idOf(1) }), await curl('connect', GET, { id: idOf(1) }), await curl('grpcweb', GET, { id: idOf(1) })];
    expect(answers[0]).toMatchObject({ code: 0, said: { anime: { id: idOf(1), version: '1', titles: { native: '千と千尋の神隠し' } } } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test.each(['grpc', 'connect'] as const)('%s: a caller without the secret is UNAUTHENTICATED', async (protocol) => {
    const { code, said } = await curl(protocol, GET, { id: idOf(1) }, 'a guess');
    expect([code, said.code]).toEqual([expect.any(Number), 'unauthenticated']);
    expect(code).not.toBe(0);
  });

  test.each(['grpc', 'connect'] as const)('%s: a request over 1 MiB is RESOURCE_EXHAUSTED', async (protocol) => {
    const ids = Array.from({ length: 30_000 }, (_none, n) => idOf(n));
    expect((await curl(protocol, 'CatalogReadService/BatchGetAnime', { ids })).said.code).toBe('resource_exhausted');
  });

  test.each(['grpc', 'connect'] as const)('%s: what breaks a rule of the contract is INVALID_ARGUMENT and names the field', async (protocol) => {
    const { said } = await curl(protocol, 'CatalogOperationsService/RedriveDeadLetters', { limit: 0 });
    expect(said).toMatchObject({ code: 'invalid_argument', message: expect.stringContaining('limit') });
  });

  test.each(['grpc', 'connect'] as const)('%s: an anime that is not here is NOT_FOUND', async (protocol) => {
    expect((await curl(protocol, GET, { id: idOf(99) })).said.code).toBe('not_found');
  });
});

test('health, readiness and metrics answer without a secret, and the metrics know each RPC by its outcome', async () => {
  await curl('connect', GET, { id: idOf(1) });
  await curl('grpc', GET, { id: idOf(99) });
  expect((await fetch(`${http1}/healthz`)).status).toBe(200);
  expect((await fetch(`${http1}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${http1}/metrics`)).text();
  const value = (pattern: RegExp) => Number(pattern.exec(metrics)?.[1]);
  expect(value(/^rpc_server_duration_seconds_count\{.*method="GetAnime",code="ok".*\} (\d+)$/m)).toBeGreaterThan(0);
  expect(value(/^rpc_server_duration_seconds_count\{.*method="GetAnime",code="not_found".*\} (\d+)$/m)).toBeGreaterThan(0);
  expect(value(/^catalog_outbox_pending_rows\{.*\} (\d+)$/m)).toBe(0);
  expect(value(/^catalog_outbox_oldest_seconds\{.*\} (\S+)$/m)).toBe(0);
  expect(value(/^catalog_dead_letters\{.*\} (\d+)$/m)).toBe(0);
  expect(value(/^bus_consumer_pending_messages\{.*consumer="postgres-consumer".*\} (\d+)$/m)).toBe(0);
});
