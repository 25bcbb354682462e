import type { Episode } from '#proto/episode';
import { compareEpisodes, episodeKey } from '../../../rules/episodes.ts';

/** Which of an anime's episodes are asked for; instants in milliseconds. */
export interface EpisodeWindow {
  readonly from?: number;
  readonly before?: number;
}

/** The episodes within a window, in the order in which they are watched. @param instantOf when one was first broadcast; undefined where nobody knows */
export function episodesWithin(
  episodes: readonly Episode[],
  { from, before }: EpisodeWindow,
  instantOf: (episode: Episode) => number | undefined,
): Episode[] {
  const isWithin = (episode: Episode): boolean => {
    if (from === undefined && before === undefined) return true;
    const at = instantOf(episode);
    return at !== undefined && at >= (from ?? -Infinity) && at < (before ?? Infinity);
  };
  return episodes.filter(isWithin).sort(compareEpisodes);
}

/**
 * A page after an episode, or after so many. One that is gone keeps its place: the page goes on with what would follow it.
 *
 * @param after number and label of the episode before the page
 */
export function pageOfEpisodes(episodes: readonly Episode[], after: Pick<Episode, 'number' | 'label'> | null, offset: number, size: number) {
  const start = after ? episodes.findIndex((episode) => compareEpisodes(episode, after) > 0) : offset;
  const from = start === -1 ? episodes.length : start;
  return { page: episodes.slice(from, from + size), hasMore: episodes.length > from + size };
}

/** What tells an episode in a cursor: see {@link episodeKey}. */
export const placeOfEpisode = (episode: Episode): readonly string[] => [String(episode.number), episode.label === '' ? '' : episodeKey(episode)];
