import type { ConnectRouter } from '@connectrpc/connect';
import { AgentService } from '#proto/agent';
import { answerRoute } from './answer.ts';
import type { RouteContext } from './context.ts';
import { executePlanRoute } from './execute-plan.ts';
import { makePlanRoute } from './make-plan.ts';
import { statusRoute } from './status.ts';

/** The room's RPCs. */
export const routes = (context: RouteContext) => (router: ConnectRouter) => {
  router.service(AgentService, {
    answer: answerRoute(context),
    makePlan: makePlanRoute(context),
    executePlan: executePlanRoute(context),
    getAgentStatus: statusRoute(context),
  });
};
