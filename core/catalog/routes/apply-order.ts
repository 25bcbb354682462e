import { Code, ConnectError } from '@connectrpc/connect';
import type { TransactionSql } from 'postgres';
import { currentTraceparent } from '#platform/tracing';
import { isUnavailable } from '../adapters/database.ts';
import type { CommitContext } from '../adapters/intake.ts';
import { SplitRefused, type Done, type Order } from '../adapters/merge-anime.ts';
import { context, retried } from '../apply.ts';
import type { RouteContext } from './context.ts';

const codes = { absent: Code.NotFound, state: Code.FailedPrecondition, argument: Code.InvalidArgument } as const;

/** Carries out what an operator asks of several anime at once, in one transaction. @throws ConnectError that says why not */
export async function applyOrder(
  sql: RouteContext['sql'],
  work: (tx: TransactionSql, context: CommitContext, order: Order) => Promise<Done>,
  { reason, source }: Pick<Order, 'reason' | 'source'>,
): Promise<Done> {
  try {
    return await retried(() => sql.begin<Done>((tx) => work(tx, context, { reason, source, traceparent: currentTraceparent() })));
  } catch (error) {
    if (error instanceof SplitRefused) throw new ConnectError(error.message, codes[error.fault]);
    if (isUnavailable(error)) throw new ConnectError(`PostgreSQL: ${(error as Error).message}`, Code.Unavailable);
    throw error;
  }
}
