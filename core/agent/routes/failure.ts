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
