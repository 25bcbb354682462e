import { Code, ConnectError } from '@connectrpc/connect';
import { CacheTagKind } from '#proto/cache';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { readHitPaging } from './cursor.ts';
import { uuid } from './lookup.ts';
import { adultFilter } from './search-filter.ts';
import { edgesOf, pageInfoOf } from './search.ts';
import type { QueryResolvers } from './resolvers.gen.ts';

/** The index finds ids, the catalog says what they are: two calls a page. */
export const similarResolver: QueryResolvers['similar'] = async (_root, args, context, info) => {
  const id = uuid('id', args.id);
  const { limit, offset, number } = readHitPaging(args);
  const { footprint, loadAnime, services } = context.var;
  footprint.anime(id);
  footprint.every(CacheTagKind.SEARCH);
  const adult = args.adult ?? 'EXCLUDE';
  const filter = adultFilter(adult);
  const found = await services.search
    .similar({ to: { case: 'id', value: id }, limit, offset, ...(filter && { filter }) })
    .catch(noneWhenAbsent);
  if (!found) return null;
  const mask = animeMask(selectedFields(info, ['edges', 'node']));
  const nodes = await Promise.all(found.hits.map((hit) => loadAnime(hit.id, mask)));
  return { edges: edgesOf(found.hits, nodes, offset), pageInfo: pageInfoOf({ offset, number }, found.hits.length, found.hasMore), adult };
};

/** What a service does not know is null to a client. */
export function noneWhenAbsent(error: unknown): null {
  if (error instanceof ConnectError && error.code === Code.NotFound) return null;
  throw error;
}
