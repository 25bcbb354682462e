import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../errors.ts';
import { log } from '../log.ts';
import type { Shaped } from '../operation/api.ts';
import type { Prepared } from '../operation/prepare.ts';
import { nameArgument } from './name-argument.ts';

/** Puts a code on every error, hides what is our own fault, and chooses the status. */
export function shape(result: FormattedExecutionResult, { document }: Prepared, traceparent?: string): Shaped {
  if (!result.errors) return { status: 200, body: JSON.stringify(result), isWhole: true };
  const errors = result.errors.map((error) => nameArgument(maskUnexpectedError(error, traceparent), document));
  // Errors first, so that who reads them in a log need not scroll.
  const shaped = { errors, data: result.data ?? null };
  return { status: isOutage(shaped) ? 503 : 200, body: JSON.stringify(shaped), isWhole: false };
}

/** Resolvers give each error its code; one without was raised by the engine about our own data. */
export function maskUnexpectedError(error: GraphQLFormattedError, traceparent: string | undefined): GraphQLFormattedError {
  if (error.extensions?.['code']) return error;
  log('error', 'an answer has an unforeseen error', { traceparent, error });
  const code: ErrorCode = 'INTERNAL_SERVER_ERROR';
  return { ...error, message: 'internal error', extensions: { ...error.extensions, code } };
}

/** Nothing at all could be answered, for want of the data plane. A part of an answer is still one. */
export function isOutage({ data, errors = [] }: FormattedExecutionResult): boolean {
  const unavailable: ErrorCode = 'UNAVAILABLE';
  return isEmpty(data) && errors.some(({ extensions }) => extensions?.['code'] === unavailable);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty);
}
