-- For people with psql. `record` is what the services read: exact, whole with what a newer contract put into it, and bytes. Beside
-- it lies the same as JSON, written by the same statement and read by none of ours.

alter table anime
    add column metadata jsonb,
    add column metadata_version bigint not null default 0;
-- One rewrite of the table for all three.
alter table anime
    add column title_romaji text generated always as (metadata -> 'titles' ->> 'romaji') stored,
    add column title_english text generated always as (metadata -> 'titles' ->> 'english') stored,
    add column title_native text generated always as (metadata -> 'titles' ->> 'native') stored;
comment on column anime.metadata is 'The record as protobuf JSON; of its characters only id and name, see character. Null until the catalog has filled it in.';
comment on column anime.metadata_version is 'The version that metadata tells; another than version while it waits to be filled in.';
-- sql/list_stale_metadata.sql. Empty but after an update from, or beside, a release that writes no metadata.
create index anime_stale_metadata on anime (id) where metadata_version <> version;

alter table character
    add column metadata jsonb,
    add column metadata_version bigint not null default 0;
comment on column character.metadata is 'The record as protobuf JSON. Null until the catalog has filled it in.';
comment on column character.metadata_version is 'The version that metadata tells; another than version while it waits to be filled in.';
-- sql/list_stale_character_metadata.sql
create index character_stale_metadata on character (id) where metadata_version <> version;

-- Where each field of the contract is held. "npm run check:schema" names a field that no migration adds here.
create table contract_field (
    -- Without package: "Anime", "Episode".
    message text not null,
    field text not null,
    -- "metadata" of the record that it is in, and columns of tables; nothing for what is computed on reading.
    held_in text[] not null,
    primary key (message, field)
);
comment on table contract_field is 'Where each field of the contract is held: in metadata, in columns of tables, or nowhere because it is computed on reading.';

