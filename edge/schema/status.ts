import { instantOf, textOf } from './common.ts';
import type { QueryResolvers, StatusResolvers } from './types.gen.ts';

/** Each half is asked for on its own: one that is away does not hide the other. */
export const statusResolver: QueryResolvers['status'] = (_root, _args, { var: { edge } }) => ({
  edgeVersion: textOf(edge.config.version),
  llmMode: edge.config.llmMode,
  catalog: null,
  search: null,
});

export const statusResolvers: StatusResolvers = {
  catalog: async (_status, _args, context) => {
    const status = await context.var.services.catalog.getCatalogStatus({});
    return {
      animeCount: Number(status.animeCount),
      characterCount: Number(status.characterCount),
      schemaVersion: status.schemaVersion,
      intakePending: Number(status.intakePending),
      outboxPending: Number(status.outboxPending),
      outboxOldestSeconds: status.outboxOldestSeconds,
    };
  },
  search: async (_status, _args, context) => {
    const { model, points, pending, indexedThrough } = await context.var.services.search.getSearchStatus({});
    return {
      model,
      points: Object.entries(points).map(toPointCount),
      pending: Number(pending),
      indexedThrough: instantOf(indexedThrough),
    };
  },
};

function toPointCount([entityType, count]: [string, bigint]) {
  return { entityType: entityType.replace(/^ENTITY_TYPE_/i, '').toUpperCase(), count: Number(count) };
}
