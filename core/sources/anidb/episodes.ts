import { create } from '@bufbuild/protobuf';
import { Precision } from '#proto/common';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Episode, EpisodeSchema } from '#proto/episode';
import { known } from '../normalise.ts';
import { prose } from './prose.ts';
import { languageOf } from './titles.ts';
import { child, childText, entries, type XmlElement } from './xml.ts';

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** Regular episodes (`epno` of type 1) in order; specials, credits and trailers count apart and are left out. */
export function episodesOf(anime: XmlElement): Episode[] {
  const regular = entries(anime, 'episodes').filter((episode) => child(episode, 'epno')?.attributes['type'] === '1');
  return regular.flatMap(toEpisode).sort((a, b) => a.number - b.number);
}

function toEpisode(episode: XmlElement): Episode[] {
  const number = known(Number(childText(episode, 'epno')));
  if (!number) return [];
  const title = (language: string) =>
    episode.children.find((one) => one.name === 'title' && languageOf(one) === language)?.text.trim() ?? '';
  const aired = Date.parse(childText(episode, 'airdate'));
  const score = known(Number(child(episode, 'rating')?.text));
  const minutes = known(Number(childText(episode, 'length')));
  return [
    create(EpisodeSchema, {
      number,
      title: title('en'),
      titleRomaji: title('ja-Latn'),
      titleNative: title('ja'),
      synopsis: prose(childText(episode, 'summary')),
      ...(Number.isNaN(aired) ? {} : { airedAt: timestampFromDate(new Date(aired - JAPAN_OFFSET_MS)), airedAtPrecision: Precision.DAY }),
      ...(minutes && { durationSeconds: minutes * 60 }),
      ...(score && { score }),
    }),
  ];
}
