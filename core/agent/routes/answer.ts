import { createHash } from 'node:crypto';
import type { ServiceImpl } from '@connectrpc/connect';
import type { AgentService } from '#proto/agent';
import { filterOf, planMessage } from '../adapters/messages.ts';
import { answer } from '../answer.ts';
import { canonicalForm, type Plan } from '../domain/plan.ts';
import type { RouteContext } from './context.ts';
import { measureUnderstood, orFailure } from './failure.ts';

/** Answer: ids with scores and reasons, and the plan they come from; otherwise an error with an AgentFailure. */
export function answerRoute(context: RouteContext): ServiceImpl<typeof AgentService>['answer'] {
  const { agent } = context;
  return ({ query: asked, limit, clientKey, filter, timeZone }, { signal }) =>
    orFailure(context, async () => {
      const given = { query: asked, limit, client: clientKey, timeZone, filter: filterOf(filter, agent.contract) };
      const { hits, plan, relaxed, found, tokens, rounds, planner, failure } = await answer(agent, given, signal);
      measureUnderstood(context, 'answered', { tokens, failure });
      const planKey = keyOf(plan);
      return { hits: [...hits], plan: planMessage(plan, relaxed, found), planKey, tokens, rounds, model: planner.name, ...(failure && { modelFailure: failure.reason }) };
    });
}

/** The same for plans that are executed to the same answer. */
export const keyOf = (plan: Plan): string => createHash('sha256').update(canonicalForm(plan)).digest('hex');
