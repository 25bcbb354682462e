import { createHash } from 'node:crypto';

/**
 * The UUID of an episode, from its anime and number: the same whenever and wherever it is made, so an episode that
 * went and came back is the same one. RFC 9562 version 8, of a SHA-256.
 */
export function episodeId(animeId: string, number: number): string {
  const bytes = createHash('sha256').update(`echora episode ${animeId} ${number}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
