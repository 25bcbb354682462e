import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { applyBatch } from '../core/catalog/apply.ts';
import { listChanges } from '../core/catalog/adapters/lists/changes.ts';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { replayOutbox } from '../core/catalog/adapters/replay.ts';
import { readEnriched } from '../core/catalog/intake.ts';
import { recordFromJson } from '../core/ingestion/adapters/records.ts';
import { describeAll } from '../core/search/adapters/contract.ts';
import { followChanges } from '../core/search/follow.ts';
import { take } from '../core/search/indexer.ts';
import { MemoryStore, fakeEmbedder } from '../core/search/testing.ts';
import { ROOT } from '../dev/options.ts';
import { load } from '../ops/backup/load.ts';
import { save } from '../ops/backup/save.ts';
import { catalogDatabase, delivery, enriched, settled } from './support/catalog.ts';
import { natsWithStreams, storedChanges } from './support/outbox.ts';
import { emptyDatabase, temporaryFolder, until } from './support/resources.ts';

type Database = Sql<{ bigint: bigint }>;

const stack = new AsyncDisposableStack();
const records = readdirSync(join(ROOT, 'data/catalog')).slice(0, 40)
  .map((file) => recordFromJson(JSON.parse(readFileSync(join(ROOT, 'data/catalog', file), 'utf8')) as never));
let before: Database;
let url: string;
let after: Database;
let folder: string;

/** A catalog with forty titles; its backup, loaded into a database of its own. */
beforeAll(async () => {
  const database = stack.use(await catalogDatabase());
  [before, url] = [database.sql, database.url];
  await applyBatch(before, records.map((anime) => readEnriched(delivery(enriched(anime as never)))));
  folder = join(stack.use(temporaryFolder()).path, 'backup');
  execFileSync(process.execPath, ['ops/backup/main.ts', 'save', folder], { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } });
  after = await anotherDatabase();
  await load(after, folder);
});
afterAll(() => stack.disposeAsync());

/** Stands before PostgreSQL and lets what it says after the rows of a copy come as a packet of its own, as a network may. */
async function lateEnds(target: URL): Promise<AsyncDisposable & { readonly url: string }> {
  const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);
  async function* apart(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      const place = chunk.lastIndexOf(COPY_DONE);
      const end = place < 0 ? chunk.length : place + COPY_DONE.length;
      yield chunk.subarray(0, end);
      if (end < chunk.length) await sleep(20);
      yield chunk.subarray(end);
    }
  }
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect(Number(target.port), target.hostname);
    void pipeline(client, upstream).catch(() => undefined);
    void pipeline(upstream, apart, client).catch(() => undefined);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function anotherDatabase(): Promise<Database> {
  return stack.use(openDatabase(stack.use(await emptyDatabase()).url, 4)).sql;
}

/** Every row of every table that migrations do not fill themselves, but for the numbers of transactions, which are one server's own. */
async function contentOf(sql: Database) {
  const tables = await sql<{ name: string }[]>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
  return Promise.all(tables.filter(({ name }) => !['schema_migration', 'contract_field'].includes(name)).map(async ({ name }) => {
    const [row] = await sql`select count(*)::int as rows, md5(string_agg(line, '|' order by line)) as digest
      from (select (to_jsonb(t) - 'transaction')::text as line from ${sql(name)} t) lines`;
    return { name, rows: row?.['rows'] as number, digest: row?.['digest'] as string };
  }));
}

