import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../errors.ts';

/** There is nothing that was asked for, in AniList's words. */
export function notFound(): GraphQLError {
  const code: ErrorCode = 'NOT_FOUND';
  return new GraphQLError('Not Found.', { extensions: { code } });
}
