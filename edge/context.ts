import type { Context } from 'hono';
import type { Footprint } from './cache/footprint.ts';
import type { AnswerCache, Served } from './cache/port.ts';
import type { CacheCounters } from './cache/tally.ts';
import type { Documents } from './documents/store.ts';
import type { Config, Env } from './env.ts';
import type { RateLimit } from './guard/rate.ts';
import type { AnimeLoader } from './loading/anime-loader.ts';
import type { XrefLoader } from './loading/xref-loader.ts';
import type { ApiName } from './operation/asked.ts';
import type { Binder, Bound } from './operation/bind.ts';
import type { Lru } from './operation/lru.ts';
import type { ConcurrencyLimit } from './push/concurrency-limit.ts';
import type { Breaker } from './routing/breaker.ts';
import type { LlmMode, SwitchMemo } from './routing/llm-switch.ts';
import type { Services, Transports } from './rpc.ts';
import type { Requests } from './telemetry/requests.ts';
import type { OpenSpan, RequestTrace, Tracing } from './telemetry/tracing.ts';

/** What lives as long as the isolate. */
export interface Edge {
  readonly config: Config;
  readonly transports: Transports;
  readonly binders: Readonly<Record<ApiName, Binder>>;
  /** Operations by the very request that asked for them: who asks in the same words need not be read again. */
  readonly known: Lru<Bound>;
  readonly documents: Documents;
  readonly cache: AnswerCache;
  readonly tally: CacheCounters;
  readonly requests: Requests;
  /** Undefined while nobody takes spans. */
  readonly tracing: Tracing | undefined;
  /** What the agent's plans come to. */
  readonly plans: AnswerCache;
  /** The operator's switch. */
  readonly llm: SwitchMemo;
  /** Keeps this isolate from an agent that is down. */
  readonly breaker: Breaker;
  /** Of schema and deployment: part of every key. */
  readonly version: string;
  readonly mayAsk: RateLimit;
  /** Of what is pushed, which lasts longer than a request's answer. */
  readonly places: { readonly streams: ConcurrencyLimit; readonly snapshots: ConcurrencyLimit };
  readonly now: () => number;
  /** Waits so many milliseconds, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** An execution that takes longer is given up, in milliseconds. */
  readonly deadlineMs: number;
}

export interface RequestVariables {
  /** Lives as long as the isolate. */
  edge: Edge;
  /** The trace that the request belongs to, as far as it is known yet: for calls and log lines. */
  traceparent?: string;
  /** Its spans, while they are kept, and the one that all others hang below. */
  trace?: RequestTrace;
  root?: OpenSpan;
  /** What is asked for, and what came of it, as far as it got. */
  operation?: Bound;
  served?: Served;
  /** It was refused, whatever the status says. */
  isRefused?: boolean;
  // Those below live as long as one execution.
  services: Services;
  loadAnime: AnimeLoader;
  loadByXref: XrefLoader;
  footprint: Footprint;
  /** As the client sent it; only fields for operators look at it. */
  authorization: string | undefined;
  /** Who asks, as `clientOf` says it. */
  client: string;
  /** How the operator's switch stood when the answer's key was made. */
  llmMode: LlmMode;
}

export interface AppEnv {
  Bindings: Env;
  Variables: RequestVariables;
}

/** What every resolver is given: `context.var` holds services, loaders and the footprint of the answer. */
export type GraphQLContext = Context<AppEnv, string>;
