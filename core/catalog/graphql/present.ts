import { toJson } from '@bufbuild/protobuf';
import { timestampMs } from '@bufbuild/protobuf/wkt';
import { AnimeSchema, FormatSchema, Status, StatusCertainty, StatusSchema, type Anime, type Broadcast, type Statistics } from '#proto/anime';
import type { PartialDate } from '#proto/common';
import type { Episode } from '#proto/episode';
import { nameOfSource, valueOfEnum } from '../adapters/contract.ts';

/** The fields of a record that {@link presentAiring} reads. */
export const AIRING_FIELDS = [
  'titles', 'external_ids', 'format', 'status', 'status_as_of', 'airing', 'start_date', 'end_date', 'episode_count', 'duration_seconds', 'episodes', 'broadcast', 'streaming',
  'statistics', 'score',
];

/** What is unset in the contract is null in GraphQL. */
const orNull = <Value>(value: Value): Value | null => (value === '' || value === 0 || value === undefined ? null : value);

/** An anime as an update of it is planned with. @param now in milliseconds */
export function presentAiring(anime: Anime, now: number) {
  const { titles } = anime;
  return {
    id: anime.id,
    version: Number(anime.version),
    title: titles?.english || titles?.romaji || titles?.native || '',
    status: orNull(valueOfEnum(StatusSchema, anime.status)),
    hasLapsed: anime.status === Status.FINISHED && anime.airing?.statusCertainty === StatusCertainty.LIKELY,
    statusAsOf: anime.statusAsOf ?? null,
    format: orNull(valueOfEnum(FormatSchema, anime.format)),
    startDate: presentDate(anime.startDate),
    endDate: presentDate(anime.endDate),
    episodeCount: anime.episodeCount ?? null,
    durationSeconds: anime.durationSeconds ?? null,
    highestEpisode: highest(anime.episodes.filter(({ airedAt }) => airedAt && timestampMs(airedAt) <= now)),
    externalIds: anime.externalIds.map(({ source, id }) => ({ source: nameOfSource(source), id })),
    broadcast: anime.broadcast ? presentBroadcast(anime.broadcast) : null,
    streaming: anime.streaming.map(({ site, beginsAt, recurrence }) => ({ site, beginsAt: orNull(beginsAt), recurrence: orNull(recurrence) })),
    statistics: anime.statistics.map(presentStatistics),
    score: anime.score ?? null,
  };
}

/** A whole record as protobuf JSON. */
export const presentCommitted = (anime: Anime) =>
  ({ id: anime.id, version: Number(anime.version), updatedAt: anime.updatedAt, record: toJson(AnimeSchema, anime) });

const presentDate = (date: PartialDate | undefined) => (date ? { year: date.year, month: orNull(date.month), day: orNull(date.day) } : null);

const highest = (episodes: readonly Episode[]): Episode | null =>
  episodes.reduce<Episode | null>((best, episode) => (best && best.number > episode.number ? best : episode), null);

const presentBroadcast = (broadcast: Broadcast) => ({
  recurrence: orNull(broadcast.recurrence),
  timeZone: broadcast.timeZone || 'Asia/Tokyo',
  weekday: orNull(broadcast.weekday),
  time: orNull(broadcast.time),
  nextEpisodeAt: broadcast.nextEpisodeAt ?? null,
  nextEpisodeNumber: orNull(broadcast.nextEpisodeNumber),
  delay: orNull(broadcast.delay),
});

const presentStatistics = (platform: Statistics) => ({
  platform: nameOfSource(platform.platform),
  score: platform.score ?? null,
  scoredBy: platform.scoredBy ?? null,
  members: platform.members ?? null,
  asOf: platform.asOf ?? null,
});
