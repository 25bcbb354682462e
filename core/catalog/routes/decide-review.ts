import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReviewService } from '#proto/catalog';
import { decideReview as decide, Undecidable } from '../adapters/decide-review.ts';
import { reviewOf } from '../adapters/review-message.ts';
import { context, retried } from '../apply.ts';
import type { RouteContext } from './context.ts';

const codes = {
  absent: Code.NotFound, decided: Code.FailedPrecondition, gone: Code.FailedPrecondition, chosen_id: Code.InvalidArgument,
} as const;

/** Applies or dismisses, once; logged with the operator's name. */
export const decideReview =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogReviewService>['decideReview'] =>
  async ({ id, accept, operator, chosenId }) => {
    try {
      const row = await retried(() => sql.begin((tx) => decide(tx, context, { id, accept, operator, chosenId })));
      log.info({ review: id, kind: row.kind, entities: row.entity_ids, accept, operator, chosenId }, 'an operator decided');
      return { review: reviewOf(row) };
    } catch (error) {
      if (error instanceof Undecidable) throw new ConnectError(error.message, codes[error.fault]);
      throw error;
    }
  };
