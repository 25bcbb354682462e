import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children, type ChildSpec } from '../dev/children.ts';
import { freePort } from '../dev/ports.ts';
import { interleave, median, ratio, run, type Load } from './edge-load.ts';
import { bundle, writeConfig } from './edge-workerd.ts';
import { figure } from './figures.ts';

/**
 * `npm run bench:edge`: the edge in workerd itself, without wrangler's proxy, beside a bare hello, beside a Worker that only matches the
 * Cache API, and, uncached, beside mercurius with JIT over the same data plane.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 25);
const ROOT = new URL('../', import.meta.url).pathname;
const ONE = '{ anime(id: "00000000-0000-4000-8000-000000000007") { id idMal title { english romaji native } genres seasonYear studios { name isAnimation } } }';
const PAGE = '{ search(query: "x", mode: DIRECT, first: 20) { edges { cursor score node { id idMal title { english romaji native } genres seasonYear studios { name isAnimation } } } pageInfo { hasNextPage } } }';

const folder = mkdtempSync(join(tmpdir(), 'echora-bench-'));
await using stack = new AsyncDisposableStack();
stack.defer(() => rmSync(folder, { recursive: true, force: true }));
const children = stack.use(new Children(folder, console.error));

const ports = { hello: await port(), read: await port(), match: await port(), edge: await port(), follower: await port(), uncached: await port(), forward: await port() };
const [planePort, mercuriusPort] = [await port(), await port()];
const plane = `http://127.0.0.1:${planePort}`;
bundle(folder);
const script = (name: string, env: Record<string, string>): ChildSpec => ({
  name, command: process.execPath, args: ['--disable-warning=ExperimentalWarning', join(ROOT, 'bench', `${name}.ts`)], cwd: ROOT, env,
});
children.start(script('edge-plane', { PORT: String(planePort) }));
children.start(script('edge-mercurius', { PORT: String(mercuriusPort), PLANE: plane }));
children.start({ name: 'workerd', command: join(ROOT, 'node_modules/.bin/workerd'), args: ['serve', writeConfig(folder, ports, plane)] });

const at = (port: number, path = '') => `http://127.0.0.1:${port}${path}`;
const get = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const post = (query: string) => ({ method: 'POST' as const, body: JSON.stringify({ query }), headers: { 'content-type': 'application/json' } });
for (const url of [at(ports.hello), at(ports.edge, '/healthz'), at(mercuriusPort, get('{__typename}')), `${plane}/calls`]) await answering(url);

await compare('a cached hit by GET : a bare hello', 6_000, at(ports.edge, get(ONE)), at(ports.hello, get(ONE)), 0.75);
await compare('a cached hit by POST : a bare hello by POST', 6_000, at(ports.edge, '/graphql'), at(ports.hello, '/graphql'), 0.75, post(ONE));
await compare('a cached hit by POST : a hello that reads its body', 6_000, at(ports.edge, '/graphql'), at(ports.read, '/graphql'), NaN, post(ONE));
await compare('a hello that reads its body : a bare hello by POST', 6_000, at(ports.read, '/graphql'), at(ports.hello, '/graphql'), NaN, post(ONE));
await compare('a cached page of 20 by GET : a Worker that only matches the Cache API', 3_000, at(ports.edge, get(PAGE)), at(ports.match, '/x'), 1);
await compare('one anime, uncached : mercurius with JIT', 2_000, at(ports.uncached, '/graphql'), at(mercuriusPort, '/graphql'), 0.9, post(ONE));
await compare('the same call passed on by a bare Worker : mercurius with JIT', 2_000, at(ports.forward, '/graphql'), at(mercuriusPort, '/graphql'), NaN, post(ONE));
await compare('one anime, uncached : that bare Worker', 2_000, at(ports.uncached, '/graphql'), at(ports.forward, '/graphql'), NaN, post(ONE));
await compare('a page of 20, uncached : mercurius with JIT', 1_000, at(ports.uncached, '/graphql'), at(mercuriusPort, '/graphql'), 0.9, post(PAGE));

// Beside our own answers of the same facts: what another form costs.
const SAME = '{ anime(idAnilist: 7) { id idMal title { english romaji native } genres seasonYear studios { name isAnimation } } }';
const ANILIST = '{ Media(id: 7) { id idMal title { english romaji native } genres seasonYear studios { nodes { name isAnimationStudio } } } }';
const inAnilists = (query: string) => `/anilist?query=${encodeURIComponent(query)}`;
await compare('a cached hit at /anilist by GET : one of the same facts at /graphql', 6_000, at(ports.edge, inAnilists(ANILIST)), at(ports.edge, get(SAME)), 0.95);
await compare('a cached hit at /jikan/v4 : one anime at /graphql', 6_000, at(ports.edge, '/jikan/v4/anime/7'), at(ports.edge, get(SAME)), 0.95);
await compare('one anime at /anilist, uncached : the same facts at /graphql', 2_000, at(ports.uncached, inAnilists(ANILIST)), at(ports.uncached, get(SAME)), 0.95);

const before = await calls();
await run({ url: at(ports.edge, get('{ anime(idMal: 9) { synopsis } }')), requests: 1_000, connections: 1_000 });
const made = (await calls()) - before;
figure({ name: '1,000 identical cold queries: calls of the data plane', value: made, target: { atMost: 1 } });
console.log(`1,000 identical cold queries at once: ${made} call(s) of the data plane`);

async function compare(what: string, requests: number, ours: string, theirs: string, target: number, more: Partial<Load> = {}): Promise<void> {
  const load = { requests, connections: 32, ...more };
  const rates = await interleave({ ours: { url: ours, ...load }, theirs: { url: theirs, ...load } }, ROUNDS);
  const found = ratio(rates.ours, rates.theirs);
  const [mine, other] = [rates.ours, rates.theirs].map((rate) => Math.round(median(rate)));
  const rounds = rates.ours.map((rate, round) => rate / (rates.theirs[round] ?? NaN));
  if (!Number.isNaN(target)) figure({ name: what, value: found, unit: '×', target: { atLeast: target }, spread: [Math.min(...rounds), Math.max(...rounds)] });
  const wanted = Number.isNaN(target) ? 'a floor' : `target ${target}`;
  console.log(`${what}: ${found.toFixed(2)} × (${wanted}); ${mine} and ${other} requests/s, ${ROUNDS} rounds`);
}

async function calls(): Promise<number> {
  return Number(await (await fetch(`${plane}/calls`)).text());
}

function port(): Promise<number> {
  return freePort(0, 'the bench');
}

async function answering(url: string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (await fetch(url, { headers: { 'content-type': 'application/json' } }).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error(`${url} does not answer; the logs are in ${folder}`);
}
