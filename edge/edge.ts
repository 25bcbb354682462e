import { LocalCache } from './cache/local.ts';
import { noCache } from './cache/off.ts';
import type { AnswerCache } from './cache/port.ts';
import { PurgeMemo, type PurgeLog } from './cache/purge-memo.ts';
import { cacheApiStore, type Store } from './cache/store.ts';
import { CacheCounters } from './cache/tally.ts';
import { WorkersCache, type Executor } from './cache/workers.ts';
import type { Edge } from './context.ts';
import { registeredDocuments } from './documents/registered.ts';
import { trustedDocuments, type Manifest } from './documents/store.ts';
import manifest from './documents/trusted.json';
import { readConfig, type Config, type Env } from './env.ts';
import { anilistApi } from './facades/anilist/api.ts';
import { LIMITS } from './guard/limits.ts';
import { boundLimit, slidingWindow, type RateLimit } from './guard/rate.ts';
import { Binder, type Bound } from './operation/bind.ts';
import { Lru } from './operation/lru.ts';
import { PUSH_LIMITS } from './push/limits.ts';
import { ConcurrencyLimit } from './push/concurrency-limit.ts';
import { sleep } from './push/sleep.ts';
import { Breaker } from './routing/breaker.ts';
import { SwitchMemo, fixedSwitch, type LlmSwitch } from './routing/llm-switch.ts';
import { createTransports, type Connect } from './rpc.ts';
import { graphqlApi } from './protocol/api.ts';
import siteQueries from './site/queries.gen.json';
import { createTracing } from './telemetry/config.ts';
import { Requests } from './telemetry/requests.ts';

/** Of requests whose operations an isolate remembers. */
const KNOWN_CHARACTERS = 4_000_000;

/** What a test, or another host than Cloudflare's, provides itself. */
export interface EdgeDependencies {
  /** How services are reached; Connect over HTTP unless told otherwise. */
  readonly connect?: Connect;
  readonly now?: () => number;
  readonly sleep?: Edge['sleep'];
  readonly deadlineMs?: number;
  readonly manifest?: Manifest;
  readonly purgeLog?: PurgeLog;
  readonly store?: Store;
  readonly llmSwitch?: LlmSwitch;
  /** Where executed plans are kept when not beside the other answers. */
  readonly plans?: AnswerCache;
  /** The entrypoint behind Workers Caching; only a request's `ctx` knows it. */
  readonly executor?: Executor;
}

/** @throws Error that lists every fault of the configuration */
export function createEdge(env: Env, dependencies: EdgeDependencies): Edge {
  const config = readConfig(env);
  const now = dependencies.now ?? Date.now;
  const { requestsPerWindow, windowMs } = LIMITS;
  const cache = createCache(config, env, dependencies, now);
  return {
    config,
    transports: createTransports(config, dependencies.connect),
    binders: { graphql: new Binder(graphqlApi, config), anilist: new Binder(anilistApi, config) },
    known: new Lru<Bound>(KNOWN_CHARACTERS),
    documents: {
      trusted: trustedDocuments(dependencies.manifest ?? manifest, siteQueries),
      registered: registeredDocuments(openCache, ORIGIN),
      onlyTrusted: config.onlyTrusted,
    },
    cache,
    tally: new CacheCounters(now()),
    requests: new Requests(),
    tracing: createTracing(config.tracing, config.privateNetwork),
    plans: dependencies.plans ?? cache,
    llm: new SwitchMemo(dependencies.llmSwitch ?? boundSwitch(env), config.llmMode, now),
    breaker: new Breaker(now),
    version: `${graphqlApi.version}${config.version}`,
    mayAsk: mayAsk(config, env, slidingWindow(requestsPerWindow, windowMs, now)),
    places: {
      streams: new ConcurrencyLimit('streams of changes', PUSH_LIMITS.streams, PUSH_LIMITS.streamsOfOne),
      snapshots: new ConcurrencyLimit('snapshots', PUSH_LIMITS.snapshots, PUSH_LIMITS.snapshotsOfOne),
    },
    sleep: dependencies.sleep ?? sleep,
    now,
    deadlineMs: dependencies.deadlineMs ?? LIMITS.executionMs,
  };
}

/** Entries of the Cache API need addresses; these are nobody's. */
const ORIGIN = 'https://cache.echora.invalid';
const openCache = (): Promise<Cache> => caches.open('echora');

function mayAsk({ rateLimit }: Config, { RATE_LIMITER }: Env, counting: RateLimit): RateLimit {
  if (!rateLimit) return () => Infinity;
  return RATE_LIMITER ? boundLimit(RATE_LIMITER) : counting;
}

function createCache({ cache }: Config, env: Env, dependencies: EdgeDependencies, now: () => number): AnswerCache {
  if (cache === 'off') return noCache;
  if (cache === 'workers') {
    if (!dependencies.executor) throw new Error('CACHE is "workers", but this Worker has no executing entrypoint');
    return new WorkersCache(dependencies.executor);
  }
  const log = dependencies.purgeLog ?? boundLog(env);
  return new LocalCache({
    purges: new PurgeMemo(log, now),
    store: dependencies.store ?? cacheApiStore(openCache, ORIGIN),
    now,
  });
}

/** One object for all, as the log of purges is. */
function boundSwitch({ LLM_SWITCH }: Env): LlmSwitch {
  if (!LLM_SWITCH) return fixedSwitch;
  const stub = () => LLM_SWITCH.getByName('llm');
  return { read: () => stub().read(), set: (mode) => stub().set(mode) };
}

/** One object for all: its place in the world is where it was first asked for. A stub serves one request only. */
function boundLog({ PURGE_LOG }: Env): PurgeLog {
  if (!PURGE_LOG) throw new Error('CACHE is "local", but PURGE_LOG is not bound');
  const stub = () => PURGE_LOG.getByName('purges');
  return { since: (position) => stub().since(position), append: (tags) => stub().append(tags) };
}
