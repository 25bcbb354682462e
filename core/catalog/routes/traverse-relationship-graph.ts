import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogGraphService } from '#proto/catalog';
import { nameOfType, traverse } from '../adapters/graph/graph.ts';
import { findCurrent, type RouteContext } from './context.ts';

/** What a limit of 0 asks for. */
const LIMIT = 200;

/** Everything within so many steps of an anime, each once, nearest first. */
export const traverseRelationshipGraph =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogGraphService>['traverseRelationshipGraph'] =>
  ({ id, depth, types, limit }) =>
    findCurrent(reader, id, (standing) => traverse(sql, { id: standing, depth, types: types.map(nameOfType), limit: limit || LIMIT }));
