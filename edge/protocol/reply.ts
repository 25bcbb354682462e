import type { Served } from '../cache/port.ts';
import { RequestError, type ErrorCode } from '../errors.ts';
import type { MediaType } from './media-type.ts';

export const RETRY_AFTER_SECONDS = 5;
/** Our name in `Cache-Status` (RFC 9211). */
const CACHE = 'echora';

/** A refusal that may be none a moment later. */
export const unavailable = (message: string, code: ErrorCode = 'UNAVAILABLE'): RequestError =>
  new RequestError(503, code, message, { headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } });

/** The answer to a request that was refused before it was executed. */
export function refuse(error: RequestError, type: MediaType): Response {
  const { message, status, code, headers, locations, errors } = error;
  const said = errors ?? [{ message, ...(locations && { locations }) }];
  const coded = said.map((one) => ({ ...one, extensions: { ...one.extensions, code } }));
  return new Response(JSON.stringify({ errors: coded }), {
    status: isAboutDocument(code) ? statusOfRequestError(type) : status,
    headers: { ...headersOf(type), ...headers },
  });
}

const ABOUT_DOCUMENT: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
];

/** The request itself was sound: a client that wants plain JSON then takes any status but 200 for a broken connection. */
const isAboutDocument = (code: ErrorCode): boolean => ABOUT_DOCUMENT.includes(code);

const statusOfRequestError = (type: MediaType): number => (type === 'application/json' ? 200 : 400);

/** The answer that the cache gave or had made, or that the client has it already. */
export function present(served: Served, type: MediaType, ifNoneMatch: string | null | undefined): Response {
  const headers = headersFor(served, type);
  if (served.digest !== undefined && matches(ifNoneMatch, served.digest)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(served.body, { status: served.shownStatus ?? served.status, headers });
}

/** Headers of what is given again and again are written once. */
const written: Readonly<Record<MediaType, WeakMap<Served, Headers>>> = {
  'application/json': new WeakMap(),
  'application/graphql-response+json': new WeakMap(),
};

function headersFor(served: Served, type: MediaType): HeadersInit {
  if (served.source !== 'fresh') return writeHeaders(served, type);
  const known = written[type].get(served);
  if (known) return known;
  const headers = new Headers(writeHeaders(served, type));
  written[type].set(served, headers);
  return headers;
}

function writeHeaders(served: Served, type: MediaType): Record<string, string> {
  const headers = headersOf(type);
  headers['age'] = String(served.age);
  headers['cache-status'] = cacheStatus(served);
  if (served.digest !== undefined) {
    // Ours can be purged, a client's copy can't: it may keep the answer, but has to ask whether it still holds.
    headers['cache-control'] = 'public, no-cache';
    // Weak: the same answer in another media type, or compressed on its way, has the same tag.
    headers['etag'] = `W/"${served.digest}"`;
  }
  if (served.status === 503) headers['retry-after'] = String(RETRY_AFTER_SECONDS);
  return headers;
}

const headersOf = (type: MediaType): Record<string, string> => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'no-store',
  vary: 'Accept',
});

/** RFC 9110, 13.1.2: the comparison is weak. */
function matches(ifNoneMatch: string | null | undefined, digest: string): boolean {
  if (ifNoneMatch === undefined || ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.includes(`"${digest}"`);
}

/** https://www.rfc-editor.org/rfc/rfc9211 */
export function cacheStatus({ source, ttl, collapsed, detail }: Served): string {
  const parts: string[] = [CACHE];
  if (source === 'fresh' || source === 'stale-while-revalidate') parts.push('hit');
  else if (source === 'stale-if-error') parts.push('fwd=stale', 'fwd-status=503');
  else if (source === 'bypass') parts.push('fwd=bypass');
  else parts.push(source === 'made' ? 'fwd=uri-miss' : 'fwd=stale', 'stored');
  if (collapsed) parts.push('collapsed');
  if (ttl !== undefined) parts.push(`ttl=${ttl}`);
  const said = [source.startsWith('stale') ? source : undefined, detail].filter((text) => text !== undefined);
  if (said.length > 0) parts.push(`detail="${said.join(', ')}"`);
  return parts.join('; ');
}
