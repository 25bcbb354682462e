import { Code, ConnectError, type Interceptor } from '@connectrpc/connect';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

/** What a call ends with whose server is starting, stopping, or was killed while it answered: a connection may be torn in several ways. */
const UNAVAILABLE: ReadonlySet<Code> = new Set([Code.Unavailable, Code.Aborted, Code.Unknown, Code.Internal, Code.Canceled]);

/**
 * Repeats a call while its server is away, for about two minutes, then fails as it did last. For commands that have nothing better to
 * do, and only for calls that may be made twice.
 */
export function retryWhileUnavailable(): Interceptor {
  const isUnavailable = (error: Error) => error instanceof ConnectError && UNAVAILABLE.has(error.code);
  const policy = retry(handleWhen(isUnavailable), { maxAttempts: 30, backoff: new ExponentialBackoff({ initialDelay: 250, maxDelay: 5_000 }) });
  return (next) => (request) => policy.execute(() => next(request));
}
