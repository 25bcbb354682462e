import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { managerOf, type JsMsg, type NatsConnection } from '#platform/bus/client';
import { publish } from '#platform/bus/publish';
import { INTAKE, consumers } from '../core/catalog/consume.ts';
import { CONSUMER, STREAM } from '../core/search/consume.ts';
import { freePort } from '../dev/ports.ts';
import { ROOT } from '../dev/options.ts';
import { nodeFor } from '../dev/services.ts';
import { enriched } from '../test/support/catalog.ts';
import { animeOfBench } from './catalog-read-data.ts';
import { figure } from './figures.ts';
import { openMachine } from './support.ts';

/**
 * `npm run bench:backlog`: the catalog and the search service, each a process of its own, before a backlog of 100,000
 * events. Resident memory while they work at it, then SIGTERM: how long until the process has ended, and how many
 * events it leaves to be delivered again.
 */
const EVENTS = 100_000;
const SECONDS = 60;
const MEMORY_MB = 256;
const DRAIN_SECONDS = 10;
const SECRET = 'a secret of the bench';

await using machine = await openMachine();
const { nats, databaseUrl } = machine;
const folder = mkdtempSync(join(tmpdir(), 'echora-backlog-'));
const [catalogPort, searchPort] = [await freePort(0, 'catalog'), await freePort(0, 'search')];
const natsUrl = `nats://${nats.getServer()}`;
const common = { NATS_URL: natsUrl, RPC_SECRETS: SECRET, LOG_LEVEL: 'warn' };
const catalogEnv = { ...common, DATABASE_URL: databaseUrl, PORT: String(catalogPort) };
const searchEnv = { ...common, CATALOG_URL: `http://127.0.0.1:${catalogPort}`, PORT: String(searchPort), DATA_DIR: folder };

try {
  compile();
  await fillIntake();
  await measure('catalog', catalogEnv, INTAKE, consumers[0].name);
  const catalog = start('catalog', catalogEnv);
  await (await managerOf(nats)).streams.purge(INTAKE);
  await fillChanges();
  await measure('search', searchEnv, STREAM, CONSUMER);
  await end(catalog);
} finally {
  rmSync(folder, { recursive: true });
}

/** Every event another anime. */
async function fillIntake(): Promise<void> {
  const records = animeOfBench(EVENTS / 4);
  for (let copy = 0; copy < 4; copy++) {
    for (let from = 0; from < records.length; from += 500) {
      const some = records.slice(from, from + 500);
      await Promise.all(some.map((record, place) => {
        const externalIds = (record.externalIds ?? []).map((ref) => ({ ...ref, id: `${copy}-${ref.id}` }));
        // Words as they are, not letters drawn by lot, which the model takes many times as long for.
        const synopsis = records.slice(from + place, from + place + 30).map(({ titles }) => titles?.romaji).join(' ');
        return publish(nats, { subject: 'anime.enriched', id: `${copy}:${from + place}`, body: enriched({ ...record, externalIds, synopsis }) });
      }));
    }
  }
}

/** What the catalog announced, and that again until there are so many: a stream may hold an event more than once. */
async function fillChanges(): Promise<void> {
  const manager = await managerOf(nats);
  const own: JsMsg['data'][] = [];
  const { messages } = (await manager.streams.info(STREAM)).state;
  for (let seq = 1; seq <= Math.min(messages, EVENTS); seq++) own.push((await manager.streams.getMessage(STREAM, { seq }))!.data);
  for (let sent = messages; sent < EVENTS; sent += 500) {
    await Promise.all(Array.from({ length: 500 }, (_none, place) =>
      publish(nats, { subject: 'anime.created', id: `again ${sent + place}`, body: own[(sent + place) % own.length]! })));
  }
}

async function measure(name: string, env: Record<string, string>, stream: string, consumer: string): Promise<void> {
  const service = start(name, env);
  const before = await until(() => stateOf(nats, stream, consumer));
  let most = 0;
  const end_ = Date.now() + SECONDS * 1000;
  while (Date.now() < end_ && (await stateOf(nats, stream, consumer))!.pending > 0) {
    most = Math.max(most, residentOf(service.pid!));
    await sleep(200);
  }
  const took = await end(service);
  const after = (await stateOf(nats, stream, consumer))!;
  const again = after.delivered - after.messages + after.unacknowledged;
  console.log(
    `${name}: ${before.pending} events waiting, ${after.delivered - before.delivered} taken in ${SECONDS} s; at most ${most.toFixed(0)} MB resident (target ${MEMORY_MB}); ` +
      `ended ${took.toFixed(1)} s after SIGTERM (target ${DRAIN_SECONDS}), ${again} to be delivered again (target 0); load ${loadavg()[0]!.toFixed(1)}`,
  );
  figure({ name: `${name} before 100,000 events: resident memory at most`, value: most, unit: 'MB', target: { atMost: MEMORY_MB } });
  figure({ name: `${name} before 100,000 events: SIGTERM to the end`, value: took, unit: 's', target: { atMost: DRAIN_SECONDS } });
  figure({ name: `${name} before 100,000 events: delivered again after it`, value: again, target: { atMost: 0 } });
}

interface ConsumerState {
  readonly pending: number;
  /** Deliveries, and the messages that they were of. */
  readonly delivered: number;
  readonly messages: number;
  readonly unacknowledged: number;
}

async function stateOf(connection: NatsConnection, stream: string, consumer: string): Promise<ConsumerState | undefined> {
  const manager = await managerOf(connection);
  const info = await manager.consumers.info(stream, consumer).catch(() => undefined);
  if (!info) return undefined;
  const { state } = await manager.streams.info(stream);
  const messages = state.messages - info.num_pending;
  return { pending: info.num_pending + info.num_ack_pending, delivered: info.delivered.consumer_seq, messages, unacknowledged: info.num_ack_pending };
}

/** As the image does: without its configuration a room is compiled into Node's cache, and ends. */
function compile(): void {
  const more = { catalog: [], search: ['adapters/zvec-collection-store.ts', 'adapters/embedding-worker.ts'] };
  for (const [room, files] of Object.entries(more)) {
    const { args, env } = nodeFor(room);
    for (const file of ['main.ts', ...files])
      spawnSync(process.execPath, [...args.slice(0, -1), join(ROOT, 'core', room, file)], { cwd: ROOT, env: { ...process.env, ...env } });
  }
}

function start(room: string, own: Record<string, string>): ChildProcess {
  const { args, env } = nodeFor(room);
  return spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env, ...own }, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Seconds from SIGTERM to the end. */
async function end(service: ChildProcess): Promise<number> {
  const ended = once(service, 'exit');
  const at = performance.now();
  service.kill('SIGTERM');
  await ended;
  return (performance.now() - at) / 1000;
}

function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
}

async function until<Value>(read: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    await sleep(100);
  }
}
