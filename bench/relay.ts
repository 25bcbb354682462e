import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetStreamOf, type NatsConnection } from '#platform/bus/client';
import { PgBoss } from 'pg-boss';
import { publish } from '#platform/bus/publish';
import { Relay } from '../core/catalog/adapters/relay.ts';
import { bareAnime, commitChange } from '../test/support/outbox.ts';
import { figure } from './figures.ts';
import { interleaved, log, median, openMachine, percentile, ratios, seconds } from './support.ts';

/** `npm run bench:relay`: how soon a commit is in the stream, and how fast a backlog drains beside pg-boss. */
const CHANGES = 2_000;
/** So many changes are a round, each with percentiles of its own. */
const ROUND = 200;
const BACKLOG = 5_000;
const ROUNDS = 7;
const BATCH = 500;

await using machine = await openMachine();
const { sql, nats } = machine;
await latency();
await drain();

/** From the commit's return to the stream's PubAck, one change at a time at a pace that leaves the relay idle between. */
async function latency(): Promise<void> {
  const anime = await bareAnime(sql, 50);
  const stored = new Map<string, (at: number) => void>();
  await using relay = new Relay(sql, observed(nats, (id) => stored.get(id)?.(performance.now())), log);
  await relay.start();
  const delays: number[] = [];
  for (let change = 0; change < CHANGES + 100; change++) {
    const id = anime[change % anime.length] ?? '';
    // The next version is known: nobody else writes.
    const key = `${id}:${2 + Math.floor(change / anime.length)}`;
    const arrived = new Promise<number>((resolve) => stored.set(key, resolve));
    await commitChange(sql, id);
    const committed = performance.now();
    const delay = Math.max(0, (await arrived) - committed);
    // The first ones warm connections and code up.
    if (change >= 100) delays.push(delay);
    await sleep(2);
  }
  const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)];
  const rounds = Array.from({ length: CHANGES / ROUND }, (_, round) => delays.slice(round * ROUND, (round + 1) * ROUND));
  const spread = (part: number) => [Math.min(...rounds.map((round) => percentile(round, part))), Math.max(...rounds.map((round) => percentile(round, part)))] as const;
  figure({ name: 'commit to PubAck, p50', value: p50, unit: 'ms', target: { atMost: 2 }, spread: spread(0.5) });
  figure({ name: 'commit to PubAck, p99', value: p99, unit: 'ms', target: { atMost: 10 }, spread: spread(0.99) });
  console.log(`commit to PubAck over ${CHANGES} changes: p50 ${p50.toFixed(2)} ms (target 2), p99 ${p99.toFixed(2)} ms (target 10)`);
}

/** The same connection, which tells of each message that JetStream has acknowledged. */
function observed(connection: NatsConnection, tell: (id: string) => void): NatsConnection {
  const stream = jetStreamOf(connection);
  const publishAndTell: typeof stream.publish = async (subject, payload, options) => {
    const ack = await stream.publish(subject, payload, options);
    tell(options?.msgID ?? '');
    return ack;
  };
  const told = new Proxy(stream, { get: (target, key): unknown => (key === 'publish' ? publishAndTell : Reflect.get(target, key)) });
  return new Proxy(connection, { get: (target, key): unknown => (key === 'jetstream' ? () => told : Reflect.get(target, key)) });
}

/** So many rows from PostgreSQL to JetStream, by the relay and by a pg-boss queue whose worker publishes the same. */
async function drain(): Promise<void> {
  const boss = new PgBoss({ connectionString: machine.databaseUrl, supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue('changes');
  const payload = Buffer.alloc(120, 'x').toString('base64');

  const byRelay = async () => {
    await sql`truncate anime, outbox cascade`;
    const anime = await bareAnime(sql, BACKLOG);
    await sql`insert into outbox (anime_id, version, subject, payload) select id, 1, 'anime.synced', decode(${payload}, 'base64') from unnest(${anime}::uuid[]) as id`;
    await sql`vacuum analyze outbox`;
    let left = BACKLOG;
    const done = Promise.withResolvers<void>();
    const relay = new Relay(sql, observed(nats, () => --left === 0 && done.resolve()), log, { batch: BATCH });
    return seconds(async () => {
      await relay.start();
      await done.promise;
      await relay[Symbol.asyncDispose]();
    });
  };
  const byBoss = async () => {
    await boss.deleteAllJobs('changes');
    await boss.insert('changes', Array.from({ length: BACKLOG }, () => ({ data: { id: randomUUID(), payload } })));
    await sql.unsafe('vacuum analyze pgboss.job_common');
    return seconds(async () => {
      for (;;) {
        const jobs = await boss.fetch<{ id: string; payload: string }>('changes', { batchSize: BATCH });
        if (jobs.length === 0) return;
        await Promise.all(jobs.map(({ data }) => publish(nats, { subject: 'anime.synced', id: data.id, body: Buffer.from(data.payload, 'base64') })));
        await boss.complete('changes', jobs.map(({ id }) => id));
      }
    });
  };

  await byRelay();
  await byBoss();
  const [relay = [], pgBoss = []] = await interleaved(ROUNDS, byRelay, byBoss);
  const ratio = ratios(pgBoss, relay);
  const rate = (times: readonly number[]) => Math.round(BACKLOG / median(times));
  figure({ name: 'draining the outbox : pg-boss', ...ratio, unit: '×', target: { atLeast: 1.2 } });
  console.log(`draining ${BACKLOG} rows to JetStream, median of ${ROUNDS} rounds: relay ${rate(relay)}/s, pg-boss ${rate(pgBoss)}/s, ratio ${ratio.value.toFixed(2)} (target 1.2)`);
  await boss.stop({ graceful: false });
}
