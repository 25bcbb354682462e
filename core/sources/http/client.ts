import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import { isOutage, isTransient, SourceError } from '../errors.ts';
import type { SourcePolicy } from '../policy.ts';
import { readBody } from './body.ts';
import type { CachedResponse } from './cache.ts';
import { createLimiter } from './limiter.ts';
import { retryAfterMs } from './retry-after.ts';
import type { HttpClient, HttpOptions, HttpRequest, Reader } from './types.ts';

export function createHttpClient(
  policy: SourcePolicy,
  { fetch, now, cache, userAgent, tuning }: HttpOptions,
): HttpClient {
  const { name } = policy;
  const { freshForMs } = policy.cache;
  const limiter = createLimiter(policy, tuning.patienceMs);
  const deadline = timeout(tuning.timeoutMs, TimeoutStrategy.Aggressive);
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: tuning.halfOpenAfterMs,
    breaker: new ConsecutiveBreaker(tuning.breakAfter),
  });
  const again = retry(
    handleWhen((error) => isTransient(error, tuning.patienceMs)),
    {
      maxAttempts: tuning.retries,
      // Decorrelated jitter is the library's default.
      backoff: new ExponentialBackoff({ initialDelay: tuning.backoffMs, maxDelay: tuning.maxBackoffMs }),
    },
  );

  async function send<T>(request: HttpRequest, read: Reader<T>): Promise<T> {
    const kept = request.body === undefined ? await cache?.find(cacheKey(request), freshForMs) : undefined;
    if (kept?.fresh && !request.anew) return read({ url: request.url, mediaType: '', body: kept.body });
    return again.execute(() => limiter.run(() => breaker.execute(() => attempt(request, read, kept)).catch(rethrow)));
  }

  async function attempt<T>(request: HttpRequest, read: Reader<T>, kept: CachedResponse | undefined): Promise<T> {
    try {
      return await deadline.execute(({ signal }) => exchange(request, read, kept, signal));
    } catch (error) {
      throw explain(request, error);
    }
  }

  async function exchange<T>(
    request: HttpRequest,
    read: Reader<T>,
    kept: CachedResponse | undefined,
    signal: AbortSignal,
  ): Promise<T> {
    const response = await fetch(request.url, {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: { ...headersOf(request), ...kept?.conditions },
      body: request.body ?? null,
      signal,
    });
    if (response.status === 304 && kept) {
      await cache?.renew(cacheKey(request), response);
      return read({ url: request.url, mediaType: '', body: kept.body });
    }
    if (!response.ok) throw await faultOf(response);
    const body = await readBody(name, response, request.maxBytes ?? 8 * 2 ** 20);
    const value = await read({ url: request.url, mediaType: mediaTypeOf(response), body });
    if (request.body === undefined) await cache?.keep(cacheKey(request), response, body, freshForMs);
    return value;
  }

  async function faultOf(response: Response): Promise<SourceError> {
    const { status, url } = response;
    const wait = retryAfterMs(response.headers, now());
    await response.body?.cancel();
    if (status === 429 || wait !== undefined) limiter.pause(wait ?? tuning.pauseMs);
    if (status === 404) return new SourceError(name, 'not-found', `has nothing at ${url}`);
    if (status === 429)
      return new SourceError(name, 'rate-limited', `asks for fewer requests (429 at ${url})`, {
        retryAfterMs: wait ?? tuning.pauseMs,
      });
    // AniList answers 403 while its API is shut (https://docs.anilist.co/guide/considerations).
    if (status >= 500 || status === 408 || status === 403)
      return new SourceError(name, 'unavailable', `answered ${status} at ${url}`);
    return new SourceError(name, 'rejected', `answered ${status} at ${url}`);
  }

  function explain(request: HttpRequest, error: unknown): unknown {
    if (error instanceof SourceError) {
      if (error.kind === 'rate-limited') limiter.pause(error.retryAfterMs ?? tuning.pauseMs);
      return error;
    }
    if (error instanceof TaskCancelledError)
      return new SourceError(name, 'timeout', `no answer within ${tuning.timeoutMs} ms from ${request.url}`);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new SourceError(name, 'unreachable', `the connection to ${request.url} failed: ${reason}`, { cause: error });
  }

  function rethrow(error: unknown): never {
    if (!(error instanceof BrokenCircuitError)) throw error;
    throw new SourceError(
      name,
      'circuit-open',
      `failed ${tuning.breakAfter} times in a row and is left alone for ${tuning.halfOpenAfterMs} ms`,
      { retryAfterMs: tuning.halfOpenAfterMs },
    );
  }

  const headersOf = ({ accept, body }: HttpRequest): Record<string, string> => ({
    accept,
    'user-agent': userAgent,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  const cacheKey = (request: HttpRequest) => ({ url: request.url, headers: headersOf(request) });

  return { send };
}

const mediaTypeOf = (response: Response) =>
  (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
