import type { ServiceImpl } from '@connectrpc/connect';
import { AgentPlanner, type AgentService } from '#proto/agent';
import { planMessage } from '../adapters/messages.ts';
import { understand, within } from '../answer.ts';
import { keyOf } from './answer.ts';
import type { RouteContext } from './context.ts';
import { measureUnderstood, orFailure } from './failure.ts';

/** MakePlan: what a request means, and which other requests mean the same. */
export function makePlanRoute(context: RouteContext): ServiceImpl<typeof AgentService>['makePlan'] {
  const { agent } = context;
  return (request, { signal }) =>
    orFailure(context, async () => {
      const question = { query: request.query, client: request.clientKey, timeZone: request.timeZone };
      const { plan, tokens, planner, failure } = await understand(agent, question, within(agent, signal));
      measureUnderstood(context, 'planned', { tokens, failure });
      const planKey = keyOf(plan);
      return { plan: planMessage(plan, [], new Map()), planKey, tokens, model: planner.name, planner: AgentPlanner[planner.kind], ...(failure && { modelFailure: failure.reason }) };
    });
}