insert into contract_field (message, field, held_in) values
    ('Anime', 'id', '{anime.id}'),
    ('Anime', 'version', '{anime.version}'),
    ('Anime', 'titles', '{metadata,anime.title_romaji,anime.title_english,anime.title_native,anime.title,anime_title.title}'),
    ('Anime', 'external_ids', '{metadata,anime_external_id.source,anime_external_id.external_id}'),
    ('Anime', 'format', '{metadata,anime.format}'),
    ('Anime', 'status', '{metadata,anime.status}'),
    ('Anime', 'season', '{metadata,anime.season}'),
    ('Anime', 'season_year', '{metadata,anime.season_year}'),
    ('Anime', 'start_date', '{metadata,anime.start_date,anime.start_date_latest}'),
    ('Anime', 'end_date', '{metadata,anime.end_date}'),
    ('Anime', 'episode_count', '{metadata,anime.episode_count}'),
    ('Anime', 'duration_seconds', '{metadata,anime.duration_seconds}'),
    ('Anime', 'source_material', '{metadata,anime.source_material}'),
    ('Anime', 'age_rating', '{metadata,anime.age_rating}'),
    ('Anime', 'is_adult', '{anime.is_adult}'),
    ('Anime', 'country_of_origin', '{metadata,anime.country}'),
    ('Anime', 'synopsis', '{metadata}'),
    ('Anime', 'genres', '{metadata,anime.genres}'),
    ('Anime', 'themes', '{metadata,anime.themes}'),
    ('Anime', 'demographics', '{metadata,anime.demographics}'),
    ('Anime', 'tags', '{metadata,anime_tag.name,anime_tag.rank,anime_tag.spoiler}'),
    ('Anime', 'studios', '{metadata,anime_studio.studio_id,anime_studio.role}'),
    ('Anime', 'staff', '{metadata,anime_staff.staff_id,anime_staff.role,anime_staff.place}'),
    ('Anime', 'characters', '{metadata,anime_character.character_id,anime_character.role,anime_character.billing}'),
    ('Anime', 'episodes', '{metadata,episode.number,episode.label,episode.title,episode.aired_at}'),
    ('Anime', 'relations', '{metadata,anime_relation.type,anime_relation.source,anime_relation.external_id,anime_relation.target_id}'),
    ('Anime', 'manga', '{metadata,anime_manga.manga_id,anime_manga.type}'),
    ('Anime', 'theme_songs', '{metadata}'),
    ('Anime', 'broadcast', '{metadata,anime_broadcast.recurrence,anime_broadcast.time_zone,anime_broadcast.weekday,anime_broadcast.time}'),
    ('Anime', 'streaming', '{metadata,anime_streaming.site,anime_streaming.url,anime_streaming.regions}'),
    ('Anime', 'statistics', '{metadata,anime_statistics.platform,anime_statistics.score,anime_statistics.members,anime.popularity}'),
    ('Anime', 'score', '{metadata,anime.score,anime.weighted_score}'),
    ('Anime', 'images', '{metadata}'),
    ('Anime', 'trailers', '{metadata}'),
    ('Anime', 'links', '{metadata}'),
    ('Anime', 'attributions', '{metadata}'),
    ('Anime', 'provenance', '{metadata}'),
    ('Anime', 'updated_at', '{anime.updated_at}'),
    ('Anime', 'status_as_of', '{metadata}'),
    ('Anime', 'airing', '{anime.status,anime.airs_from,anime.airs_until,anime.airing}'),
    ('Anime', 'adult', '{metadata,anime.is_adult}'),
    ('Anime', 'adult_evidence', '{}'),
    ('Anime', 'operator_fields', '{anime.operator_fields}'),
    ('Anime', 'fame', '{metadata,anime.fame}'),

    ('Titles', 'romaji', '{metadata,anime.title_romaji}'),
    ('Titles', 'english', '{metadata,anime.title_english}'),
    ('Titles', 'native', '{metadata,anime.title_native}'),
    ('Titles', 'synonyms', '{metadata,anime_title.title}'),

    ('LocalizedText', 'language', '{metadata}'),
    ('LocalizedText', 'text', '{metadata}'),

    ('ExternalId', 'source', '{metadata,anime_external_id.source,character_external_id.source,manga_external_id.source,staff_external_id.source,studio_external_id.source}'),
    ('ExternalId', 'id', '{metadata,anime_external_id.external_id,character_external_id.external_id,manga_external_id.external_id,staff_external_id.external_id,studio_external_id.external_id}'),
    ('ExternalId', 'url', '{metadata}'),

    ('PartialDate', 'year', '{metadata}'),
    ('PartialDate', 'month', '{metadata}'),
    ('PartialDate', 'day', '{metadata}'),

    ('Tag', 'name', '{metadata,anime_tag.name}'),
    ('Tag', 'rank', '{metadata,anime_tag.rank}'),
    ('Tag', 'spoiler', '{metadata,anime_tag.spoiler}'),

    ('Studio', 'id', '{studio.id}'),
    ('Studio', 'name', '{metadata,studio.name}'),
    ('Studio', 'role', '{metadata,anime_studio.role}'),
    ('Studio', 'external_ids', '{metadata,studio_external_id.source,studio_external_id.external_id}'),

    ('StaffCredit', 'id', '{staff.id}'),
    ('StaffCredit', 'name', '{metadata,staff.name}'),
    ('StaffCredit', 'native_name', '{metadata,staff.native_name}'),
    ('StaffCredit', 'role', '{metadata,anime_staff.role}'),
    ('StaffCredit', 'external_ids', '{metadata,staff_external_id.source,staff_external_id.external_id}'),

    ('CharacterAppearance', 'character', '{metadata,anime_character.character_id}'),
    ('CharacterAppearance', 'role', '{metadata,anime_character.role}'),
    ('CharacterAppearance', 'billing', '{metadata,anime_character.billing}'),
    ('CharacterAppearance', 'voice_actors', '{metadata,anime_voice.staff_id,anime_voice.character_id,anime_voice.language}'),

    ('Character', 'id', '{metadata,character.id}'),
    ('Character', 'version', '{character.version}'),
    ('Character', 'name', '{metadata,character.name,character_name.name}'),
    ('Character', 'native_name', '{metadata,character_name.name}'),
    ('Character', 'aliases', '{metadata,character_name.name}'),
    ('Character', 'external_ids', '{metadata,character_external_id.source,character_external_id.external_id}'),
    ('Character', 'description', '{metadata}'),
    ('Character', 'gender', '{metadata}'),
    ('Character', 'age', '{metadata}'),
    ('Character', 'images', '{metadata}'),
    ('Character', 'favorites', '{metadata,character.favorites}'),

    ('VoiceActor', 'id', '{staff.id}'),
    ('VoiceActor', 'name', '{metadata,staff.name}'),
    ('VoiceActor', 'native_name', '{metadata,staff.native_name}'),
    ('VoiceActor', 'language', '{metadata,anime_voice.language}'),
    ('VoiceActor', 'external_ids', '{metadata,staff_external_id.source,staff_external_id.external_id}'),

    ('Episode', 'id', '{metadata,episode.id}'),
    ('Episode', 'number', '{metadata,episode.number}'),
    ('Episode', 'title', '{metadata,episode.title}'),
    ('Episode', 'title_romaji', '{metadata}'),
    ('Episode', 'title_native', '{metadata}'),
    ('Episode', 'synopsis', '{metadata}'),
    ('Episode', 'aired_at', '{metadata,episode.aired_at}'),
    ('Episode', 'duration_seconds', '{metadata}'),
    ('Episode', 'filler', '{metadata}'),
    ('Episode', 'recap', '{metadata}'),
    ('Episode', 'score', '{metadata}'),
    ('Episode', 'links', '{metadata}'),
    ('Episode', 'images', '{metadata}'),
    ('Episode', 'label', '{metadata,episode.label}'),
    ('Episode', 'aired_at_precision', '{metadata}'),

    ('AnimeRelation', 'type', '{metadata,anime_relation.type}'),
    ('AnimeRelation', 'target', '{metadata,anime_relation.source,anime_relation.external_id}'),
    ('AnimeRelation', 'target_id', '{anime_relation.target_id}'),
    ('AnimeRelation', 'target_title', '{metadata}'),
    ('AnimeRelation', 'original_type', '{metadata}'),

    ('MangaRelation', 'type', '{metadata,anime_manga.type}'),
    ('MangaRelation', 'manga', '{metadata,anime_manga.manga_id}'),
    ('MangaRelation', 'original_type', '{metadata}'),

    ('Manga', 'id', '{metadata,manga.id}'),
    ('Manga', 'title', '{metadata,manga.title}'),
    ('Manga', 'native_title', '{metadata,manga.native_title}'),
    ('Manga', 'format', '{metadata,manga.format}'),
    ('Manga', 'external_ids', '{metadata,manga_external_id.source,manga_external_id.external_id}'),
    ('Manga', 'authors', '{metadata,manga.authors}'),

    ('ThemeSong', 'kind', '{metadata}'),
    ('ThemeSong', 'title', '{metadata}'),
    ('ThemeSong', 'artist', '{metadata}'),
    ('ThemeSong', 'episodes', '{metadata}'),

    ('Broadcast', 'recurrence', '{metadata,anime_broadcast.recurrence}'),
    ('Broadcast', 'time_zone', '{metadata,anime_broadcast.time_zone}'),
    ('Broadcast', 'weekday', '{metadata,anime_broadcast.weekday}'),
    ('Broadcast', 'time', '{metadata,anime_broadcast.time}'),
    ('Broadcast', 'next_episode_at', '{metadata,anime_broadcast.next_episode_at}'),
    ('Broadcast', 'next_episode_number', '{metadata,anime_broadcast.next_episode_number}'),
    ('Broadcast', 'delay', '{metadata}'),
    ('Broadcast', 'next_episode_precision', '{metadata}'),

    ('StreamingLink', 'site', '{metadata,anime_streaming.site}'),
    ('StreamingLink', 'url', '{metadata,anime_streaming.url}'),
    ('StreamingLink', 'regions', '{metadata,anime_streaming.regions}'),
    ('StreamingLink', 'begins_at', '{metadata,anime_streaming.begins_at}'),
    ('StreamingLink', 'recurrence', '{metadata,anime_streaming.recurrence}'),
    ('StreamingLink', 'begins_at_precision', '{metadata}'),

    ('Statistics', 'platform', '{metadata,anime_statistics.platform}'),
    ('Statistics', 'score', '{metadata,anime_statistics.score}'),
    ('Statistics', 'scored_by', '{metadata}'),
    ('Statistics', 'rank', '{metadata}'),
    ('Statistics', 'popularity_rank', '{metadata}'),
    ('Statistics', 'members', '{metadata,anime_statistics.members}'),
    ('Statistics', 'favorites', '{metadata}'),
    ('Statistics', 'as_of', '{metadata,anime_statistics.as_of}'),

    ('ScoreCalculations', 'arithmetic_mean', '{metadata,anime.score}'),
    ('ScoreCalculations', 'median', '{metadata}'),
    ('ScoreCalculations', 'arithmetic_geometric_mean', '{metadata}'),
    ('ScoreCalculations', 'as_of', '{metadata}'),
    ('ScoreCalculations', 'weighted', '{anime.weighted_score}'),

    ('Image', 'kind', '{metadata}'),
    ('Image', 'url', '{metadata}'),
    ('Image', 'source', '{metadata}'),
    ('Image', 'size', '{metadata}'),
    ('Image', 'color', '{metadata}'),

    ('Trailer', 'url', '{metadata}'),
    ('Trailer', 'title', '{metadata}'),

    ('Link', 'site', '{metadata}'),
    ('Link', 'url', '{metadata}'),
    ('Link', 'id', '{metadata}'),

    ('Provenance', 'source', '{metadata}'),
    ('Provenance', 'conflicts', '{metadata}');
