import { create, toBinary } from '@bufbuild/protobuf';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BatchGetAnimeRequestSchema } from '#proto/catalog';
import { uuid } from '../edge/fake-services.ts';

const ROOT = new URL('../', import.meta.url).pathname;
const DATE = '2026-06-01';

/** Where each Worker of the bench listens. */
export interface Ports {
  readonly hello: number;
  /** A hello that reads its body first. */
  readonly read: number;
  readonly match: number;
  readonly edge: number;
  /** Another isolate of the edge, with the same log of purges. */
  readonly follower: number;
  readonly uncached: number;
  /** Passes on one call of the data plane, as it is. */
  readonly forward: number;
}

/** Of an operator. */
export const TOKEN = 'a-secret-of-the-bench';

/** Bundles the Worker as a deployment would. */
export function bundle(folder: string): void {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const args = [wrangler, 'deploy', '--dry-run', '--env', '', '--outdir', folder];
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stderr}`);
}

const HELLO = `export default { fetch() { return new Response("hello"); } };`;

/** What a POST costs before anything is known of it. */
const READ = `export default { async fetch(request) { await request.text(); return new Response("hello"); } };`;

/** Puts an answer once, and from then on only matches. */
const MATCH = `export default { async fetch(request) {
  const cache = await caches.open("bench");
  const found = await cache.match(request.url);
  if (found) return found;
  const headers = { "content-type": "application/json", "cache-control": "max-age=3600" };
  await cache.put(request.url, new Response("x".repeat(2000), { headers }));
  return new Response("x".repeat(2000));
} };`;

/** What workerd itself needs to answer from the data plane: one call, neither GraphQL nor a look at the bytes. */
function forward(plane: string): string {
  const request = create(BatchGetAnimeRequestSchema, { ids: [uuid(7)], readMask: { paths: ['id'] } });
  return `const body = new Uint8Array([${toBinary(BatchGetAnimeRequestSchema, request).join()}]);
export default { async fetch(request) {
  await request.text();
  const headers = { "content-type": "application/proto", "connect-protocol-version": "1" };
  const reply = await fetch("${plane}/echora.v1.CatalogReadService/BatchGetAnime", { method: "POST", headers, body });
  return new Response(await reply.arrayBuffer(), { status: reply.status });
} };`;
}

/** What workerd's Cache API talks to: https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
const STORE = `const kept = new Map();
export default { async fetch(request) {
  if (request.method === "PUT") {
    const text = await request.text();
    const [head, ...body] = text.split("\\r\\n\\r\\n");
    const headers = head.split("\\r\\n").slice(1).map((line) => line.split(/: ?/, 2)).filter(([name]) => !/^(transfer-encoding|content-length)$/i.test(name));
    kept.set(request.url, { headers, body: body.join("\\r\\n\\r\\n") });
    return new Response(null, { status: 204 });
  }
  const found = kept.get(request.url);
  if (!found) return new Response(null, { status: 504, headers: { "cf-cache-status": "MISS" } });
  return new Response(found.body, { headers: [...found.headers, ["cf-cache-status", "HIT"]] });
} };`;

const inline = (name: string, code: string) =>
  `(name = "${name}", worker = (modules = [(name = "main", esModule = ${JSON.stringify(code)})], compatibilityDate = "${DATE}", globalOutbound = "network", cacheApiOutbound = "store"))`;

/** The bundled Worker of that folder. @param log the service whose log of purges it goes by */
function edge(folder: string, name: string, vars: Readonly<Record<string, string>>, log = name): string {
  const text = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const modules = ['(name = "worker.js", esModule = embed "worker.js")', ...text.map((file) => `(name = "./${file}", text = embed "${file}")`)];
  const bindings = [...Object.entries(vars).map(([key, value]) => `(name = "${key}", text = "${value}")`), `(name = "PURGE_LOG", durableObjectNamespace = (className = "PurgeLog", serviceName = "${log}"))`];
  return `(name = "${name}", worker = (
      modules = [${modules.join(', ')}], bindings = [${bindings.join(', ')}],
      compatibilityDate = "${DATE}", compatibilityFlags = ["enable_request_signal"], globalOutbound = "network", cacheApiOutbound = "store",
      durableObjectNamespaces = [(className = "PurgeLog", uniqueKey = "${name}", enableSql = true)], durableObjectStorage = (localDisk = "disk")))`;
}

/** The file for `workerd serve`: no proxy and no simulator between a client and the Workers. */
function writeServices(folder: string, services: readonly string[], ports: Readonly<Record<string, number>>): string {
  const sockets = Object.entries(ports).map(([name, port]) => `(name = "${name}", address = "127.0.0.1:${port}", http = (), service = "${name}")`);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "disk", disk = (path = "${folder}", writable = true)),
    (name = "network", network = (allow = ["private", "public"])),
    (name = "store", worker = (modules = [(name = "main", esModule = ${JSON.stringify(STORE)})], compatibilityDate = "${DATE}")),
    ${services.join(',\n    ')}
  ],
  sockets = [${sockets.join(', ')}]
);`;
  const file = join(folder, 'bench.capnp');
  writeFileSync(file, config);
  return file;
}

/** All Workers that the edge is compared with, and the edge over one server that plays all services. */
export function writeConfig(folder: string, ports: Ports, plane: string): string {
  const vars = { CATALOG_URL: plane, SEARCH_URL: plane, RPC_SECRET: TOKEN, OPERATOR_TOKENS: TOKEN, CACHE: 'local', RATE_LIMIT: 'off', INTROSPECTION: 'on' };
  const services = [
    inline('hello', HELLO), inline('read', READ), inline('match', MATCH), inline('forward', forward(plane)),
    edge(folder, 'edge', vars), edge(folder, 'follower', vars, 'edge'), edge(folder, 'uncached', { ...vars, CACHE: 'off' }),
  ];
  return writeServices(folder, services, { ...ports });
}

/** The edge alone, with these bindings. */
export function writeEdgeConfig(folder: string, port: number, vars: Readonly<Record<string, string>>): string {
  return writeServices(folder, [edge(folder, 'edge', vars)], { edge: port });
}
