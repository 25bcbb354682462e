import { AgentPlanner, BreakerState } from '#proto/agent';
import { SortField } from '#proto/filter';
import { dateOf, instantOf, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import { plannerOf } from './search-plan.ts';
import type { QueryResolvers, StatusResolvers } from './resolvers.gen.ts';

/** Each half is asked for on its own: one that is away does not hide the other. */
export const statusResolver: QueryResolvers['status'] = async (_root, _args, { var: { edge }, executionCtx }) => {
  const { mode, changedAt } = await edge.llm.state((work) => executionCtx.waitUntil(work));
  return {
    edgeVersion: textOf(edge.config.version),
    llmMode: mode,
    llmModeChangedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
    agentCircuit: edge.config.agentUrl === undefined ? null : edge.breaker.state,
    agent: null,
    catalog: null,
    newestStart: null,
    search: null,
  };
};

export const statusResolvers: StatusResolvers = {
  agent: async (_status, _args, { var: { services } }) => {
    if (!services.agent) return null;
    const { planner, model, breaker } = await services.agent.getAgentStatus({});
    return {
      planner: plannerOf(planner),
      model: planner === AgentPlanner.MODEL ? model : null,
      modelCircuit: nameOf(BreakerState, breaker),
    };
  },
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
  newestStart: async (_status, _args, { var: { edge, services } }) => {
    const today = new Date(edge.now());
    const { anime: [newest] } = await services.catalog.listAnime({
      filter: { startDate: { lte: { year: today.getUTCFullYear(), month: today.getUTCMonth() + 1, day: today.getUTCDate() } } },
      sort: [{ field: SortField.START_DATE, descending: true }],
      pageSize: 1, skipTotal: true, readMask: { paths: ['start_date'] },
    });
    return dateOf(newest?.startDate);
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
