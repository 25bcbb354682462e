import type { SearchDegradation, SearchMode } from '../schema/types.gen.ts';

/** Who serves a search, and why it is less than was asked for. */
export interface SearchRoute {
  readonly mode: Exclude<SearchMode, 'AUTO'>;
  readonly degraded: SearchDegradation | null;
}

/** Chooses who serves a search. There is no agent yet: only who insists on it gets less than asked for. */
export function routeSearch(asked: SearchMode): SearchRoute {
  return { mode: 'DIRECT', degraded: asked === 'AGENT' ? 'AGENT_UNAVAILABLE' : null };
}
