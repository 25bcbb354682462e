import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { openDatabase, type Database } from '../core/catalog/adapters/database.ts';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { query } from '../core/catalog/adapters/statements.ts';
import { catalogDatabase } from './support/catalog.ts';
import { CHANGES, bareAnime, commitChange, natsWithStreams, storedChanges, type StoredChange } from './support/outbox.ts';
import { recovering } from './support/recovering.ts';
import { until, type TestNats } from './support/resources.ts';

let database: Database & { readonly url: string };
let server: TestNats;
beforeAll(async () => {
  [database, server] = await Promise.all([catalogDatabase(), natsWithStreams()]);
});
afterAll(async () => {
  await Promise.all([server[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
});
beforeEach(async () => {
  await database.sql`truncate anime, outbox cascade`;
  await (await managerOf(server.nats)).streams.purge(CHANGES);
});

const log = pino({ level: 'silent' });
const HOUR = 3_600_000;
/** Changes of each writer at least. */
const ENOUGH = 64;

/** A relay on a pool of its own, as another process has it. */
async function startRelay(pollMs?: number): Promise<AsyncDisposable & { readonly sql: Sql<{ bigint: bigint }> }> {
  const stack = new AsyncDisposableStack();
  const { sql } = stack.use(openDatabase(database.url, 2));
  const relay = stack.use(new Relay(sql, server.nats, log, pollMs === undefined ? {} : { pollMs }));
  await relay.start();
  return { sql, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const pending = async () =>
  Number((await database.sql<{ count: bigint }[]>`select count(*) from outbox where published_at is null`)[0]?.count);
const drained = () => until('an empty outbox', async () => ((await pending()) === 0 ? true : undefined));
const inStream = async () => (await (await managerOf(server.nats)).streams.info(CHANGES)).state.messages;
/** Each change whose version is not above the one stored before it for the same anime. */
function outOfOrder(changes: readonly StoredChange[]): StoredChange[] {
  const last = new Map<string, number>();
  return changes.filter(({ animeId, version }) => {
    const before = last.get(animeId) ?? 0;
    last.set(animeId, version);
    return version <= before;
  });
}

/** The relay that one would write first: what comes after the last id that was seen. */
async function naiveCursor(signal: AbortSignal): Promise<Set<bigint>> {
  const seen = new Set<bigint>();
  let last = 0n;
  for (let round = 0; !signal.aborted || round === 0; round++) {
    for (const { id } of await database.sql<{ id: bigint }[]>`select id from outbox where id > ${last} order by id`) {
      seen.add(id);
      last = id;
    }
    await sleep(1);
  }
  return seen;
}

describe('with 16 writers for ten seconds', () => {
  test('three relays publish every change once and each anime in order, while a cursor of ids misses some', { timeout: 300_000 }, async () => {
    const anime = await bareAnime(database.sql, 40);
    const { sql } = database;
    await using writers = openDatabase(database.url, 16);
    await using _first = await startRelay();
    await using _second = await startRelay();
    await using _third = await startRelay();
    const stopNaive = new AbortController();
    const naive = naiveCursor(stopNaive.signal);

    // Ten seconds at least, and on a busy machine as long as it takes to write enough.
    const end = Date.now() + 10_000;
    const write = async (writer: number) => {
      for (let round = 0; Date.now() < end || round < ENOUGH; round++) await commitChange(writers.sql, anime[(writer * 7 + round) % anime.length] ?? '', round % 5);
    };
    await Promise.all(Array.from({ length: 16 }, (_none, writer) => write(writer)));
    await drained();
    stopNaive.abort();

    const rows = await sql<{ id: bigint }[]>`select id from outbox`;
    const seen = await naive;
    const missed = rows.filter(({ id }) => !seen.has(id)).length;
    const changes = await storedChanges(server);
    console.log(`outbox: ${rows.length} changes by 16 writers; the relays missed ${rows.length - changes.length}, id > last missed ${missed} (${((100 * missed) / rows.length).toFixed(0)}%)`);
    expect(changes).toHaveLength(rows.length);
    expect(outOfOrder(changes)).toEqual([]);
    expect(missed).toBeGreaterThan(0);
  });
});

describe('several relays', () => {
  test('leave the later changes of an anime alone while one of them is at the earlier', async () => {
    const [anime = '', other = ''] = await bareAnime(database.sql, 2);
    await commitChange(database.sql, anime);
    await database.sql.begin(async (tx) => {
      await query(tx, 'claim_outbox', [10]);
      await commitChange(database.sql, anime);
      await commitChange(database.sql, other);
      const free = await database.sql.begin((next) => query(next, 'claim_outbox', [10]));
      expect(free.map(({ anime_id }) => anime_id)).toEqual([other]);
    });
  });

  test('take a burst of one anime in one claim, oldest first', async () => {
    const [anime = ''] = await bareAnime(database.sql, 1);
    for (let change = 0; change < 5; change++) await commitChange(database.sql, anime);
    const claimed = await database.sql.begin((tx) => query(tx, 'claim_outbox', [3]));
    expect(claimed.map(({ version }) => version)).toEqual([2n, 3n, 4n]);
  });
});

describe('a relay', () => {
  test('is woken by the commit, not by its poll', async () => {
    const [anime = ''] = await bareAnime(database.sql, 1);
    await using _relay = await startRelay(HOUR);
    await commitChange(database.sql, anime);
    await drained();
    await commitChange(database.sql, anime);
    await drained();
    expect(await inStream()).toBe(2);
  });

  test('listens again when its connection was lost, and looks for what went by meanwhile', async () => {
    const [anime = ''] = await bareAnime(database.sql, 1);
    await using _relay = await startRelay(HOUR);
    const cut = await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    expect(cut).toHaveLength(1);
    await commitChange(database.sql, anime);
    await drained();
    await commitChange(database.sql, anime);
    await drained();
    expect(await inStream()).toBe(2);
  });

  test('that starts while PostgreSQL recovers from a crash starts all the same, and is woken by commits later', async () => {
    const [anime = ''] = await bareAnime(database.sql, 1);
    await using crashed = await recovering(database.url);
    await using pool = openDatabase(crashed.url, 2);
    await pool.sql`select 1`;
    crashed.refusals = 2;
    await using relay = new Relay(pool.sql, server.nats, log, { pollMs: HOUR });
    await relay.start();
    await commitChange(database.sql, anime);
    await drained();
    expect([crashed.refusals, await inStream()]).toEqual([0, 1]);
  });

  test('that died between the stream\'s answer and its mark publishes again, and the stream keeps one', async () => {
    const [anime = ''] = await bareAnime(database.sql, 1);
    await database.sql.unsafe(`
      create function fall() returns trigger language plpgsql as $$ begin raise 'the relay dies here'; end $$;
      create trigger fall before update on outbox for each row execute function fall()`);
    await commitChange(database.sql, anime);
    {
      await using _dying = await startRelay(10);
      await until('the stream to have it', async () => ((await inStream()) === 1 ? true : undefined));
    }
    expect(await pending()).toBe(1);
    await database.sql.unsafe('drop trigger fall on outbox; drop function fall');
    await using _next = await startRelay();
    await drained();
    expect(await inStream()).toBe(1);
  });

  test('keeps back what follows a change that the stream did not take, and goes on with other anime', async () => {
    const [stuck = '', free = ''] = await bareAnime(database.sql, 2);
    await commitChange(database.sql, stuck);
    await commitChange(database.sql, stuck);
    await commitChange(database.sql, free);
    // No stream keeps this subject, so nothing answers the publish.
    await database.sql`update outbox set subject = 'nowhere' where anime_id = ${stuck} and version = 2`;
    await using _relay = await startRelay(20);
    await until('the free one', async () => ((await inStream()) === 1 ? true : undefined));
    expect(await storedChanges(server)).toMatchObject([{ animeId: free, version: 2 }]);
    await database.sql`update outbox set subject = 'anime.synced' where anime_id = ${stuck}`;
    await drained();
    expect((await storedChanges(server)).filter(({ animeId }) => animeId === stuck).map(({ version }) => version)).toEqual([2, 3]);
  });
});

test('published rows are kept for seven days, unpublished ones for ever', async () => {
  const [anime = ''] = await bareAnime(database.sql, 1);
  for (let change = 0; change < 3; change++) await commitChange(database.sql, anime);
  await database.sql`update outbox set published_at = now() - interval '6 days 23 hours' where version = 2`;
  await database.sql`update outbox set published_at = now() - interval '7 days 1 hour' where version = 3`;
  await database.sql`update outbox set created_at = now() - interval '30 days'`;
  await query(database.sql, 'forget_outbox');
  const left = await database.sql<{ version: bigint }[]>`select version from outbox order by version`;
  expect(left.map(({ version }) => version)).toEqual([2n, 4n]);
});
