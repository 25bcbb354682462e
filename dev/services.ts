import { join } from 'node:path';
import type { ChildSpec } from './children.ts';
import { ROOT } from './options.ts';

/** Where everything is, also for `npm run status` and other commands beside the running system. */
export interface Addresses {
  readonly pid: number;
  readonly database: string;
  readonly nats: string;
  readonly catalog: string;
  /** The catalog over gRPC. */
  readonly grpc: string;
  readonly search: string;
  readonly agent: string;
  readonly graphql: string;
  readonly invalidator: string;
  readonly webhooks: string;
  readonly secret: string;
  readonly data: string;
}

/**
 * V8 would let the short-lived half of a busy service's heap grow to three times 32 MB, which gains little. And with gigabytes
 * allowed it would let the other half grow to three times what is alive before it clears it; with so many, to 1.8 times, for
 * 4% more of the catalog's time.
 */
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4', '--max-old-space-size=1536'];

/**
 * Node strips types with 20 MB of WebAssembly in each thread, unless the file is in its compile cache. And glibc would give each
 * thread an arena of its own, of which little is ever given back.
 */
const NODE_ENVIRONMENT = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/echora/compiled'), MALLOC_ARENA_MAX: '2' };

/**
 * Here search has model and index in its process: having read the model, glibc would keep pieces of megabytes. V8 is not told to care for
 * size (--optimize-for-size): that saves 15 MB and doubled the processor time of a search (bench/SEARCH.md).
 */
const OF_SEARCH = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/** What a room is started with besides its own: by this very Node, which strips the types. */
export function nodeFor(name: string): { readonly args: string[]; readonly env: Record<string, string> } {
  return { args: [...NODE_FLAGS, join(ROOT, 'core', name, 'main.ts')], env: { ...NODE_ENVIRONMENT, ...(name === 'search' && OF_SEARCH) } };
}

/** A room's main. */
function room(name: string, own: Record<string, string>, restart = true): ChildSpec {
  const { args, env } = nodeFor(name);
  return { name, command: process.execPath, args, cwd: ROOT, restart, env: { ...env, ...own } };
}

const portOf = (url: string) => new URL(url).port;

export const catalog = (at: Addresses): ChildSpec =>
  room('catalog', {
    DATABASE_URL: at.database, NATS_URL: at.nats, PORT: portOf(at.catalog), GRPC_PORT: portOf(at.grpc), RPC_SECRETS: at.secret, BATCH: '100',
    // Search starts with it and may be away: until then names and anime decide alone on duplicate characters.
    SEARCH_URL: at.search,
  });

export const search = (at: Addresses): ChildSpec =>
  room('search', {
    NATS_URL: at.nats, CATALOG_URL: at.catalog, PORT: portOf(at.search), RPC_SECRETS: at.secret, DATA_DIR: join(at.data, 'index'),
  });

/**
 * Its `LLM_…` variables and limits come from the environment of `npm start`; nobody's requests are counted on one's own
 * machine.
 */
export const agent = (at: Addresses): ChildSpec =>
  room('agent', {
    CATALOG_URL: at.catalog, SEARCH_URL: at.search, PORT: portOf(at.agent), RPC_SECRETS: at.secret, STATE_DIR: join(at.data, 'agent'),
    CLIENT_REQUESTS_PER_MINUTE: process.env['CLIENT_REQUESTS_PER_MINUTE'] ?? '10000',
  });

export const ingestion = (at: Addresses): ChildSpec =>
  room('ingestion', {
    NATS_URL: at.nats, CATALOG_URL: at.catalog, RPC_SECRETS: at.secret, STATE_DIR: join(at.data, 'ingestion'),
  }, false);

/** Tells the edge of what changed. Purging on one machine has no quota; a load of thousands is still better dropped whole. */
export const invalidator = (at: Addresses): ChildSpec =>
  room('invalidator', {
    NATS_URL: at.nats, CATALOG_URL: at.catalog, RPC_SECRETS: at.secret, PORT: portOf(at.invalidator),
    EDGE_URL: at.graphql, OPERATOR_TOKEN: at.secret, PURGE_BURST: '20', PURGES_PER_MINUTE: '600',
  });

/**
 * Plans when what airs; asks live sources only when `LIVE_SOURCES` in the environment of `npm start` names some. Its port for
 * metrics is a free one, named in its log.
 */
export const updates = (at: Addresses): ChildSpec =>
  room('updates', { NATS_URL: at.nats, CATALOG_URL: at.catalog, RPC_SECRETS: at.secret, PORT: '0' });

/** On one's own machine it may send to that machine: how else would one try it out? */
export const webhooks = (at: Addresses): ChildSpec =>
  room('webhooks', {
    CATALOG_URL: at.catalog, RPC_SECRETS: at.secret, PORT: portOf(at.webhooks), STATE_DIR: join(at.data, 'webhooks'), WEBHOOKS_ALLOW_PRIVATE: process.env['WEBHOOKS_ALLOW_PRIVATE'] ?? 'true',
  });

/**
 * The Worker in workerd, as wrangler runs it for local development.
 *
 * @param vars bindings that differ from wrangler.toml's; locally, requests are not rate limited
 */
export const worker = (at: Addresses, vars: Record<string, string> = { RATE_LIMIT: 'off' }): ChildSpec => ({
  name: 'worker',
  command: process.execPath,
  args: [
    join(ROOT, 'node_modules/wrangler/bin/wrangler.js'), 'dev', '--ip', '127.0.0.1', '--port', portOf(at.graphql),
    '--inspector-port', '0', '--show-interactive-dev-session=false', '--log-level', 'warn',
    '--var', `CATALOG_URL:${at.catalog}`, '--var', `SEARCH_URL:${at.search}`, '--var', `RPC_SECRET:${at.secret}`,
    '--var', `OPERATOR_TOKENS:${at.secret}`, ...(at.agent ? ['--var', `AGENT_URL:${at.agent}`] : []), ...(at.webhooks ? ['--var', `WEBHOOKS_URL:${at.webhooks}`] : []), ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    '--env', '',
    '--persist-to', join(at.data, 'worker'),
  ],
  cwd: ROOT,
  restart: true,
  // It reports nothing and looks nothing up: the machine may be offline.
  env: { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_LOG_PATH: join(at.data, 'logs'), NO_COLOR: '1' },
});
