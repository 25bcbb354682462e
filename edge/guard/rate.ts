import { LIMITS } from './limits.ts';

/**
 * Counts that a client asks once more, and says how many more times it may in this window: below zero, it may not this
 * time; infinitely many, who counts does not tell.
 */
export type RateLimit = (client: string) => Promise<number> | number;

/** The client may not ask this time. */
const REFUSED = -1;

/** Clients that are remembered; the longest silent ones are forgotten first. */
const CLIENTS_MAX = 10_000;

/**
 * A sliding window over two fixed ones (https://blog.cloudflare.com/counting-things-a-lot-of-different-things/): the
 * count of the window before weighs as much as of it lies within the last `windowMs`. It counts what this isolate
 * sees; with the Workers binding instead, Cloudflare counts for a whole location.
 */
export function slidingWindow(limit: number, windowMs: number, now: () => number = Date.now): (client: string) => number {
  const clients = new Map<string, { window: number; count: number; before: number }>();
  return (client) => {
    const window = Math.floor(now() / windowMs);
    const last = clients.get(client);
    const before = last?.window === window ? last.before : last?.window === window - 1 ? last.count : 0;
    const count = last?.window === window ? last.count : 0;
    const overlap = 1 - (now() % windowMs) / windowMs;
    const left = limit - (count + before * overlap);
    if (left <= 0) return REFUSED;
    clients.delete(client);
    clients.set(client, { window, count: count + 1, before });
    if (clients.size > CLIENTS_MAX) clients.delete(clients.keys().next().value ?? '');
    return Math.max(0, Math.ceil(left) - 1);
  };
}

/** Cloudflare's own counter: https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/ */
export const boundLimit =
  (binding: RateLimiter): RateLimit =>
  async (client) =>
    (await binding.limit({ key: client })).success ? Infinity : REFUSED;

/** The part of the binding that is used. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** Who asks: an address, of IPv6 the /64 that one household or machine has; all who have none count as one. */
export function clientOf(address: string | null | undefined): string {
  if (!address) return '';
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

export const RATE_EXCEEDED = `a client may send ${LIMITS.requestsPerWindow} requests in ${LIMITS.windowMs / 1000} s`;
