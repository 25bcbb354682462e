import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { Facet } from '#proto/filter';
import { isTextMisspelt } from '../adapters/lists/anime-filter.ts';
import { allFacets, countFacets } from '../adapters/lists/facets.ts';
import { isByStatus, statusUntil } from '../adapters/lists/next-transition.ts';
import { refused, type RouteContext } from './context.ts';

/** What 0 asks for. */
const LIMIT = 100;

/** How many anime that match a filter have each value of each facet. */
export const getFacets =
  ({ sql, reader }: RouteContext): ServiceImpl<typeof CatalogReadService>['getFacets'] =>
  async ({ filter, facets: asked, limit }) => {
    const [facets, now] = [asked.length > 0 ? asked : allFacets, reader.now()];
    const isMisspelt = await isTextMisspelt(sql, filter).catch(refused);
    const [counts, until] = await Promise.all([
      countFacets(sql, { filter, isMisspelt, facets, limit: limit || LIMIT, now }).catch(refused),
      statusUntil(sql, isByStatus(filter) || facets.includes(Facet.STATUS), now),
    ]);
    return { ...counts, ...until };
  };
