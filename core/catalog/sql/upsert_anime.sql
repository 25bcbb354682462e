-- Writes a whole batch in one statement; the rows come as one JSON array, so that the batch's size changes
-- neither the text nor the plan. The version guard keeps an older state from ever overwriting a newer one.
-- $1 jsonb [{id, version, record (base64), metadata, payload_hash, deleted, field_times, and the columns of lists}]; what a row leaves out is null
insert into anime (
    id, version, record, metadata, metadata_version, payload_hash, updated_at, deleted_at, field_times,
    title, format, status, season, season_year, start_date, start_date_latest, end_date, episode_count,
    duration_seconds, source_material, age_rating, is_adult, country, score, weighted_score, popularity, fame, genres, themes, demographics,
    merged_into, merge_undo, operator_fields, airs_from, airs_until, airing, airing_rule, told_status
)
select
    r.id, r.version, decode(r.record, 'base64'), r.metadata, r.version, r.payload_hash, now(), case when r.deleted then now() end, r.field_times,
    r.title, r.format, r.status, r.season, r.season_year, r.start_date, r.start_date_latest, r.end_date, r.episode_count,
    r.duration_seconds, r.source_material, r.age_rating, r.is_adult, r.country, r.score, r.weighted_score, r.popularity, r.fame,
    r.genres, r.themes, r.demographics, r.merged_into, r.merge_undo, r.operator_fields, r.airs_from, r.airs_until, r.airing, r.airing_rule, r.told_status
from jsonb_to_recordset($1::jsonb) as r (
    id uuid, version bigint, record text, metadata jsonb, payload_hash text, deleted boolean, field_times jsonb,
    title text, format text, status text, season text, season_year int, start_date date, start_date_latest date,
    end_date date, episode_count int, duration_seconds int, source_material text, age_rating text, is_adult boolean,
    country text, score real, weighted_score real, popularity int, fame int, genres text[], themes text[],
    demographics text[], merged_into uuid, merge_undo jsonb, operator_fields text[],
    airs_from timestamptz, airs_until timestamptz, airing jsonb, airing_rule int, told_status text
)
on conflict (id) do update
set version = excluded.version,
    record = excluded.record,
    metadata = excluded.metadata,
    metadata_version = excluded.metadata_version,
    payload_hash = excluded.payload_hash,
    updated_at = excluded.updated_at,
    deleted_at = excluded.deleted_at,
    field_times = excluded.field_times,
    title = excluded.title,
    format = excluded.format,
    status = excluded.status,
    season = excluded.season,
    season_year = excluded.season_year,
    start_date = excluded.start_date,
    start_date_latest = excluded.start_date_latest,
    end_date = excluded.end_date,
    episode_count = excluded.episode_count,
    duration_seconds = excluded.duration_seconds,
    source_material = excluded.source_material,
    age_rating = excluded.age_rating,
    is_adult = excluded.is_adult,
    country = excluded.country,
    score = excluded.score,
    weighted_score = excluded.weighted_score,
    popularity = excluded.popularity,
    fame = excluded.fame,
    genres = excluded.genres,
    themes = excluded.themes,
    demographics = excluded.demographics,
    merged_into = excluded.merged_into,
    merge_undo = excluded.merge_undo,
    operator_fields = excluded.operator_fields,
    airs_from = excluded.airs_from,
    airs_until = excluded.airs_until,
    airing = excluded.airing,
    airing_rule = excluded.airing_rule,
    told_status = excluded.told_status
where anime.version < excluded.version
