import { timestampMs } from '@bufbuild/protobuf/wkt';
import { Status } from '#proto/anime';
import type { LiveSources } from '../../sources/open.ts';
import type { SourceName } from '../../sources/policy.ts';
import type { EpisodeCheck } from '../../sources/source.ts';
import type { Answer } from '../domain/finding.ts';
import type { Show } from '../domain/show.ts';
import type { Measurement, Sources } from '../ports.ts';

/** The platform in the contract whose ids each source asks by. */
export const PLATFORM: Readonly<Record<SourceName, string>> = { jikan: 'MAL', anilist: 'ANILIST', kitsu: 'KITSU', anidb: 'ANIDB' };
/** Only AniList knows the minute of a broadcast; the others date it by the day in Japan. */
const EXACT: ReadonlySet<string> = new Set(['anilist']);

/** The live sources as the worker asks them: all at once, each within its own limits, and a failure is an answer too. */
export function askSources(live: LiveSources): Sources {
  const of = (show: Show) => live.enabled.filter((name) => idOn(show, name) !== undefined);
  return {
    enabled: live.enabled,
    of,
    platform: (source) => PLATFORM[source as SourceName],
    check: (show, number) =>
      Promise.all(of(show).map(async (source): Promise<Answer> => {
        try {
          return toSaid(source, await live.get(source).checkEpisode(idOn(show, source) ?? '', number));
        } catch (error) {
          return { source, failed: (error as Error).message };
        }
      })),
    measure: (show) =>
      Promise.all(of(show).map(async (source): Promise<Measurement> => {
        try {
          const statistics = await live.get(source).fetchStatistics(idOn(show, source) ?? '');
          return { source, ...(statistics && { statistics }) };
        } catch (error) {
          return { source, failed: (error as Error).message };
        }
      })),
  };
}

const idOn = ({ externalIds }: Show, source: SourceName): string | undefined =>
  externalIds.find((one) => one.source === PLATFORM[source])?.id;

function toSaid(source: SourceName, { aired, episode, status, next }: EpisodeCheck): Answer {
  return {
    source, exact: EXACT.has(source), aired, episode,
    at: episode?.airedAt ? timestampMs(episode.airedAt) : null,
    status: status === Status.UNSPECIFIED ? '' : (Status[status] ?? ''),
    next: next ? { number: next.number, at: next.at.getTime() } : null,
  };
}
