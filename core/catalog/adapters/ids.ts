import { createHash } from 'node:crypto';
import { episodeKey, type Numbered } from '../../rules/episodes.ts';

/**
 * The UUID of an episode, from its anime and its number or label: the same whenever and wherever it is made, so an episode that
 * went and came back is the same one. RFC 9562 version 8, of a SHA-256.
 */
export const episodeId = (animeId: string, episode: Numbered): string => uuidOf(`echora episode ${animeId} ${episodeKey(episode)}`);

/** The UUID of what is split off an anime, from the anime and the outside ids that it takes with it, in order. */
export const partId = (animeId: string, refs: readonly string[]): string => uuidOf(`echora part ${animeId} ${refs.join(' ')}`);

function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
