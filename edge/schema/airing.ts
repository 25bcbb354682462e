import {
  AiringEvidence,
  type AiringEpisode,
  type Broadcast as ProtoBroadcast,
  type StreamingLink as ProtoStreamingLink,
} from '#proto/anime';
import { Precision } from '#proto/common';
import { instantOf, numberOf, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { Broadcast, NextEpisode, StreamingLink } from './types.gen.ts';

export function presentBroadcast(broadcast: ProtoBroadcast): Broadcast {
  return {
    recurrence: textOf(broadcast.recurrence),
    timeZone: broadcast.timeZone || 'Asia/Tokyo',
    weekday: numberOf(broadcast.weekday),
    time: textOf(broadcast.time),
    nextEpisodeAt: instantOf(broadcast.nextEpisodeAt),
    nextEpisodeNumber: numberOf(broadcast.nextEpisodeNumber),
    nextEpisodePrecision: broadcast.nextEpisodeAt ? precisionOf(broadcast.nextEpisodePrecision) : null,
    delay: textOf(broadcast.delay),
  };
}

export function presentStreamingLink(link: ProtoStreamingLink): StreamingLink {
  return {
    site: link.site,
    url: textOf(link.url),
    regions: link.regions,
    beginsAt: instantOf(link.beginsAt),
    beginsAtPrecision: link.beginsAt ? precisionOf(link.beginsAtPrecision) : null,
    recurrence: textOf(link.recurrence),
  };
}

/** What airs next, as the catalog told it when it was read; null when nothing is expected. */
export function presentNextEpisode(next: AiringEpisode | undefined): NextEpisode | null {
  const airsAt = instantOf(next?.airsAt);
  return next && airsAt !== null ? { number: numberOf(next.number), ...presentAirsAt(next, airsAt) } : null;
}

/** An instant with all that is known about it. */
export const presentAirsAt = (
  { precision, evidence, day }: Pick<AiringEpisode, 'precision' | 'evidence' | 'day'>,
  airsAt: string,
) => ({ airsAt, precision: precisionOf(precision), evidence: nameOf(AiringEvidence, evidence), day: day || airsAt.slice(0, 10) });

/** Where nothing is said the minute is known. */
export const precisionOf = (precision: Precision) => nameOf(Precision, precision) ?? 'MINUTE';