describe('a backup that was loaded', () => {
  test('has every row of every table', async () => {
    const content = await contentOf(after);
    expect(content).toEqual(await contentOf(before));
    expect(content.find(({ name }) => name === 'anime')?.rows).toBe(40);
    expect(content.filter(({ rows }) => rows > 0).length).toBeGreaterThan(12);
    // Transactions are numbered by each server for itself: those of another would come before or after all of this one's.
    const [row] = await after`select count(distinct transaction)::int as numbers from anime_change`;
    expect(row?.['numbers']).toBe(1);
  });

  test('goes on: the next changes get numbers of their own, and the feed of changes has old and new', async () => {
    const [first] = records;
    const [outcome] = await applyBatch(after, [readEnriched(delivery(enriched({ ...first!, synopsis: 'Another synopsis.' } as never)))]);
    expect(outcome).toMatchObject({ kind: 'changed', version: 2n });
    await settled(after);
    const { changes } = await listChanges(after, { cursor: '', size: 100, animeId: '' });
    expect(changes).toHaveLength(41);
    expect(changes.at(-1)?.version).toBe(2n);
  });

  test('fills lost streams and a lost index again', async () => {
    const server = stack.use(await natsWithStreams());
    await using relay = new Relay(after, server.nats, pino({ level: 'silent' }));
    await relay.start();
    // The relay marks what the stream has only after that: what is not marked is the relay's to publish, not the replay's.
    await until('what was not published to be', async () => {
      const [row] = await after<{ left: number }[]>`select count(*)::int as left from outbox where published_at is null`;
      return row?.left === 0 ? true : undefined;
    });
    expect(await storedChanges(server)).toHaveLength(41);
    const { streams } = await managerOf(server.nats);
    await streams.purge('ANIME_CHANGES');
    expect(await replayOutbox(after, server.nats, new Date(0))).toBe(41);

    const store = new MemoryStore();
    const reader = new CatalogReader(after);
    const context = {
      embedder: fakeEmbedder(), descriptions: describeAll(),
      fetchAnime: async (ids: readonly string[]) => new Map((await reader.findByIds(ids)).map((anime) => [anime.id, anime])),
    };
    const index = followChanges({ take: (changes) => take(store, changes, context) });
    const outcomes = await index((await storedChanges(server)).map(({ body, subject }) => delivery(body, subject)));
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([]);
    expect([...store.points.values()].filter(({ entity }) => entity === 'ANIME')).toHaveLength(40);
  });
});

test('a backup ends, however the server\'s answers are cut into packets and however large the last rows are', async () => {
  await using own = new AsyncDisposableStack();
  const { sql, url: direct } = own.use(await catalogDatabase());
  // The first keeps who writes it busy, the last is more than is kept ready meanwhile, so that the client stops reading from its socket.
  await sql`create table of_large_rows as select repeat('x', 1000000) as words from generate_series(1, 3)`;
  const network = own.use(await lateEnds(new URL(direct)));
  const { sql: distant } = own.use(openDatabase(network.url, 1));
  const { tables } = await save(distant, join(own.use(temporaryFolder()).path, 'backup'));
  expect(tables.find(({ name }) => name === 'of_large_rows')?.bytes).toBe(3_000_003);
});

describe('a load is refused', () => {
  test('by a database that has rows', async () => {
    await expect(load(after, folder)).rejects.toThrow(/not empty: \w+ has rows/);
  });

  test('when the backup is of another release', async () => {
    const other = stack.use(temporaryFolder()).path;
    const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as object;
    writeFileSync(join(other, 'backup.json'), JSON.stringify({ ...manifest, migrations: { '9999_later.sql': 'x' } }));
    await expect(load(await anotherDatabase(), other)).rejects.toThrow(/9999_later\.sql: load it with the release that made it/);
  });

  test('when a file of it is damaged, and then nothing is loaded', async () => {
    const copy = join(stack.use(temporaryFolder()).path, 'copy');
    const manifest = await save(before, copy);
    const tables = manifest.tables.map((table) => (table.name === 'anime' ? { ...table, sha256: '0' } : table));
    writeFileSync(join(copy, 'backup.json'), JSON.stringify({ ...manifest, tables }));
    const target = await anotherDatabase();
    await expect(load(target, copy)).rejects.toThrow(/anime\.copy\.gz is damaged/);
    expect((await contentOf(target)).every(({ rows }) => rows === 0)).toBe(true);
  });
});

test('a folder that has something in it is not saved into', async () => {
  await expect(save(before, folder)).rejects.toThrow(/is not empty/);
});
