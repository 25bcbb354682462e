import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Precision } from '#proto/common';
import { type Episode, EpisodeSchema } from '#proto/episode';
import { known } from '../normalise.ts';
import type { JikanEpisode } from './shapes.ts';

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** MyAnimeList rates episodes 1–5, and dates them by the day in Japan, written as midnight UTC. */
export function toEpisode(data: JikanEpisode): Episode {
  const aired = Date.parse(data.aired ?? '');
  const score = known(data.score);
  return create(EpisodeSchema, {
    number: data.mal_id,
    title: data.title ?? '',
    titleRomaji: (data.title_romanji ?? '').trim(),
    titleNative: data.title_japanese ?? '',
    ...(Number.isNaN(aired) ? {} : { airedAt: timestampFromDate(new Date(aired - JAPAN_OFFSET_MS)), airedAtPrecision: Precision.DAY }),
    ...(typeof data.filler === 'boolean' && { filler: data.filler }),
    ...(typeof data.recap === 'boolean' && { recap: data.recap }),
    ...(score && { score: score * 2 }),
  });
}
