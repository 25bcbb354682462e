import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { ReviewKind, ReviewSchema, ReviewState, type Review } from '#proto/catalog';
import type { Difference } from '../domain/questions.ts';

/** A row of `review`, as much as is shown of it. */
export interface ReviewRow {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly entity_ids: string[];
  readonly differences: unknown;
  readonly created_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string;
  readonly accepted: boolean | null;
}

export const kindOf = (name: string): ReviewKind => ReviewKind[name as keyof typeof ReviewKind];

/** A review as the contract shows it. One superseded by a newer event counts as rejected, without an operator. */
export function reviewOf(row: ReviewRow): Review {
  return create(ReviewSchema, {
    id: row.id,
    kind: kindOf(row.kind),
    state: stateOf(row),
    reason: row.reason,
    entityIds: row.entity_ids,
    differences: (row.differences as Difference[]).map(({ field, before, after }) => ({ field, before, after })),
    createdAt: timestampFromDate(row.created_at),
    ...(row.decided_at && { decidedAt: timestampFromDate(row.decided_at) }),
    decidedBy: row.decided_by,
  });
}

function stateOf({ decided_at, accepted }: ReviewRow): ReviewState {
  if (!decided_at) return ReviewState.OPEN;
  return accepted ? ReviewState.ACCEPTED : ReviewState.REJECTED;
}
