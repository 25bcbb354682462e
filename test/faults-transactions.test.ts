import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, untilReachable, type Database } from '../core/catalog/adapters/database.ts';
import { Proxy } from './chaos/proxy.ts';
import { emptyDatabase } from './support/resources.ts';

const stack = new AsyncDisposableStack();
let [sql, url]: [Database['sql'], string] = [undefined as never, ''];
beforeAll(async () => {
  ({ url } = stack.use(await emptyDatabase()));
  ({ sql } = stack.use(openDatabase(url, 1)));
  await sql.unsafe('create table written (what text)');
});
afterAll(() => stack.disposeAsync());

const written = async () => (await sql.unsafe<{ what: string }[]>('select what from written')).map(({ what }) => what);

test('a transaction whose query dies with its connection rejects, and the process lives on', async () => {
  const lost = sql.begin(async (tx) => {
    await tx.unsafe(`insert into written values ('half of it')`);
    await tx.unsafe('select pg_terminate_backend(pg_backend_pid())');
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  // The client hands the server's last word to whoever comes next.
  await sql`select 1`.catch(() => undefined);
  expect(await written()).toEqual([]);
});

test('what a transaction does after its connection was lost is not executed on the next one', async () => {
  let goOn = () => undefined as void;
  const lost = sql.begin(async (tx) => {
    const [row] = await tx.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid');
    process.kill(row!.pid, 'SIGTERM');
    await new Promise<void>((resolve) => (goOn = resolve));
    await tx.unsafe(`insert into written values ('outside of any transaction')`);
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  // The pool has connected anew, with the same object.
  await sql`select 1`;
  goOn();
  await sleep(100);
  expect(await written()).toEqual([]);
});

test('a query that comes just as all connections are torn is answered or refused, not forgotten', async () => {
  await using proxy = await Proxy.before(new URL(url));
  await using torn = openDatabase(proxy.url.href, 5);
  await untilReachable(torn.sql, () => undefined);
  for (let time = 0; time < 2; time++) {
    await Promise.allSettled(Array.from({ length: 5 }, () => torn.sql`select pg_sleep(0.02)`));
    const asked = torn.sql`select pg_sleep(60)`.catch(() => undefined);
    await sleep(20);
    proxy.reset();
    await asked;
    const next = await Promise.allSettled(Array.from({ length: 10 }, () => torn.sql`select 1`));
    expect(next).toHaveLength(10);
  }
});

test('a transaction that fails by itself is rolled back, and says why', async () => {
  const refused = sql.begin(async (tx) => {
    await tx.unsafe(`insert into written values ('before the fault')`);
    await tx.unsafe('select 1 / 0');
  });
  await expect(refused).rejects.toMatchObject({ code: '22012' });
  expect(await written()).toEqual([]);
});
