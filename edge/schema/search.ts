import { CacheTagKind } from '#proto/cache';
import type { GraphQLContext } from '../context.ts';
import { badUserInput } from '../errors.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { routeSearch, type Routed, type Search } from '../routing/search-route.ts';
import type { AnimeModel } from './models.ts';
import { encodeCursor, OFFSET_MAX, readHitPaging, type HitPaging } from './cursor.ts';
import { adultContentOf } from './filter.ts';
import { narrow, widely } from './narrowed.ts';
import { needsCatalog, toSearchFilter } from './search-filter.ts';
import { presentPlan } from './search-plan.ts';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { PageInfo, QuerySearchArgs } from './types.gen.ts';

const QUERY_MAX = 2_000;
/** An answer without meaning is kept so long: not at all would add to the load that it may come from. */
const WORDS_ONLY_MS = 10_000;

/** The agent or the index finds ids, the catalog says what they are, in one call for a page. */
export const searchResolver: QueryResolvers['search'] = async (_root, args, context, info) => {
  const { query, offset, limit, number } = readPage(args);
  const filter = toSearchFilter(args.filter);
  const { footprint, edge, loadAnime } = context.var;
  footprint.every(CacheTagKind.SEARCH);
  const search = { query, filter, offset, limit, timeZone: readZone(args.timeZone) };
  const found = await findHits(context, search, args);
  const { hits, hasMore, mode, degraded, answer } = found;
  if (degraded === 'WORDS_ONLY') footprint.until(edge.now() + WORDS_ONLY_MS);
  else if (degraded) footprint.refuse('degraded');
  // What is found by its status holds as long as that does.
  const isByStatus = (args.filter?.statusIn ?? args.filter?.statusNotIn ?? []).length > 0;
  const mask = animeMask([...selectedFields(info, ['edges', 'node']), ...(isByStatus ? ['status'] : [])]);
  const nodes = await Promise.all(hits.map(({ id }) => loadAnime(id, mask)));
  return {
    edges: edgesOf(hits, nodes, offset),
    pageInfo: pageInfoOf({ offset, number }, hits.length, hasMore),
    mode,
    degraded,
    plan: answer && presentPlan(answer),
    adult: adultContentOf(args.filter),
  };
};

/** What is found by whom it is routed to; a filter of which only the catalog knows a part narrows it afterwards. */
async function findHits(context: GraphQLContext, search: Search, { mode, filter }: QuerySearchArgs): Promise<Routed> {
  if (!filter || !needsCatalog(filter)) return routeSearch(context, search, mode ?? 'AUTO');
  return narrow(context, await routeSearch(context, widely(search), mode ?? 'AUTO'), filter, search);
}

/** Throws BAD_USER_INPUT for a zone that does not exist. Empty when none is given. */
function readZone(timeZone: string | null | undefined): string {
  if (!timeZone) return '';
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw badUserInput('timeZone', `must be the IANA name of a zone, got ${JSON.stringify(timeZone.slice(0, 100))}`);
  }
}

interface Page extends HitPaging {
  readonly query: string;
  readonly limit: number;
}

/** Throws BAD_USER_INPUT, naming the argument at fault. */
export function readPage(args: QuerySearchArgs): Page {
  const query = args.query.trim();
  if (query === '' || query.length > QUERY_MAX) {
    throw badUserInput('query', `must have 1–${QUERY_MAX} characters, got ${query.length}`);
  }
  return { query, ...readHitPaging(args) };
}

type Hit = Pick<Routed['hits'][number], 'score' | 'reason'>;

/** A hit that the catalog no longer has is dropped; the cursors still count it. */
export function edgesOf(hits: readonly Hit[], nodes: readonly (AnimeModel | null)[], offset: number) {
  return hits.flatMap(({ score, reason }, index) => {
    const node = nodes[index];
    return node ? { cursor: encodeCursor(offset + index + 1), node, score, reasons: reason ? [reason] : [] } : [];
  });
}

/** The page ends at its last hit, not its last edge, so that a page of dropped hits still leads on. */
export function pageInfoOf({ offset, number }: HitPaging, length: number, hasMore: boolean): PageInfo {
  const end = offset + length;
  return {
    hasNextPage: hasMore && length > 0 && end <= OFFSET_MAX,
    hasPreviousPage: offset > 0,
    currentPage: number,
    startCursor: length > 0 ? encodeCursor(offset + 1) : null,
    endCursor: length > 0 ? encodeCursor(end) : null,
  };
}
