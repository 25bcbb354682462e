import type { ServiceImpl } from '@connectrpc/connect';
import type { AgentService } from '#proto/agent';
import { filterOf, planMessage, planOf } from '../adapters/messages.ts';
import { executeUnderstood, within } from '../answer.ts';
import type { RouteContext } from './context.ts';
import { orFailure } from './failure.ts';

/** ExecutePlan: ids with scores and reasons for a plan that MakePlan made. */
export function executePlanRoute(context: RouteContext): ServiceImpl<typeof AgentService>['executePlan'] {
  const { agent, measure } = context;
  return ({ plan: given, limit, filter }, { signal }) =>
    orFailure(context, async () => {
      const plan = planOf(given, agent.contract);
      const execution = { plan, limit, filter: filterOf(filter, agent.contract) };
      const { hits, relaxed, found, rounds } = await executeUnderstood(agent, execution, within(agent, signal));
      measure('executed', 0);
      return { hits: [...hits], plan: planMessage(plan, relaxed, found), rounds };
    });
}
