import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Sql, TransactionSql } from 'postgres';
import { CatalogReadService, ChangeKind } from '#proto/catalog';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { encodeCursor } from '../core/catalog/domain/read/cursor.ts';
import { catalogDatabase, settled } from './support/catalog.ts';
import { catalogClient, idOf, numberOf } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;
let sql: Sql<{ bigint: bigint }>;
/** A pool of the writers' own, as they are processes of their own. */
let writers: Sql<{ bigint: bigint }>;

beforeAll(async () => {
  const database = resources.use(await catalogDatabase());
  writers = resources.use(openDatabase(database.url, 8)).sql;
  sql = database.sql;
  client = catalogClient(CatalogReadService, sql, resources.use(await startNats()).nats);
});
afterAll(() => resources.disposeAsync());
beforeEach(() => sql`truncate anime_change`);

const change = (db: Sql<{ bigint: bigint }> | TransactionSql<{ bigint: bigint }>, anime: number, version = 1, kind = 'CREATED') => db`
  insert into anime_change (anime_id, version, kind, changed_fields, source)
  values (${idOf(anime)}, ${version}, ${kind}, ${['titles']}, 'test')`;

async function everyChange(pageSize: number): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor = '', more = true; more; ) {
    const page = await client.listChanges({ cursor, pageSize });
    seen.push(...page.changes.map(({ animeId, version }) => `${numberOf(animeId)}:${version}`));
    [cursor, more] = [page.nextCursor, page.hasMore];
  }
  return seen;
}

describe('the feed of changes', () => {
  test('holds what was committed, oldest first, deletes as tombstones, a page at a time', async () => {
    for (const [version, kind] of ['CREATED', 'SYNCED', 'DELETED', 'RESTORED'].entries()) await change(sql, 1, version + 1, kind);
    await settled(sql);
    const { changes } = await client.listChanges({ pageSize: 10 });
    expect(changes.map(({ kind }) => kind)).toEqual([ChangeKind.CREATED, ChangeKind.SYNCED, ChangeKind.DELETED, ChangeKind.RESTORED]);
    expect(changes[0]).toMatchObject({ animeId: idOf(1), version: 1n, changedFields: ['titles'], source: 'test', committedAt: expect.anything() });
    expect(await everyChange(3)).toEqual(['1:1', '1:2', '1:3', '1:4']);
  });

  test('waits for a transaction that is still open, and then shows it before those that overtook it', async () => {
    const [first, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = writers.begin(async (tx) => {
      await change(tx, 1);
      first.resolve();
      await mayCommit.promise;
    });
    await first.promise;
    await change(writers, 2);
    const early = await client.listChanges({ pageSize: 10 });
    expect(early.changes).toEqual([]);
    mayCommit.resolve();
    await slow;
    await settled(sql);
    const { changes } = await client.listChanges({ pageSize: 10, cursor: early.nextCursor });
    expect(changes.map(({ animeId }) => animeId)).toEqual([idOf(1), idOf(2)]);
  });

  test('misses nothing and repeats nothing while eight writers commit', async () => {
    const write = async (writer: number) => {
      for (let n = 0; n < 40; n++) {
        await writers.begin(async (tx) => {
          await change(tx, writer * 1000 + n);
          // The id is drawn; how long until the commit differs from writer to writer.
          await tx`select pg_sleep(${((writer * 7 + n * 3) % 5) / 1000})`;
        });
      }
    };
    let [writing, cursor] = [true, ''];
    const seen: string[] = [];
    const readOn = async () => {
      const page = await client.listChanges({ cursor, pageSize: 7 });
      seen.push(...page.changes.map(({ animeId }) => animeId));
      cursor = page.nextCursor;
      return page.hasMore;
    };
    const written = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer + 1))).finally(() => (writing = false));
    while (writing) await readOn();
    await written;
    await settled(sql);
    while (await readOn()) continue;
    expect(seen).toHaveLength(320);
    expect(new Set(seen).size).toBe(320);
  });

  test('keeps the place of a poller to whom nothing came', async () => {
    const { nextCursor } = await client.listChanges({ pageSize: 5 });
    await change(sql, 1);
    await settled(sql);
    expect((await client.listChanges({ pageSize: 5, cursor: nextCursor })).changes).toHaveLength(1);
  });
});

describe('a cursor of another database, or of this one before it was restored,', () => {
  const fault = async (cursor: string) => ConnectError.from(await client.listChanges({ pageSize: 5, cursor }).catch((reason: unknown) => reason));
  /** One transaction further than this server has come. */
  const ahead = async (by: number) => {
    const [row] = await sql<{ place: string }[]>`select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ${by})::text as place`;
    return encodeCursor('changes', [row!.place, '0']);
  };

  test('is refused by name, instead of an empty page for ever', async () => {
    expect(await fault(await ahead(1_000_000))).toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: 'cursor: of another database, or of this one before it was restored: start over, with the latest cursor or none',
    });
  });

  test('is not taken for that of who has everything', async () => {
    await change(sql, 1);
    await settled(sql);
    for (const cursor of [(await client.listChanges({ pageSize: 5, latest: true })).nextCursor, await ahead(0)]) {
      expect((await client.listChanges({ pageSize: 5, cursor })).changes).toEqual([]);
    }
  });
});

describe('the latest place in the feed', () => {
  test('is after all that is committed, and before what a transaction that is still open will', async () => {
    await change(sql, 1);
    const [first, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = writers.begin(async (tx) => {
      await change(tx, 2);
      first.resolve();
      await mayCommit.promise;
    });
    await first.promise;
    const latest = await client.listChanges({ pageSize: 5, latest: true });
    expect(latest).toMatchObject({ changes: [], hasMore: false });
    mayCommit.resolve();
    await slow;
    await settled(sql);
    const { changes } = await client.listChanges({ pageSize: 5, cursor: latest.nextCursor });
    expect(changes.map(({ animeId }) => animeId)).toEqual([idOf(2)]);
  });

  test('is not asked for together with another', async () => {
    const { nextCursor } = await client.listChanges({ pageSize: 5 });
    await expect(client.listChanges({ pageSize: 5, cursor: nextCursor, latest: true })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: 'latest: goes with neither cursor nor anime_id',
    });
  });
});

describe('the history of one anime', () => {
  test('holds its changes only, by version', async () => {
    await change(sql, 1);
    await change(sql, 2);
    await change(sql, 1, 2, 'SYNCED');
    await settled(sql);
    const first = await client.listChanges({ animeId: idOf(1), pageSize: 1 });
    const second = await client.listChanges({ animeId: idOf(1), pageSize: 1, cursor: first.nextCursor });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect([...first.changes, ...second.changes].map(({ version }) => version)).toEqual([1n, 2n]);
  });

  test('refuses a cursor of another feed, and an anime that is no id', async () => {
    const { nextCursor } = await client.listChanges({ pageSize: 5 });
    const faultOf = async (request: { animeId: string; cursor?: string }) =>
      ConnectError.from(await client.listChanges({ pageSize: 5, ...request }).catch((reason: unknown) => reason));
    expect(await faultOf({ animeId: idOf(1), cursor: nextCursor })).toMatchObject({ code: Code.InvalidArgument, rawMessage: expect.stringMatching(/^cursor: /) });
    expect(await faultOf({ animeId: 'x' })).toMatchObject({ code: Code.InvalidArgument, rawMessage: 'anime_id: not a UUID' });
  });
});
