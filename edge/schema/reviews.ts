import { ReviewKind, ReviewState, type DeadLetter as ProtoLetter, type Review as ProtoReview } from '#proto/catalog';
import { instantOf, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import { readFirst } from './page.ts';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { DeadLetter, Review } from './types.gen.ts';

const FIRST = 20;

export const reviewsResolver: QueryResolvers['reviews'] = async (_root, args, { var: { services } }) => {
  const { reviews, nextPageToken } = await services.reviews.listReviews({
    state: ReviewState[args.state ?? 'OPEN'],
    pageSize: readFirst(args.first ?? FIRST),
    pageToken: args.after ?? '',
  });
  return { reviews: reviews.map(presentReview), endCursor: textOf(nextPageToken) };
};

export const deadLettersResolver: QueryResolvers['deadLetters'] = async (_root, args, { var: { services } }) => {
  const { deadLetters, total } = await services.operations.listDeadLetters({
    consumer: args.consumer ?? '',
    pageSize: readFirst(args.first ?? FIRST),
  });
  return { deadLetters: deadLetters.map(presentDeadLetter), totalCount: Number(total) };
};

export function presentReview(review: ProtoReview): Review {
  return {
    id: review.id,
    kind: nameOf(ReviewKind, review.kind),
    state: nameOf(ReviewState, review.state),
    reason: review.reason,
    entityIds: review.entityIds,
    differences: review.differences.map(({ field, before, after }) => ({
      field,
      before: textOf(before),
      after: textOf(after),
    })),
    createdAt: instantOf(review.createdAt),
    decidedAt: instantOf(review.decidedAt),
    decidedBy: textOf(review.decidedBy),
  };
}

function presentDeadLetter(letter: ProtoLetter): DeadLetter {
  return {
    sequence: String(letter.sequence),
    originalSubject: letter.originalSubject,
    stream: letter.stream,
    streamSequence: String(letter.streamSequence),
    consumer: letter.consumer,
    deliveries: letter.deliveries,
    error: letter.error,
    failedAt: instantOf(letter.failedAt),
    sizeBytes: Number(letter.sizeBytes),
  };
}
