import type { Context } from 'hono';
import type { Footprint } from './cache/footprint.ts';
import type { Edge } from './edge.ts';
import type { Env } from './env.ts';
import type { AnimeLoader } from './loading/anime-loader.ts';
import type { LlmMode } from './routing/llm-switch.ts';
import type { Services } from './rpc.ts';

export interface RequestVariables {
  /** Lives as long as the isolate. */
  edge: Edge;
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
