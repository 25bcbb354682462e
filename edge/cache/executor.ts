import type { Outcome } from './port.ts';
import { sha256 } from './store.ts';

/**
 * An outcome as an origin tells it to Workers Caching. Never without `Cache-Control`, which would be kept for two
 * hours; `max-age` and not `s-maxage`, which switches off stale-while-revalidate; `stale-if-error` always, whose
 * absence would mean for ever.
 */
export async function toCachedReply({ status, shownStatus, body, lifetime, tags, detail }: Outcome): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  if (shownStatus) headers.set('x-echora-status', String(shownStatus));
  if (detail) headers.set('x-echora-detail', detail);
  if (lifetime && status === 200) {
    const { maxAge, staleWhileRevalidate: swr, staleIfError } = lifetime;
    headers.set(
      'cache-control',
      `public, max-age=${maxAge}, stale-while-revalidate=${swr}, stale-if-error=${staleIfError}`,
    );
    headers.set('cache-tag', tags.join(','));
    headers.set('etag', `"${(await sha256(body)).slice(0, 32)}"`);
  }
  return new Response(body, { status, headers });
}
