import { Code, ConnectError } from '@connectrpc/connect';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from './log.ts';

/** `extensions.code` of every error that leaves the edge. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'JSON_PARSE_FAILED'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

/** What went wrong between us and a service, as far as trying again can help. */
const PASSING = new Set([
  Code.Aborted,
  Code.Canceled,
  Code.DeadlineExceeded,
  Code.ResourceExhausted,
  Code.Unavailable,
  // No answer that Connect could read: a proxy's page, a connection cut short.
  Code.Unknown,
]);

/** What a service says about the request itself: in its own words, which name the field at fault. */
const REFUSALS = new Map<Code, ErrorCode>([
  [Code.InvalidArgument, 'BAD_USER_INPUT'],
  [Code.FailedPrecondition, 'BAD_USER_INPUT'],
  [Code.NotFound, 'NOT_FOUND'],
]);

/** An argument that cannot be served; the message starts with its name. */
export function badUserInput(argument: string, fault: string): GraphQLError {
  return publicError('BAD_USER_INPUT', `${argument} ${fault}`, { argument });
}

/** A service that is there and does not answer, by its name. */
export const absent = (service: string, fault: string): GraphQLError =>
  publicError('UNAVAILABLE', `the ${service} service ${fault}, try again`, { service });

/**
 * Turns whatever a resolver threw into what a client may see: our own errors as they are, an absent
 * service as UNAVAILABLE, the rest logged and without detail.
 *
 * @param traceparent of the request, for the log
 */
export function toPublicError(error: unknown, traceparent?: string): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof ConnectError && PASSING.has(error.code)) {
    log('warn', 'a service is unavailable', { traceparent, error: error.message });
    return publicError('UNAVAILABLE', 'the data is unavailable at the moment, try again');
  }
  if (error instanceof RequestError) return publicError(error.code, error.message);
  const refused = error instanceof ConnectError ? REFUSALS.get(error.code) : undefined;
  if (refused && error instanceof ConnectError) return publicError(refused, error.rawMessage);
  log('error', 'a field failed', { traceparent, error });
  return publicError('INTERNAL_SERVER_ERROR', 'internal error');
}

function publicError(code: ErrorCode, message: string, more: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}

/** A request that is refused before anything is executed. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly locations: GraphQLError['locations'];
  readonly errors: readonly GraphQLFormattedError[] | undefined;

  constructor(status: number, code: ErrorCode, message: string, more: RefusalDetail = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.locations = more.locations;
    this.errors = more.errors;
  }
}

/** Names the limit and what was found. */
export function overLimit(what: string, limit: number, unit: string, found: number): RequestError {
  return new RequestError(400, 'LIMIT_EXCEEDED', `${what} may have ${limit} ${unit}, got ${found}`);
}

export interface RefusalDetail {
  readonly headers?: Readonly<Record<string, string>>;
  /** Where in the document. */
  readonly locations?: GraphQLError['locations'];
  /** The single faults, where there are several; they are answered instead of the message. */
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}
