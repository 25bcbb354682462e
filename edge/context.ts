import type { Context } from 'hono';
import type { Footprint } from './cache/footprint.ts';
import type { Served } from './cache/port.ts';
import type { Edge } from './edge.ts';
import type { Env } from './env.ts';
import type { AnimeLoader } from './loading/anime-loader.ts';
import type { Bound } from './operation/bind.ts';
import type { LlmMode } from './routing/llm-switch.ts';
import type { Services } from './rpc.ts';
import type { OpenSpan, RequestTrace } from './telemetry/tracing.ts';

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
