import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql, TransactionSql } from 'postgres';
import { publish } from '#platform/bus/publish';
import { pendingOf } from '#platform/bus/streams';
import { context } from '../core/catalog/apply.ts';
import { commitBatch } from '../core/catalog/adapters/commit.ts';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { INTAKE, consumers, startConsumers } from '../core/catalog/consume.ts';
import { readEnriched } from '../core/catalog/intake.ts';
import { delivery } from '../test/support/catalog.ts';
import { hasMalData, malEvents } from '../test/support/mal.ts';
import { figure } from './figures.ts';
import { interleaved, log, median, openMachine, percentile, quartiles, ratios, seconds } from './support.ts';

/**
 * `npm run bench:ingest`: events through JetStream into PostgreSQL, beside COPY of the same rows; and what poison costs.
 * With names after it (`-- whole copy poison`) only those parts.
 */
const ROUNDS = 5;
const POISON_PAIRS = 40;
const BATCH = 100;

if (hasMalData) await run();
else console.log('skipped: needs the real rows in ../shared/data');

async function run(): Promise<void> {
  await using machine = await openMachine();
  const { sql, nats } = machine;
  const events = malEvents();
  const tables = await tablesByReference(sql);
  const empty = () => sql`truncate ${sql(tables)} cascade`;

  const parts: Readonly<Record<string, () => Promise<void>>> = { whole: wholeWay, copy: statementsBesideCopy, poison };
  const wanted = process.argv.slice(2);
  for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();

  /** Twice through the consumers, relay running; then COPY of what it came to, all tables and indexes. */
  async function wholeWay(): Promise<void> {
    await using relay = new Relay(sql, nats, log);
    await relay.start();
    await using _consumers = await startConsumers(nats, sql, log, BATCH);
    const times: number[] = [];
    for (const pass of ['first', 'second']) {
      const time = await seconds(() => send(events, pass).then(taken));
      times.push(time);
      const [row] = await sql<{ changes: number }[]>`select count(*)::int as changes from anime_change`;
      console.log(`${pass} pass: ${events.length} events, ${Math.round(events.length / time)}/s, ${row?.changes} changes in all`);
    }
    await relay[Symbol.asyncDispose]();
    const dumps = new Map<string, Buffer>();
    for (const table of tables) dumps.set(table, await copyOut(table));
    const [copies = []] = await interleaved(3, async () => {
      await empty();
      return seconds(async () => {
        for (const [table, rows] of dumps) await copyIn(table, rows);
      });
    });
    const copy = median(copies);
    console.log(`COPY of the rows in all ${tables.length} tables: ${copy.toFixed(2)} s; the whole way of the first pass is ${(copy / (times[0] ?? NaN)).toFixed(3)} of its speed`);
  }

  async function send(bodies: readonly Uint8Array[], pass: string): Promise<void> {
    for (let from = 0; from < bodies.length; from += 500) {
      await Promise.all(bodies.slice(from, from + 500).map((body, index) => publish(nats, { subject: 'anime.enriched', id: `${pass}:${from + index}`, body })));
    }
  }

  async function taken(): Promise<void> {
    while ((await pendingOf(nats, INTAKE, consumers[0].name)) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** The same rows of anime and outbox: by the statements of a commit, and by COPY. Other tables are left out of both. */
  async function statementsBesideCopy(): Promise<void> {
    await empty();
    const statements = await recordStatements();
    const [anime, outbox] = [await copyOut('anime'), await copyOut('outbox')];
    const rows = statements.rows;
    const byStatements = async () => {
      await empty();
      return seconds(async () => {
        for (const batch of statements.batches) {
          await sql.begin(async (tx) => {
            for (const [text, args] of batch) await tx.unsafe(text, args as never[], { prepare: true });
          });
        }
      });
    };
    const byCopy = async () => {
      await empty();
      return seconds(async () => {
        await copyIn('anime', anime);
        await copyIn('outbox', outbox);
      });
    };
    await byStatements();
    const [upserts = [], copies = []] = await interleaved(ROUNDS, byStatements, byCopy);
    const ratio = ratios(copies, upserts);
    const rate = (times: readonly number[]) => Math.round(rows / median(times));
    figure({ name: 'upsert and outbox : COPY of the same rows', ...ratio, unit: '×', target: { atLeast: 0.35 } });
    console.log(`upsert + outbox of ${rows} rows, median of ${ROUNDS} rounds: ${rate(upserts)}/s; COPY ${rate(copies)}/s; ratio ${ratio.value.toFixed(2)} (target 0.35)`);
  }

  /** Commits the index's rows once, and keeps the texts and arguments of the two statements of each transaction. */
  async function recordStatements() {
    const index = events.slice(0, 24_901).map((body) => readEnriched(delivery(body)));
    const batches: (readonly [string, readonly unknown[]])[][] = [];
    for (let from = 0; from < index.length; from += 500) {
      const batch: (readonly [string, readonly unknown[]])[] = [];
      await commitBatch(recording(sql, (text, args) => {
        if (/^insert into (anime|outbox) \(/m.test(text)) batch.push([text, args]);
      }), context, index.slice(from, from + 500));
      batches.push(batch);
    }
    return { batches, rows: index.length };
  }

  async function copyOut(table: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const stream = await sql`copy ${sql(table)} to stdout`.readable();
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  async function copyIn(table: string, rows: Buffer): Promise<void> {
    const stream = await sql`copy ${sql(table)} from stdin`.writable();
    await pipeline(Readable.from(chunked(rows)), stream);
  }

  /**
   * Good events alone, and the same with one malformed in a hundred. Each round compares the two side by side, in turns
   * of who goes first, because a few percent are less than what a busy machine's rounds differ by.
   */
  async function poison(): Promise<void> {
    const good = events.slice(0, 3_000);
    let round = 0;
    const load = (bodies: readonly Uint8Array[]) => async () => {
      await empty();
      await send(bodies, `poison${round++}`);
      const start = performance.now();
      await using _consumers = await startConsumers(nats, sql, log.child({}, { level: 'silent' }), BATCH);
      await taken();
      return (performance.now() - start) / 1000;
    };
    const bad = new TextEncoder().encode('not protobuf');
    const mixed = good.flatMap((body, index) => (index % 100 === 50 ? [body, bad] : [body]));
    const [alone, withPoison] = [load(good), load(mixed)];
    await alone();
    await withPoison();
    const more: number[] = [];
    for (let pair = 0; pair < POISON_PAIRS; pair++) {
      const first = pair % 2 === 0 ? await alone() : await withPoison();
      const second = pair % 2 === 0 ? await withPoison() : await alone();
      more.push((pair % 2 === 0 ? second / first : first / second) * 100 - 100);
    }
    figure({ name: '1% malformed events: more time', value: percentile(more, 0.5), unit: '%', target: { atMost: 5 }, quartiles: quartiles(more) });
    const percent = (share: number) => `${percentile(more, share).toFixed(1)}%`;
    console.log(`${good.length} good events with 1% malformed take ${percent(0.5)} more time than alone, median of ${POISON_PAIRS} pairs, half of them between ${percent(0.25)} and ${percent(0.75)} (target at most 5%)`);
  }
}

/** A connection whose transactions tell of each statement they run. */
function recording(sql: Sql<{ bigint: bigint }>, tell: (text: string, args: readonly unknown[]) => void): Sql<{ bigint: bigint }> {
  const told = (tx: TransactionSql): TransactionSql =>
    new Proxy(tx, {
      get: (target, key): unknown => {
        if (key !== 'unsafe') return Reflect.get(target, key);
        return (text: string, args: never[], options: object) => {
          tell(text, args);
          return target.unsafe(text, args, options);
        };
      },
    });
  const begin = (work: (tx: TransactionSql) => Promise<unknown>) => sql.begin((tx) => work(told(tx)));
  return new Proxy(sql, { get: (target, key): unknown => (key === 'begin' ? begin : Reflect.get(target, key)) });
}

/** The catalog's tables, each after those that it refers to. */
async function tablesByReference(sql: Sql<{ bigint: bigint }>): Promise<string[]> {
  const rows = await sql<{ name: string; refers: string[] }[]>`
    select c.relname::text as name, array(
        select distinct other.relname::text from pg_constraint k join pg_class other on other.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and other.oid <> c.oid
    ) as refers
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('schema_migration', 'contract_field')`;
  const placed = new Set<string>();
  for (let before = -1; before < placed.size; ) {
    before = placed.size;
    for (const { name, refers } of rows) if (refers.every((other) => placed.has(other))) placed.add(name);
  }
  return [...placed];
}

function* chunked(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
