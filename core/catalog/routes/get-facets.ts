import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { allFacets, countFacets } from '../adapters/lists/facets.ts';
import { refused, type RouteContext } from './context.ts';

/** What 0 asks for. */
const LIMIT = 100;

/** How many anime that match a filter have each value of each facet. */
export const getFacets =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['getFacets'] =>
  ({ filter, facets, limit }) =>
    countFacets(sql, { filter, facets: facets.length > 0 ? facets : allFacets, limit: limit || LIMIT }).catch(refused);
