import autocannon from 'autocannon';
import { connect } from 'nats';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { publish } from '#platform/bus/publish';
import { Source } from '#proto/common';
import { AnimeUpdatedSchema } from '#proto/events';
import { System } from '../test/support/system.ts';
import { cold, getOf, hot } from './load-queries.ts';
import { percentile } from './support.ts';

/**
 * `npm run bench:load`: the whole of Echora under mixed traffic at rising rates while updates stream in. Latencies count
 * from when a request was due, not from when it could be sent.
 */
const { values } = parseArgs({ options: { rates: { type: 'string', default: '50,100,200,400,800' }, seconds: { type: 'string', default: '10' } } });
const rates = values.rates.split(',').map(Number);
const seconds = Number(values.seconds);
const UPDATES_PER_SECOND = 20;
const mixes = { cached: 1, mixed: 0.8, uncached: 0 };

await using system = new System();
await system.start();
await system.settled();
const nats = await connect({ servers: system.addresses.nats });
let [updating, updates, unasked] = [true, 0, 1];
const stream = update();
const origin = new URL(system.addresses.graphql).origin;

console.log(`GraphQL over HTTP through wrangler's proxy, ${UPDATES_PER_SECOND} updates a second meanwhile, ${seconds} s each\n`);
console.log('| traffic | asked for | answered | p50 | p95 | p99 | failed |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [name, share] of Object.entries(mixes)) for (const rate of rates) await measure(name, share, rate);
updating = false;
await stream;
await nats.close();
console.log(`\n${updates} updates meanwhile; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);

/** @param share of requests that are for what is in the cache, from 0 to 1 */
async function measure(name: string, share: number, rate: number): Promise<void> {
  for (const query of hot) await fetch(`${origin}${getOf(query).path}`).then((reply) => reply.arrayBuffer());
  const times: number[] = [];
  const setupRequest = (request: autocannon.Request) => ({ ...request, ...getOf(Math.random() < share ? hot[Math.floor(Math.random() * hot.length)]! : cold(unasked++)) });
  const { errors, non2xx, requests } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url: origin, connections: 32, duration: seconds, overallRate: rate, timeout: 10, requests: [{ setupRequest }] };
    autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)))
      .on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(1));
  console.log(`| ${name} | ${rate}/s | ${requests.average.toFixed(0)}/s | ${p50} ms | ${p95} ms | ${p99} ms | ${errors + non2xx} |`);
}

/** Another number of members for one anime after the other: rows, index and caches all have to follow. */
async function update(): Promise<void> {
  while (updating) {
    const externalIds = [{ source: Source.MAL, id: String([1, 5, 19, 20, 21, 30][updates % 6]) }];
    const meta = { eventId: `load:${process.pid}:${updates}`, occurredAt: timestampFromDate(new Date()), producer: 'bench' };
    const statistics = [{ platform: Source.MAL, members: 1_000_000 + updates }];
    const event = create(AnimeUpdatedSchema, { meta, externalIds, changedFields: ['statistics'], anime: { statistics } });
    await publish(nats, { subject: 'anime.updated', id: meta.eventId, body: toBinary(AnimeUpdatedSchema, event) });
    updates++;
    await sleep(1_000 / UPDATES_PER_SECOND);
  }
}
