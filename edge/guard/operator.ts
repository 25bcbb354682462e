import { RequestError } from '../errors.ts';

/** Refuses who does not present one of the tokens as `Authorization: Bearer …`; without any token, everyone. */
export async function requireOperator(authorization: string | undefined, tokens: readonly string[]): Promise<void> {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const digest = await sha256Bytes(given);
  // All are compared, whichever matches, so that the time tells nothing.
  const matches = await Promise.all(tokens.map(async (token) => isEqual(await sha256Bytes(token), digest)));
  if (given !== '' && matches.includes(true)) return;
  throw new RequestError(401, 'UNAUTHENTICATED', 'an operator’s token is needed', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

const sha256Bytes = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Digests have one length, and each byte is looked at. */
function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;
}
