import { connect } from '#platform/bus/client';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { atRate, type Reply } from './load-rate.ts';
import { cold, hot } from './load-queries.ts';
import { startSystem, type Usage } from './load-system.ts';
import { bestKnown, popularity, tell as tellOf } from './load-updates.ts';
import { machine, writePart } from './results.ts';
import { percentile } from './support.ts';

/**
 * `npm run bench:load`: the whole of Echora under rising rates while updates stream in, each kind of traffic until it is
 * too much; and what each service uses for a request, which tells more of another machine than the rates of this one.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '6' }, updates: { type: 'string', default: '5' }, data: { type: 'string' } },
});
const [seconds, updatesPerSecond] = [Number(values.seconds), Number(values.updates)];
/** The share of requests that are for what is in the cache, and the first rate; each next one is √2 times as much. */
const traffic = { cached: { share: 1, from: 100 }, 'four of five cached': { share: 0.8, from: 25 }, uncached: { share: 0, from: 10 } };
/** Too much is when one in twenty waits longer, or one in a hundred fails or gets less than was asked for. */
const TOO_LONG_MS = 1_000;
const TOO_MANY = 0.01;
/** What was too much has left queues and open circuits behind. */
const RECOVERY_MS = 10_000;

await using system = await startSystem(values.data);
const origin = new URL(system.at.graphql).origin;
const nats = await connect({ servers: system.at.nats });
let [updating, updates, unasked] = [true, 0, 1];
const known = await bestKnown(origin);
const used: Record<string, Record<string, number>> = {};
/** Of the client, which is this process, too. */
const usage = (): Record<string, Usage> => {
  const { user, system: kernel } = process.cpuUsage();
  return { ...system.usage(), client: { seconds: (user + kernel) / 1e6, resident: process.memoryUsage.rss() / 2 ** 20 } };
};

const quiet = await during(seconds);
const stream = update();
await sleep(2_000);
const before = updates;
const following = await during(seconds);
used['a change'] = mapped(following, (time, service) => Math.max(0, ((time - (quiet[service] ?? 0)) * seconds * 1_000) / (updates - before)));

const rows: string[] = [];
for (const [name, { share, from }] of Object.entries(traffic)) await rise(name, share, from);
const resident = mapped(usage(), ({ resident: megabytes }) => megabytes);
updating = false;
await stream;
await nats.close();
const text = report();
writePart('load', text);
console.log(`\n${text}`);

/** Doubles the rate in two steps each, until one is too much twice. */
async function rise(name: string, share: number, from: number): Promise<void> {
  for (const path of hot) await fetch(origin + path).then((reply) => reply.arrayBuffer());
  let [time, answered]: [Record<string, number>, number] = [{}, 0];
  for (let [rate, again] = [from, false]; ; ) {
    const [start, began] = [usage(), performance.now()];
    const replies = await atRate(rate, seconds, () => origin + (Math.random() < share ? hot[Math.floor(Math.random() * hot.length)] : cold(unasked++, known.map(({ id }) => id))));
    const took = (performance.now() - began) / 1_000;
    time = mapped(between(start, usage(), took), (cpu, service) => (time[service] ?? 0) + (cpu - (following[service] ?? 0)) * took * 1_000);
    answered += replies.length;
    const isTooMuch = tell(name, rate, replies);
    if (isTooMuch && again) break;
    [rate, again] = isTooMuch ? [rate, true] : [rate * Math.SQRT2, false];
    if (isTooMuch) await sleep(RECOVERY_MS);
  }
  await sleep(RECOVERY_MS);
  used[`a request, ${name}`] = mapped(time, (milliseconds) => Math.max(0, milliseconds / answered));
}

/** @returns whether that was too much */
function tell(name: string, rate: number, replies: readonly Reply[]): boolean {
  const times = replies.map(({ milliseconds }) => milliseconds);
  const [p50 = NaN, p95 = NaN, p99 = NaN] = [0.5, 0.95, 0.99].map((part) => percentile(times, part));
  const troubles = Object.groupBy(replies.flatMap(({ trouble }) => trouble ?? []), (trouble) => trouble);
  const failed = replies.filter(({ trouble }) => trouble !== undefined).length;
  const hits = replies.filter(({ isHit }) => isHit).length / replies.length;
  const isTooMuch = p95 > TOO_LONG_MS || failed > TOO_MANY * replies.length;
  const row = `| ${name} | ${rate.toFixed(0)}/s | ${(hits * 100).toFixed(0)}% | ${[p50, p95, p99].map((time) => time.toFixed(time < 10 ? 1 : 0)).join(' | ')} | ${failed} | ${isTooMuch ? '**too much**' : ''} |`;
  rows.push(row);
  console.log(row, ...Object.entries(troubles).map(([trouble, all]) => `${all?.length} ${trouble}`));
  return isTooMuch;
}

function report(): string {
  const services = Object.keys(resident).filter((name) => name !== 'client');
  const sum = (of: Record<string, number>) => services.reduce((total, service) => total + (of[service] ?? 0), 0);
  const written = (number: number) => (number < 0.005 ? '0' : number.toFixed(2));
  return [
    '## Under load', '',
    `\`npm run bench:load\` wrote this ${machine()}; load ${(loadavg()[0] ?? NaN).toFixed(1)} at its end. GraphQL over HTTP to workerd itself, ` +
      `${updatesPerSecond} changes a second meanwhile to the fifty best known anime, ${seconds} s each; client and services share the processors. ` +
      'Times count from when a request was due, with exponential gaps between them.', '',
    '| traffic | asked for | from the cache | p50 ms | p95 ms | p99 ms | failed, degraded | |', '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |', ...rows, '',
    'Processor time of all steps, less what the changes take; and memory at the end:', '',
    `| ms for | ${services.join(' | ')} | together | so a core does | the client |`, `| --- | ${services.map(() => '---: |').join(' ')} ---: | ---: | ---: |`,
    ...Object.entries(used).map(([what, of]) => `| ${what} | ${services.map((service) => written(of[service] ?? NaN)).join(' | ')} | ${written(sum(of))} | ${(1_000 / sum(of)).toFixed(0)}/s | ${written(of['client'] ?? NaN)} |`),
    `| MB resident | ${services.map((service) => (resident[service] ?? NaN).toFixed(0)).join(' | ')} | ${sum(resident).toFixed(0)} | | |`, '',
  ].join('\n');
}

/** Processor time a second, when nobody asks. */
async function during(time: number): Promise<Record<string, number>> {
  const start = usage();
  await sleep(time * 1_000);
  return between(start, usage(), time);
}

/** Processor time a second. */
function between(start: Record<string, Usage>, end: Record<string, Usage>, over: number): Record<string, number> {
  return mapped(end, ({ seconds: time }, service) => (time - (start[service]?.seconds ?? NaN)) / over);
}

function mapped<From, To>(of: Record<string, From>, map: (value: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, map(value, name)]));
}

/** Another number of members for one anime after the other. */
async function update(): Promise<void> {
  for (; updating; updates++, await sleep(1_000 / updatesPerSecond)) await tellOf(nats, known[updates % known.length]!, updates, popularity());
}
