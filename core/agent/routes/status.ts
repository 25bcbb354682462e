import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { ServiceImpl } from '@connectrpc/connect';
import { AgentPlanner, BreakerState, type AgentService } from '#proto/agent';
import type { RouteContext } from './context.ts';

/** GetAgentStatus: the planner, what it spent today, and whether it is being asked. */
export function statusRoute({ agent, model }: RouteContext): ServiceImpl<typeof AgentService>['getAgentStatus'] {
  return async () => {
    const planner = AgentPlanner[agent.planner.kind];
    if (!model) return { planner, model: agent.planner.name };
    const { spend, pausedUntil } = model;
    return {
      planner,
      model: model.name,
      tokensToday: BigInt(spend.tokensToday),
      tokensPerDay: BigInt(spend.cap),
      resetsAt: timestampFromMs(spend.resetsAt),
      breaker: BreakerState[model.circuit],
      ...(pausedUntil !== undefined && { pausedUntil: timestampFromMs(pausedUntil) }),
    };
  };
}
