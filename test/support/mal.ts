import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { parse } from 'csv-parse/sync';
import { AgeRating, AnimeSchema, Format, SourceMaterial, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeEnrichedSchema } from '#proto/events';
import { hashOf } from '../../core/ingestion/adapters/records.ts';
import { ROOT } from '../../dev/options.ts';
import type { AnimeInit } from './catalog.ts';

/** Real data that lies beside the checkout on machines that have it; no part of the project. */
const FOLDER = join(ROOT, '..', 'shared', 'data');
export const hasMalData = existsSync(join(FOLDER, 'mal-2023-index.csv'));

type Row = Readonly<Record<string, string>>;

/** Rows that are cut off are left out. */
const rowsOf = (file: string): Row[] =>
  parse<Row>(readFileSync(join(FOLDER, file)), { columns: true, bom: true, skip_records_with_error: true });

/** Every row of the index, then every whole row of the full file, as the intake events of two snapshots. */
export function malEvents(): Uint8Array[] {
  const [before, after] = [new Date('2023-07-01T00:00:00Z'), new Date('2023-07-02T00:00:00Z')];
  return [
    ...rowsOf('mal-2023-index.csv').map((row) => event(fromIndex(row), 'mal-index', before)),
    ...rowsOf('mal-2023-full.csv').map((row) => event(fromFull(row), 'mal-full', after)),
  ];
}

function event(init: AnimeInit, producer: string, at: Date): Uint8Array {
  const anime = create(AnimeSchema, init);
  const payloadHash = hashOf(anime);
  const meta = { eventId: `${producer}:${payloadHash}`, occurredAt: timestampFromDate(at), producer };
  return toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta, anime, payloadHash }));
}

function fromIndex(row: Row): AnimeInit {
  const score = number(row['Score']);
  const episodes = number(row['Episodes']);
  return {
    titles: { romaji: row['Name'] ?? '' },
    externalIds: [{ source: Source.MAL, id: row['anime_id'] ?? '' }],
    genres: list(row['Genres']),
    ...(episodes !== undefined && { episodeCount: episodes }),
    ...(score !== undefined && { statistics: [{ platform: Source.MAL, score }] }),
  };
}

function fromFull(row: Row): AnimeInit {
  const [score, members, scoredBy] = [number(row['Score']), number(row['Members']), number(row['Scored By'])];
  return {
    ...fromIndex(row),
    titles: { romaji: row['Name'] ?? '', english: known(row['English name']), native: known(row['Other name']) },
    synopsis: known(row['Synopsis']),
    format: FORMATS[row['Type'] ?? ''] ?? Format.UNSPECIFIED,
    status: row['Status'] === 'Finished Airing' ? Status.FINISHED : Status.RELEASING,
    sourceMaterial: SOURCES[row['Source'] ?? ''] ?? SourceMaterial.UNSPECIFIED,
    ageRating: RATINGS[row['Rating']?.split(' ')[0] ?? ''] ?? AgeRating.UNSPECIFIED,
    studios: list(row['Studios']).map((name) => ({ name })),
    statistics: [{
      platform: Source.MAL, ...(score !== undefined && { score }), ...(members !== undefined && { members }), ...(scoredBy !== undefined && { scoredBy }),
    }],
  };
}

const FORMATS: Readonly<Record<string, Format>> = {
  TV: Format.TV, Movie: Format.MOVIE, OVA: Format.OVA, ONA: Format.ONA, Special: Format.SPECIAL, Music: Format.MUSIC,
};
const SOURCES: Readonly<Record<string, SourceMaterial>> = {
  Original: SourceMaterial.ORIGINAL, Manga: SourceMaterial.MANGA, 'Light novel': SourceMaterial.LIGHT_NOVEL, Game: SourceMaterial.GAME,
  'Visual novel': SourceMaterial.VISUAL_NOVEL, '4-koma manga': SourceMaterial.FOUR_KOMA_MANGA, Novel: SourceMaterial.NOVEL,
  'Web manga': SourceMaterial.WEB_MANGA, Music: SourceMaterial.MUSIC, Other: SourceMaterial.OTHER,
};
const RATINGS: Readonly<Record<string, AgeRating>> = {
  G: AgeRating.G, PG: AgeRating.PG, 'PG-13': AgeRating.PG_13, R: AgeRating.R_17, 'R+': AgeRating.R_PLUS, Rx: AgeRating.RX,
};

/** The snapshot writes UNKNOWN for what it lacks. */
const known = (value: string | undefined): string => (value === undefined || value === 'UNKNOWN' ? '' : value);
const list = (value: string | undefined): string[] => [...new Set(known(value).split(', ').filter((item) => item !== ''))];
const number = (value: string | undefined): number | undefined => (known(value) === '' || Number.isNaN(Number(value)) ? undefined : Number(value));
