import type { ServiceImpl } from '@connectrpc/connect';
import { ReviewKind, ReviewState, type CatalogReviewService } from '#proto/catalog';
import { reviewOf } from '../adapters/review-message.ts';
import { query } from '../adapters/statements.ts';
import { checkId, type RouteContext } from './context.ts';

/** What waits for an operator, or was decided, oldest first. */
export const listReviews =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReviewService>['listReviews'] =>
  async ({ state, kind, pageSize, pageToken }) => {
    const after = pageToken === '' ? null : checkId('page_token', pageToken);
    const named = kind === ReviewKind.UNSPECIFIED ? '' : ReviewKind[kind];
    const isOpen = state === ReviewState.UNSPECIFIED || state === ReviewState.OPEN;
    const rows = isOpen
      ? await query(sql, 'list_open_reviews', [named, after, pageSize + 1])
      : await query(sql, 'list_decided_reviews', [state === ReviewState.ACCEPTED, named, after, pageSize + 1]);
    const page = rows.slice(0, pageSize);
    return { reviews: page.map(reviewOf), nextPageToken: rows.length > pageSize ? (page.at(-1)?.id ?? '') : '' };
  };
