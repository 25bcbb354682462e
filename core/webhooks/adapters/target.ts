import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isPublic, publicOnly } from './addresses.ts';

/** What of an address is seen without looking its name up. An address that is written out never is, so it is looked at here. */
export function faultOfUrl({ protocol, hostname }: URL): string | undefined {
  if (protocol !== 'https:') return 'its URL is not https';
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) && !isPublic(literal) ? 'its address is not public' : undefined;
}

/** Shorter than a caller waits: the edge gives up after 5 s. */
const LOOKUP_MS = 3_000;

/**
 * Why nothing may be sent to an address, asked when it is given. It is asked again by each delivery: a name may lead elsewhere by then.
 *
 * @param allowPrivate also to addresses that are not public, and without TLS
 */
export async function faultOfTarget(text: string, allowPrivate: boolean, lookup: LookupFunction = publicOnly): Promise<string | undefined> {
  // A URL's parser drops these without a word: what is shown to operators would not be what is posted to.
  if (/[\s\p{Cc}]/u.test(text)) return 'may not contain white space or control characters';
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'is no https URL';
  if (url.username !== '' || url.password !== '') return 'may not hold a user name or a password';
  if (allowPrivate) return undefined;
  const fault = faultOfUrl(url);
  if (fault !== undefined || isIP(url.hostname.replace(/^\[|\]$/g, ''))) return fault;
  const late = pause(LOOKUP_MS, undefined, { ref: false }).then(() => 'its name is not found in time');
  return Promise.race([late, new Promise<string | undefined>((resolve) => lookup(url.hostname, {}, (error) => resolve(error ? reasonOf(error) : undefined)))]);
}

/** Names of errors of a look-up as `getaddrinfo` has them mean little to who gave the address. */
const reasonOf = ({ code, message }: NodeJS.ErrnoException): string => (code === undefined ? message : `its name is not found (${code})`);
