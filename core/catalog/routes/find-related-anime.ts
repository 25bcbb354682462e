import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogGraphService } from '#proto/catalog';
import { findRelated } from '../adapters/graph/related.ts';
import { findCurrent, type RouteContext } from './context.ts';

/** The direct neighbours of an anime, resolved and unresolved. */
export const findRelatedAnime =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogGraphService>['findRelatedAnime'] =>
  async ({ id, types }) => {
    const relations = await findCurrent(reader, id, (standing) => findRelated(sql, reader, standing));
    return { relations: types.length === 0 ? relations : relations.filter(({ type }) => types.includes(type)) };
  };
