import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Anime, AnimeSchema, Format, type Statistics, StatisticsSchema } from '#proto/anime';
import { Image_Kind, Source } from '#proto/common';
import { AnimeRelationSchema } from '#proto/relation';
import { known, partialDate, relationType } from '../normalise.ts';
import { seasonOf } from '../../rules/seasons.ts';
import { episodesOf } from './episodes.ts';
import { anidbId, idsElsewhere } from './ids.ts';
import { creatorsOf, toAppearance, toCredit, toStudio } from './people.ts';
import { IMAGES, prose } from './prose.ts';
import { toTitles } from './titles.ts';
import { child, childText, entries, type XmlElement } from './xml.ts';

const formats: Record<string, Format> = {
  'TV Series': Format.TV,
  Movie: Format.MOVIE,
  OVA: Format.OVA,
  Web: Format.ONA,
  'TV Special': Format.SPECIAL,
  'Music Video': Format.MUSIC,
};

/** Everything that AniDB says of one anime (its `<anime>` element) as the contract's record. */
export function toAnime(anime: XmlElement, now: Date, attribution: string): Anime {
  const start = partialDate(childText(anime, 'startdate'));
  const end = partialDate(childText(anime, 'enddate'));
  const statistics = toStatistics(anime, now);
  const count = episodeCountOf(anime);
  const picture = childText(anime, 'picture');
  const length = Number(childText(entries(anime, 'episodes')[0] ?? anime, 'length'));
  return create(AnimeSchema, {
    titles: toTitles(entries(anime, 'titles')),
    externalIds: [anidbId(anime.attributes['id'] ?? ''), ...idsElsewhere(anime)],
    format: formats[childText(anime, 'type')] ?? Format.UNSPECIFIED,
    // AniDB tells dates and no status: what follows from them depends on the instant at which it is asked.
    ...(childText(anime, 'type') === 'TV Series' ? seasonOf(start) : {}),
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    ...(count && { episodeCount: count }),
    ...(known(length) && { durationSeconds: length * 60 }),
    isAdult: anime.attributes['restricted'] === 'true',
    synopsis: prose(childText(anime, 'description')),
    tags: entries(anime, 'tags').flatMap(toTag),
    studios: creatorsOf(anime).flatMap(toStudio),
    staff: creatorsOf(anime).flatMap(toCredit),
    characters: entries(anime, 'characters').map((character, index) => toAppearance(character, index + 1)),
    episodes: episodesOf(anime),
    relations: entries(anime, 'relatedanime').map(({ attributes, text }) =>
      create(AnimeRelationSchema, {
        type: relationType(attributes['type'] ?? ''),
        target: [anidbId(attributes['id'] ?? '')],
        targetTitle: text.trim(),
        originalType: attributes['type'] ?? '',
      }),
    ),
    ...(statistics && { statistics: [statistics] }),
    images: picture ? [{ kind: Image_Kind.POSTER, url: IMAGES + picture, source: Source.ANIDB }] : [],
    links: childText(anime, 'url') ? [{ site: 'Official Site', url: childText(anime, 'url') }] : [],
    attributions: [attribution],
  });
}

/** AniDB writes 0 for "unknown" and counts regular episodes only. */
export const episodeCountOf = (anime: XmlElement): number | undefined =>
  known(Number(childText(anime, 'episodecount')));

/** The permanent rating, 0–10, falls back to the temporary one as long as votes are few. */
export function toStatistics(anime: XmlElement, now: Date): Statistics | undefined {
  const ratings = child(anime, 'ratings');
  const rating = ratings && (child(ratings, 'permanent') ?? child(ratings, 'temporary'));
  const score = known(Number(rating?.text));
  if (!rating || !score) return undefined;
  const votes = known(Number(rating.attributes['count']));
  return create(StatisticsSchema, {
    platform: Source.ANIDB,
    score,
    ...(votes && { scoredBy: votes }),
    asOf: timestampFromDate(now),
  });
}

/** AniDB weighs tags 0–600. */
function toTag(tag: XmlElement) {
  const name = childText(tag, 'name');
  const spoiler = tag.attributes['localspoiler'] === 'true' || tag.attributes['globalspoiler'] === 'true';
  return name ? [{ name, rank: Math.min(100, Math.round(Number(tag.attributes['weight'] ?? 0) / 6)), spoiler }] : [];
}
