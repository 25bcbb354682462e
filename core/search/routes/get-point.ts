import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import { EntityType, type SearchService } from '#proto/search';
import type { RouteContext } from './context.ts';

/** GetPoint: what the index holds of one entity; NOT_FOUND when it holds nothing. */
export function getPointRoute({ collections }: RouteContext): ServiceImpl<typeof SearchService>['getPoint'] {
  return async ({ id }) => {
    const point = (await collections.read((store) => store.getMany([id]))).get(id);
    if (!point) throw new ConnectError(`the index has no point ${id}`, Code.NotFound);
    const { version, entity, payload, text } = point;
    return { id, version, entityType: EntityType[entity], payloadJson: JSON.stringify(payload), embeddedText: text };
  };
}
