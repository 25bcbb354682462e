import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogGraphService } from '#proto/catalog';
import { nameOfType, traverse } from '../adapters/graph/graph.ts';
import { noSuchAnime, type RouteContext } from './context.ts';

/** What a limit of 0 asks for. */
const LIMIT = 200;

/** Everything within so many steps of an anime, each once, nearest first. */
export const traverseRelationshipGraph =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogGraphService>['traverseRelationshipGraph'] =>
  async ({ id, depth, types, limit }) =>
    (await traverse(sql, { id, depth, types: types.map(nameOfType), limit: limit || LIMIT })) ?? noSuchAnime();
