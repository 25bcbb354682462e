import { connect } from '#platform/bus/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRpcClient } from '#platform/rpc/client';
import { SearchService } from '#proto/search';
import { figure } from './figures.ts';
import { pathOf } from './load-queries.ts';
import { startSystem } from './load-system.ts';
import { bestKnown, popularity, tell, type Known } from './load-updates.ts';
import { percentile } from './support.ts';

/**
 * `npm run bench:change-lag`: the whole of Echora with what `npm start` indexes. From when a source's event is in the stream until the
 * index has the change, and until the edge answers with it where the answer before was kept; of changes of numbers, which
 * leave the vector alone, and of texts, which the model must read.
 */
const CHANGES = Number(process.env['CHANGES'] ?? 150);
const A_SECOND = Number(process.env['A_SECOND'] ?? 5);
/** Both are asked so often that what they said last is never much older than this. */
const POLL_MS = 5;
/** What is not seen by then is a fault of its own. */
const PATIENCE_MS = 30_000;
const TARGET_MS = 500;

await using system = await startSystem(process.env['DATA']);
const origin = new URL(system.at.graphql).origin;
const search = createRpcClient(SearchService, system.at.search, system.at.secret);
const nats = await connect({ servers: system.at.nats });
const known = await bestKnown(origin);
const places = { 'in search': indexed, 'at the edge': shown };
let told = 0;

const text = () => ({ synopsis: `What happens in it, as told for the ${told}. time: two friends set out, and one of them comes back.` });
for (const [what, next] of Object.entries({ 'a number': popularity, 'a text': text })) await follow(what, next);
await nats.close();

/** A steady stream of changes; each is watched in both places. */
async function follow(what: string, next: () => Parameters<typeof tell>[3]): Promise<void> {
  const lags: Record<string, number[]> = {};
  const seen: Promise<unknown>[] = [];
  for (let change = 0; change < CHANGES; change++) await Promise.all([sleep(1_000 / A_SECOND), begin(known[change % known.length]!)]);
  await Promise.all(seen);
  for (const [place, all] of Object.entries(lags)) {
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(all, share));
    figure({ name: `${what} that changed: published to visible ${place}, p95`, value: p95 ?? NaN, unit: 'ms', target: { atMost: TARGET_MS } });
    console.log(`${what} that changed: published to visible ${place}, ${all.length} changes, ${A_SECOND} a second: p50 ${p50?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms (target ${TARGET_MS}), at most ${most?.toFixed(0)} ms`);
  }

  async function begin(anime: Known): Promise<void> {
    const before = await Promise.all(Object.values(places).map((versionOf) => versionOf(anime.id)));
    await tell(nats, anime, told++, next());
    const published = performance.now();
    seen.push(...Object.entries(places).map(async ([place, versionOf], index) => {
      while ((await versionOf(anime.id)) <= before[index]!) {
        if (performance.now() - published > PATIENCE_MS) throw new Error(`${anime.id} has not changed ${place} after ${PATIENCE_MS / 1_000} s`);
        await sleep(POLL_MS);
      }
      (lags[place] ??= []).push(performance.now() - published);
    }));
  }
}

async function indexed(id: string): Promise<number> {
  return Number((await search.getPoint({ id })).version);
}

async function shown(id: string): Promise<number> {
  const reply = await fetch(origin + pathOf(`{ anime(id: "${id}") { version } }`));
  const { data } = (await reply.json()) as { data: { anime: { version: number } } };
  return data.anime.version;
}
