import { create, toBinary } from '@bufbuild/protobuf';
import { timestampNow } from '@bufbuild/protobuf/wkt';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openBus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { publish } from '#platform/bus/publish';
import { ensureStreams } from '#platform/bus/streams';
import { AnimeSyncedSchema, SyncType } from '#proto/events';
import { StreamSchema, stream } from '#proto/streams';
import { workerPurge } from '../core/invalidator/adapters/purge.ts';
import { CONSUMER, REPEATING_CONSUMER, consumeChanges } from '../core/invalidator/consume.ts';
import { invalidator } from '../core/invalidator/invalidate.ts';
import { Children } from '../dev/children.ts';
import { findNatsServer } from '../dev/nats-binary.ts';
import { startNatsServer, untilListening } from '../dev/nats.ts';
import { freePort } from '../dev/ports.ts';
import { anime, fakeServices, uuid } from '../edge/fake-services.ts';
import { TOKEN, bundle, writeConfig, type Ports } from './edge-workerd.ts';
import { figure } from './figures.ts';
import { percentile } from './support.ts';

/**
 * `npm run bench:edge-lag`: from a change's publication until the edge shows it, in the isolate that takes the purge and
 * in another one: JetStream, both consumers of the invalidator and the Worker with its local cache in workerd. Changes
 * come in a steady stream, as fast as given; purges keep to the pace that `npm start` gives them.
 */
const CHANGES = Number(process.env['CHANGES'] ?? 300);
const A_SECOND = Number(process.env['A_SECOND'] ?? 5);
const PACE = { burst: 20, perMinute: 600 };
/** Both isolates are asked so often that their last answer is never much older than this. */
const POLL_MS = 5;

const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
await using stack = new AsyncDisposableStack();
stack.defer(() => rmSync(folder, { recursive: true, force: true }));
const children = stack.use(new Children(folder, console.error));
const port = () => freePort(0, 'a server of the bench');

const catalog = Array.from({ length: 20 }, (_, index) => anime(index + 1));
const server = createServer(connectNodeAdapter({ routes: fakeServices({ catalog }).routes }));
const planePort = await port();
server.listen(planePort, '127.0.0.1');
await once(server, 'listening');
stack.defer(() => {
  server.closeAllConnections();
  server.close();
});

const ports: Ports = { hello: await port(), read: await port(), match: await port(), edge: await port(), follower: await port(), uncached: await port(), forward: await port() };
bundle(folder);
const config = writeConfig(folder, ports, `http://127.0.0.1:${planePort}`);
const ROOT = new URL('../', import.meta.url).pathname;
children.start({ name: 'workerd', command: join(ROOT, 'node_modules/.bin/workerd'), args: ['serve', config] });
const { port: natsPort } = await startNatsServer(children, await findNatsServer(), join(folder, 'nats'));
await untilListening(ports.edge, 'the edge');

const { nats } = stack.use(await openBus(`nats://127.0.0.1:${natsPort}`, 'bench'));
await ensureStreams(nats, declaredStreams(StreamSchema, stream));
const fetchAnime = (ids: readonly string[]) => Promise.resolve(new Map(catalog.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one])));
const purge = workerPurge({ url: `http://127.0.0.1:${ports.edge}/internal/purge`, token: TOKEN, ...PACE });
const log = pino({ level: 'error' });
const follow = (name: string, delayMs: number) => consumeChanges(nats, name, invalidator({ fetchAnime, purge, observeLag: () => undefined, delayMs }), log);
stack.use(await follow(CONSUMER, 0));
stack.use(await follow(REPEATING_CONSUMER, 6_000));

const lags: Record<'edge' | 'follower', number[]> = { edge: [], follower: [] };
const seen: Promise<unknown>[] = [];
for (let change = 0; change < CHANGES; change++) {
  await Promise.all([sleep(1_000 / A_SECOND), commit(change)]);
}
await Promise.all(seen);
for (const [where, ms] of Object.entries(lags)) {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => Math.round(percentile(ms, share)));
  const isolate = where === 'edge' ? 'the isolate that is told' : 'another isolate';
  figure({ name: `published to visible at the edge, p95, ${isolate}`, value: p95 ?? NaN, unit: 'ms', target: { atMost: 500 } });
  console.log(`published to visible in ${isolate}, ${CHANGES} changes, ${A_SECOND} a second: p50 ${p50} ms, p95 ${p95} ms (target 500), at most ${most} ms`);
}

/** Commits a change of the next anime, whose answer both isolates keep, and watches for it. */
async function commit(change: number): Promise<void> {
  const place = change % catalog.length;
  const id = uuid(place + 1);
  const version = BigInt(change + 2);
  await Promise.all([read(ports.edge, id), read(ports.follower, id)]);
  catalog[place] = anime(place + 1, { version });
  const meta = { eventId: `${id}:${version}`, occurredAt: timestampNow(), animeId: id, version };
  const event = create(AnimeSyncedSchema, { meta, changedFields: ['synopsis'], syncType: SyncType.PAYLOAD_ONLY });
  await publish(nats, { subject: 'anime.synced', id: meta.eventId, body: toBinary(AnimeSyncedSchema, event) });
  const published = performance.now();
  const watch = async (where: 'edge' | 'follower') => {
    while ((await read(ports[where], id)) !== Number(version)) await sleep(POLL_MS);
    lags[where].push(performance.now() - published);
  };
  seen.push(watch('edge'), watch('follower'));
}

/** The version that an isolate answers with. */
async function read(at: number, id: string): Promise<number> {
  const query = encodeURIComponent(`{ anime(id: "${id}") { version } }`);
  const reply = await fetch(`http://127.0.0.1:${at}/graphql?query=${query}`);
  const { data } = (await reply.json()) as { data: { anime: { version: number } } };
  return data.anime.version;
}
