import { Code, ConnectError } from '@connectrpc/connect';
import { FilterFault } from '../adapters/messages.ts';
import { Failure } from '../failure.ts';
import type { RouteContext } from './context.ts';

/** Counts and logs why there is no answer, and says it in the contract's terms. */
export async function orFailure<Reply>({ measure, log }: RouteContext, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FilterFault) throw new ConnectError(error.message, Code.InvalidArgument);
    if (!(error instanceof Failure)) throw error;
    measure(error.failure, 0);
    log.warn({ err: error, failure: error.failure }, 'no answer');
    throw error.toConnect();
  }
}

/** Counts what was understood; where the rules did it in the model's place, also why, which is logged. */
export function measureUnderstood({ measure, log }: RouteContext, outcome: string, { tokens, failure }: { tokens: number; failure: Failure | undefined }): void {
  measure(outcome, tokens);
  if (!failure) return;
  measure(failure.failure, 0);
  log.warn({ err: failure, failure: failure.failure }, 'planned by rules, for the model failed');
}
