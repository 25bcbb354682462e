import { AgeRatingSchema, FormatSchema, SeasonSchema, SourceMaterialSchema, type Anime } from '#proto/anime';
import type { Committed } from '../../domain/record.ts';
import { firstDay, lastDay } from '../../domain/read/dates.ts';
import { heldFields } from '../../domain/last-word.ts';
import { airingColumns } from '../airing-row.ts';
import { encodeRecord, valueOfEnum } from '../contract.ts';
import { rankingScore, verdictOn } from '../derived.ts';
import { animeMetadata } from '../metadata.ts';
import { undoOf } from '../merged.ts';
import { base64, distinct, indexable } from './values.ts';

/**
 * The row of `anime`, as `sql/upsert_anime.sql` takes it. What is undefined is left out of its JSON and null in the table: of most
 * anime that is a third of the columns, which neither side need spell out.
 *
 * @param now at which it is written, in milliseconds
 */
export function animeRow({ id, version, record, payloadHash, deleted, times, merge }: Committed, now: number) {
  const held = heldFields(times);
  return {
    id,
    version: String(version),
    record: base64(encodeRecord(record)),
    metadata: animeMetadata(record),
    payload_hash: payloadHash,
    deleted,
    field_times: times,
    operator_fields: held,
    merged_into: merge?.into,
    merge_undo: merge && undoOf(merge),
    ...columns(record),
    is_adult: verdictOn(record, held).adult,
    ...airingColumns(record, now),
  };
}

function columns(record: Anime) {
  return {
    title: indexable(record.titles?.english || record.titles?.romaji || record.titles?.native || ''),
    format: valueOfEnum(FormatSchema, record.format),
    season: valueOfEnum(SeasonSchema, record.season),
    season_year: record.seasonYear || undefined,
    start_date: record.startDate && firstDay(record.startDate),
    start_date_latest: record.startDate && lastDay(record.startDate),
    end_date: record.endDate && lastDay(record.endDate),
    episode_count: record.episodeCount,
    duration_seconds: record.durationSeconds,
    source_material: valueOfEnum(SourceMaterialSchema, record.sourceMaterial),
    age_rating: valueOfEnum(AgeRatingSchema, record.ageRating),
    country: record.countryOfOrigin,
    score: scoreOf(record),
    weighted_score: rankingScore(record),
    fame: record.fame ?? 0,
    popularity: largest(record.statistics.map(({ members }) => members)),
    genres: distinct(record.genres),
    themes: distinct(record.themes),
    demographics: distinct(record.demographics),
  };
}

/** The merged arithmetic mean, or, without one, the mean of the platforms. 0–10. */
function scoreOf({ score, statistics }: Anime): number | undefined {
  if (score?.arithmeticMean !== undefined) return score.arithmeticMean;
  const scores = statistics.flatMap((platform) => platform.score ?? []);
  return scores.length > 0 ? scores.reduce((sum, value) => sum + value, 0) / scores.length : undefined;
}

const largest = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((max, value) => (value === undefined ? max : Math.max(max ?? 0, value)), undefined);
