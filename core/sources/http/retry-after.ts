/**
 * How long an answer asks to be left alone, in milliseconds: `Retry-After` in seconds or as a date
 * (RFC 9110, 10.2.3), else `X-RateLimit-Reset` in seconds since 1970 as AniList sends it.
 */
export function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const after = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-reset');
  const wait = after ? ofRetryAfter(after, now) : reset ? Number(reset) * 1000 - now.getTime() : Number.NaN;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function ofRetryAfter(value: string, now: Date): number {
  return /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
}
