import type { GraphQLContext } from '../context.ts';
import { log } from '../log.ts';
import type { SearchFilterInit } from '../schema/search-filter.ts';
import type { SearchDegradation, SearchMode } from '../schema/types.gen.ts';
import { askAgent, type AgentAnswer } from './agent.ts';
import { absent } from '../errors.ts';
import { degradationOf, faultOf } from './failure.ts';
import { AGENT_MS, AGENT_QUERY_MAX, SEARCH_MS, STANDBY_MS } from './limits.ts';

/** A page of a search. */
export interface Search {
  readonly query: string;
  readonly filter: SearchFilterInit | undefined;
  /** IANA name of the asker's zone; empty when it was not told. */
  readonly timeZone: string;
  readonly offset: number;
  readonly limit: number;
}

/** A page of hits, who found them, and why it is less than was asked for. */
export interface Routed {
  readonly hits: readonly { readonly id: string; readonly score: number; readonly reason?: string }[];
  readonly hasMore: boolean;
  readonly mode: Exclude<SearchMode, 'AUTO'>;
  readonly degraded: SearchDegradation | null;
  /** Null from direct search. */
  readonly answer: AgentAnswer | null;
}

/**
 * Has a search answered by the agent where the operator's switch, the client and the circuit breaker let it, and by
 * direct search otherwise, or when the agent fails. What holds the agent back beforehand is no loss to who leaves the
 * choice to us (AUTO), and one to who asks for the agent.
 */
export async function routeSearch(c: GraphQLContext, search: Search, asked: SearchMode): Promise<Routed> {
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => deadline.reject(absent('search', `has not answered within ${SEARCH_MS / 1000} s`)), SEARCH_MS);
  try {
    return await route(c, search, asked, (degraded) => directly(c, search, degraded, deadline.promise));
  } finally {
    clearTimeout(timer);
  }
}

type SearchDirectly = (degraded: SearchDegradation | null) => Promise<Routed>;

async function route(c: GraphQLContext, search: Search, asked: SearchMode, searchDirectly: SearchDirectly): Promise<Routed> {
  const held = holdback(c, search);
  if (asked === 'DIRECT' || held) return searchDirectly(asked === 'AGENT' && held ? held : null);
  if (!c.var.edge.breaker.admits()) return searchDirectly('AGENT_CIRCUIT_OPEN');
  let standby: Promise<Routed> | undefined;
  const direct = () => (standby ??= searchDirectly(null));
  const timer = setTimeout(() => void direct().catch(() => undefined), STANDBY_MS);
  const answer = await inTime(c, search);
  clearTimeout(timer);
  if (typeof answer === 'string') return { ...(await direct()), degraded: answer };
  const { hits } = answer.executed;
  const degraded = degradationOf(answer.made.modelFailure);
  const end = search.offset + search.limit;
  return { hits: hits.slice(search.offset, end), hasMore: end < hits.length, mode: 'AGENT', degraded, answer };
}

/** Why the agent is not to be asked at all. */
function holdback({ var: { edge, llmMode } }: GraphQLContext, { query }: Search): SearchDegradation | undefined {
  if (edge.config.agentUrl === undefined) return 'AGENT_NOT_CONFIGURED';
  if (llmMode === 'OFF') return 'AGENT_SWITCHED_OFF';
  return query.length > AGENT_QUERY_MAX ? 'AGENT_QUERY_TOO_LONG' : undefined;
}

/** @param deadline rejects when a search that has not answered is told to have not, even if who was asked never hears that */
async function directly(c: GraphQLContext, search: Search, degraded: SearchDegradation | null, deadline: Promise<never>): Promise<Routed> {
  const { query, filter, offset, limit } = search;
  const asked = c.var.services.search.search({ query, offset, limit, ...(filter && { filter }) }, { timeoutMs: SEARCH_MS });
  const { hits, hasMore, wordsOnly } = await Promise.race([deadline, asked]);
  return { hits, hasMore, mode: 'DIRECT', degraded: degraded ?? (wordsOnly ? 'WORDS_ONLY' : null), answer: null };
}

/** The agent's answer, or why there is none, when its time is over at the latest, whatever it waits for. */
async function inTime(c: GraphQLContext, search: Search): Promise<AgentAnswer | SearchDegradation> {
  const { breaker } = c.var.edge;
  const patience = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    patience.abort();
    late.reject(new Error('the agent’s time is over'));
  }, AGENT_MS);
  try {
    const answer = await Promise.race([askAgent(c, search, patience.signal), late.promise]);
    breaker.succeeded();
    return answer;
  } catch (error) {
    const { degraded, agent } = faultOf(error, patience.signal.aborted);
    if (agent === 'DOWN') breaker.failed();
    if (agent === 'UP') breaker.succeeded();
    log('warn', 'a search was served without the agent', { traceparent: c.get('traceparent'), degraded, error: error instanceof Error ? error.message : error });
    return degraded;
  } finally {
    clearTimeout(timer);
  }
}
