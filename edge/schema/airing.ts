import type { Broadcast as ProtoBroadcast, StreamingLink as ProtoStreamingLink } from '#proto/anime';
import { instantOf, numberOf, textOf } from './common.ts';
import type { Broadcast, StreamingLink } from './types.gen.ts';

export function presentBroadcast(broadcast: ProtoBroadcast): Broadcast {
  return {
    recurrence: textOf(broadcast.recurrence),
    timeZone: broadcast.timeZone || 'Asia/Tokyo',
    weekday: numberOf(broadcast.weekday),
    time: textOf(broadcast.time),
    nextEpisodeAt: instantOf(broadcast.nextEpisodeAt),
    nextEpisodeNumber: numberOf(broadcast.nextEpisodeNumber),
    delay: textOf(broadcast.delay),
  };
}

export function presentStreamingLink(link: ProtoStreamingLink): StreamingLink {
  return {
    site: link.site,
    url: textOf(link.url),
    regions: link.regions,
    beginsAt: instantOf(link.beginsAt),
    recurrence: textOf(link.recurrence),
  };
}
