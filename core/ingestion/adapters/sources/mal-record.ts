import { create } from '@bufbuild/protobuf';
import { AgeRating, AnimeSchema, Format, Season, SourceMaterial, StatisticsSchema, Status, StudioRole, StudioSchema, TitlesSchema, type Anime, type Studio } from '#proto/anime';
import { Image_Kind, ImageSchema, Source } from '#proto/common';
import { parseSpan } from '../../domain/normalise/dates.ts';
import { durationSeconds } from '../../domain/normalise/durations.ts';
import { ageRatingOf, formatOf, seasonOf, sourceMaterialOf, statusOf } from '../../domain/normalise/enums.ts';
import { plainSynopsis } from '../../domain/normalise/synopsis.ts';
import { listOf, presentText, scoreOf, wholeNumber } from '../../domain/normalise/text.ts';
import { titleText } from '../../domain/normalise/titles.ts';
import type { SourceRecord } from '../../domain/source.ts';
import { FieldReader } from '../files/field-reader.ts';

type Row = Readonly<Record<string, string | undefined>>;

/** One row of a MyAnimeList export as a record of the contract. */
export function malRecord(row: Row): Pick<SourceRecord, 'anime' | 'fieldErrors'> {
  const fields = new FieldReader();
  const id = row['anime_id'] ?? '';
  const span = fields.read('Aired', () => parseSpan(row['Aired']));
  const rating = fields.read('Rating', () => ageRatingOf(row['Rating']));
  const anime = create(AnimeSchema, {
    titles: create(TitlesSchema, { romaji: titleText(row['Name']) ?? '', english: titleText(row['English name']) ?? '', native: titleText(row['Other name']) ?? '' }),
    externalIds: [{ source: Source.MAL, id, url: `https://myanimelist.net/anime/${id}` }],
    format: Format[fields.read('Type', () => formatOf(row['Type'])) ?? 'UNSPECIFIED'],
    status: Status[fields.read('Status', () => statusOf(row['Status'])) ?? 'UNSPECIFIED'],
    sourceMaterial: SourceMaterial[fields.read('Source', () => sourceMaterialOf(row['Source'])) ?? 'UNSPECIFIED'],
    ageRating: AgeRating[rating ?? 'UNSPECIFIED'],
    isAdult: rating === 'RX',
    ...premiered(row, fields),
    ...(span?.start && { startDate: span.start }),
    ...(span?.end && { endDate: span.end }),
    episodeCount: fields.read('Episodes', () => wholeNumber(row['Episodes'])) || undefined,
    durationSeconds: fields.read('Duration', () => durationSeconds(row['Duration'])),
    synopsis: plainSynopsis(row['Synopsis']) ?? '',
    genres: listOf(row['Genres']),
    studios: studiosOf(row),
    statistics: statisticsOf(row, fields),
    images: imagesOf(row),
    attributions: ['MyAnimeList'],
  });
  return { anime, fieldErrors: fields.fieldErrors };
}

/** "spring 1998". */
function premiered(row: Row, fields: FieldReader): Pick<Anime, 'season' | 'seasonYear'> | undefined {
  const [season, year] = presentText(row['Premiered'])?.split(' ') ?? [];
  if (!season || !year) return undefined;
  return fields.read('Premiered', () => ({ season: Season[seasonOf(season) ?? 'UNSPECIFIED'], seasonYear: wholeNumber(year) ?? 0 }));
}

const roles: readonly [string, StudioRole][] = [['Studios', StudioRole.ANIMATION], ['Producers', StudioRole.PRODUCER], ['Licensors', StudioRole.LICENSOR]];

const studiosOf = (row: Row): Studio[] =>
  roles.flatMap(([column, role]) => listOf(row[column]).map((name) => create(StudioSchema, { name, role })));

function statisticsOf(row: Row, fields: FieldReader) {
  const number = (column: string) => fields.read(column, () => wholeNumber(row[column]));
  const numbers = {
    score: fields.read('Score', () => scoreOf(row['Score'])),
    scoredBy: number('Scored By'), rank: number('Rank') || undefined, popularityRank: number('Popularity') || undefined,
    members: number('Members'), favorites: number('Favorites'),
  };
  const known = Object.values(numbers).some((value) => value !== undefined);
  return known ? [create(StatisticsSchema, { platform: Source.MAL, ...numbers })] : [];
}

function imagesOf(row: Row) {
  const url = presentText(row['Image URL']);
  return url ? [create(ImageSchema, { kind: Image_Kind.POSTER, url, source: Source.MAL })] : [];
}
