import { createHash } from 'node:crypto';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { AgentService } from '#proto/agent';
import { FilterFault, filterOf, planMessage } from '../adapters/messages.ts';
import { answer } from '../answer.ts';
import { canonicalForm } from '../domain/plan.ts';
import { Failure } from '../failure.ts';
import type { RouteContext } from './context.ts';

/** Answer: ids with scores and reasons, and the plan they come from; otherwise an error with an AgentFailure. */
export function answerRoute({ agent, measure, log }: RouteContext): ServiceImpl<typeof AgentService>['answer'] {
  return async ({ query, limit, clientKey, filter }, { signal }) => {
    try {
      const given = { query, limit, client: clientKey, filter: filterOf(filter, agent.contract) };
      const { hits, plan, relaxed, found, tokens, rounds, model } = await answer(agent, given, signal);
      measure('answered', tokens);
      const planKey = createHash('sha256').update(canonicalForm(plan)).digest('hex');
      return { hits: [...hits], plan: planMessage(plan, relaxed, found), planKey, tokens, rounds, model };
    } catch (error) {
      if (error instanceof FilterFault) throw new ConnectError(error.message, Code.InvalidArgument);
      if (!(error instanceof Failure)) throw error;
      measure(error.failure, 0);
      log.warn({ err: error, failure: error.failure }, 'no answer');
      throw error.toConnect();
    }
  };
}
