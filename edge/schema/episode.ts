import type { Episode as ProtoEpisode } from '#proto/episode';
import { precisionOf } from './airing.ts';
import { floatOf, instantOf, numberOf, presentImage, presentLink, textOf } from './common.ts';
import type { Episode } from './types.gen.ts';

export function presentEpisode(episode: ProtoEpisode): Episode {
  return {
    id: textOf(episode.id),
    number: episode.number,
    label: episode.label || String(episode.number),
    title: textOf(episode.title),
    titleRomaji: textOf(episode.titleRomaji),
    titleNative: textOf(episode.titleNative),
    synopsis: textOf(episode.synopsis),
    airedAt: instantOf(episode.airedAt),
    airedAtPrecision: episode.airedAt ? precisionOf(episode.airedAtPrecision) : null,
    durationSeconds: numberOf(episode.durationSeconds),
    isFiller: episode.filler ?? null,
    isRecap: episode.recap ?? null,
    score: floatOf(episode.score),
    links: episode.links.map(presentLink),
    images: episode.images.map(presentImage),
  };
}
