import type { Anime, Statistics, Status } from '#proto/anime';
import type { Episode } from '#proto/episode';
import type { SourcePolicy } from './policy.ts';

/** What a source knows of one episode at this moment. */
export interface EpisodeCheck {
  /** It lists the episode with a broadcast that is not in the future. */
  readonly aired: boolean;
  /** The episode as the source lists it, aired or announced. */
  readonly episode: Episode | undefined;
  readonly status: Status;
  /** Episodes of the whole run; undefined while unknown or open-ended. */
  readonly episodeCount: number | undefined;
  /** The next episode that it announces. */
  readonly next: { readonly number: number; readonly at: Date } | undefined;
}

/**
 * A live source of anime. Ids are the source's own. Every method may throw SourceError (see its kinds) and, where the
 * source's terms stand against it, PolicyRefusal.
 */
export interface AnimeSource {
  readonly policy: SourcePolicy;
  /** The whole record: metadata, episodes, relations, statistics, characters, staff, broadcast. Needs `records`. */
  fetchAnime(id: string): Promise<Anime>;
  /** All episodes, in order of number. Needs `records`. */
  fetchEpisodes(id: string): Promise<Episode[]>;
  /** Whether an episode aired, always requested from the source. */
  checkEpisode(id: string, number: number): Promise<EpisodeCheck>;
  /** Score and popularity now; undefined if the source has none yet. Always requested from the source. */
  fetchStatistics(id: string): Promise<Statistics | undefined>;
}
