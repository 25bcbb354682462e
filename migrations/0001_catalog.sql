-- The catalog. A record is kept whole, in wire form, beside the columns and tables that it is filtered, joined and
-- counted by; both are written in one transaction. Each index names the statement that it is for.

create extension if not exists pg_trgm;

create table anime (
    id uuid primary key,
    -- Grows by one with every committed change; orders the change events of one anime.
    version bigint not null check (version > 0),
    -- The committed echora.v1.Anime in wire form: whole, with fields of a newer contract that we can't name.
    record bytea not null,
    -- SHA-256 of the last payload that was ingested for it, hex; the same payload again changes nothing.
    payload_hash text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    -- {field: ms}: when, at its producer, the value that stands became true; "*" for all that no entry names.
    field_times jsonb not null default '{}',

    -- What lists are filtered and sorted by. Enum values by name without prefix, a newer one by its number.
    title text not null default '',
    format text not null default '',
    status text not null default '',
    season text not null default '',
    season_year int,
    -- First day of a partial date; the last day it may mean is in start_date_latest.
    start_date date,
    start_date_latest date,
    end_date date,
    episode_count int,
    duration_seconds int,
    source_material text not null default '',
    age_rating text not null default '',
    is_adult boolean not null default false,
    country text not null default '',
    score real,
    popularity int,
    genres text[] not null default '{}',
    themes text[] not null default '{}',
    demographics text[] not null default '{}'
);

create table anime_external_id (
    source text not null,
    external_id text not null,
    anime_id uuid not null references anime,
    primary key (source, external_id)
);
-- sql/lock_anime_by_external_ids.sql: the ids that lead to an anime.
create index anime_external_id_anime on anime_external_id (anime_id);

-- Every wording of every title, for search by part of it in any script.
create table anime_title (
    anime_id uuid not null references anime,
    -- Lower case, as it is searched.
    title text not null,
    primary key (anime_id, title)
);
-- sql/lists/anime_filter.sql, text_pattern.
create index anime_title_trigrams on anime_title using gin (title gin_trgm_ops);

create table anime_tag (
    anime_id uuid not null references anime,
    name text not null,
    rank int not null default 0,
    spoiler boolean not null default false,
    primary key (anime_id, name)
);
-- sql/lists/anime_filter.sql, tag_in with minimum_tag_rank.
create index anime_tag_name on anime_tag (name, rank);

create table studio (
    id uuid primary key default gen_random_uuid(),
    name text not null unique
);

create table anime_studio (
    anime_id uuid not null references anime,
    studio_id uuid not null references studio,
    role text not null,
    primary key (anime_id, studio_id, role)
);
-- sql/lists/anime_filter.sql, studio_in.
create index anime_studio_studio on anime_studio (studio_id);

create table staff (
    id uuid primary key default gen_random_uuid(),
    -- One row for each name until a source gives an id.
    name text not null,
    native_name text not null default '',
    source text not null default '',
    external_id text not null default '',
    unique (name, source, external_id)
);

create table anime_staff (
    anime_id uuid not null references anime,
    staff_id uuid not null references staff,
    role text not null,
    place int not null,
    primary key (anime_id, staff_id, role)
);

create table manga (
    id uuid primary key default gen_random_uuid(),
    title text not null,
    native_title text not null default '',
    format text not null default '',
    authors text[] not null default '{}',
    -- Manga without any outside id are told apart by this; empty when they have one.
    natural_key text unique
);

create table manga_external_id (
    source text not null,
    external_id text not null,
    manga_id uuid not null references manga,
    primary key (source, external_id)
);

create table anime_manga (
    anime_id uuid not null references anime,
    manga_id uuid not null references manga,
    type text not null,
    primary key (anime_id, manga_id, type)
);

create table character (
    id uuid primary key,
    version bigint not null default 1,
    -- The echora.v1.Character in wire form, without id and version.
    record bytea not null,
    name text not null,
    favorites int not null default 0,
    -- Set when an operator found it to be another one: reads follow it.
    merged_into uuid references character,
    -- When it was last looked for duplicates; null asks for it.
    compared_at timestamptz,
    updated_at timestamptz not null default now()
);
-- sql/list_uncompared_characters.sql.
create index character_uncompared on character (id) where compared_at is null and merged_into is null;

-- sql/lists/characters.sql.
create index character_by_favorites on character (favorites, id) where merged_into is null;

create table character_external_id (
    source text not null,
    external_id text not null,
    character_id uuid not null references character,
    primary key (source, external_id)
);
-- sql/lock_characters.sql, sql/move_character_ids.sql.
create index character_external_id_character on character_external_id (character_id);

-- Names and aliases, lower case, words in alphabetical order, so that "Spiegel, Spike" is "Spike Spiegel".
create table character_name (
    character_id uuid not null references character,
    name text not null,
    primary key (character_id, name)
);
-- sql/find_like_characters.sql and sql/list_characters.sql.
create index character_name_trigrams on character_name using gin (name gin_trgm_ops);
create index character_name_exact on character_name (name);

create table anime_character (
    anime_id uuid not null references anime,
    character_id uuid not null references character,
    role text not null,
    billing int not null default 0,
    primary key (anime_id, character_id)
);
-- sql/find_character_credits.sql.
create index anime_character_character on anime_character (character_id);

create table episode (
    id uuid primary key default gen_random_uuid(),
    anime_id uuid not null references anime,
    number int not null,
    title text not null default '',
    aired_at timestamptz,
    unique (anime_id, number)
);
-- sql/find_schedule.sql: what aired in a window.
create index episode_aired on episode (aired_at) where aired_at is not null;

-- One row per outside reference of a relation, so that an edge resolves by whichever id of its target comes first.
create table anime_relation (
    anime_id uuid not null references anime,
    type text not null,
    source text not null,
    external_id text not null,
    -- Null while the target is not here.
    target_id uuid references anime,
    primary key (anime_id, type, source, external_id),
    check (target_id is distinct from anime_id)
);
-- sql/resolve_relations.sql: which open edges wait for this id.
create index anime_relation_open on anime_relation (source, external_id) where target_id is null;
-- sql/traverse_relations.sql: edges are walked both ways.
create index anime_relation_target on anime_relation (target_id) where target_id is not null;

create table anime_streaming (
    anime_id uuid not null references anime,
    place int not null,
    site text not null,
    url text not null default '',
    regions text[] not null default '{}',
    begins_at timestamptz,
    recurrence text not null default '',
    primary key (anime_id, place)
);
-- sql/lists/anime_filter.sql, streaming_site_in; sql/find_schedule.sql with a site.
create index anime_streaming_site on anime_streaming (site);

create table anime_broadcast (
    anime_id uuid primary key references anime,
    recurrence text not null default '',
    time_zone text not null default '',
    weekday int not null default 0,
    time text not null default '',
    next_episode_at timestamptz,
    next_episode_number int not null default 0
);

create table anime_statistics (
    anime_id uuid not null references anime,
    platform text not null,
    score real,
    members int,
    as_of timestamptz,
    primary key (anime_id, platform)
);

-- The last payload of each producer as it came, for looking up where a value is from.
create table anime_payload (
    anime_id uuid not null references anime,
    source text not null,
    payload jsonb not null,
    payload_hash text not null,
    received_at timestamptz not null default now(),
    primary key (anime_id, source)
);

-- What changed, from which source, when. Serves changes since a cursor, tombstones included.
create table anime_change (
    id bigint generated always as identity primary key,
    -- The transaction that committed it: readers stay below those still open, because ids are drawn before commit.
    transaction xid8 not null default pg_current_xact_id(),
    anime_id uuid not null,
    version bigint not null,
    kind text not null,
    changed_fields text[] not null,
    source text not null,
    event_id text not null default '',
    committed_at timestamptz not null default now(),
    unique (anime_id, version)
);
-- sql/list_changes.sql.
create index anime_change_order on anime_change (transaction, id);

-- What the catalog does not decide by itself.
create table review (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    reason text not null,
    -- All sides: the anime concerned, or the characters.
    entity_ids uuid[] not null,
    -- [{field, before, after}], each value as protobuf JSON text.
    differences jsonb not null default '[]',
    -- The event as it came, and the subject it came on: accepting applies it.
    subject text not null default '',
    event bytea not null default '',
    -- One review for each question, however often its event comes.
    question text not null unique,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text not null default '',
    -- Null in a decided one: a newer event answered the question differently.
    accepted boolean,
    -- Of an ambiguous identity: the anime that the operator named. Of a duplicate: the character that stays.
    chosen_id uuid
);
-- sql/find_asked_changes.sql: what was asked about these anime.
create index review_entities on review using gin (entity_ids);
-- sql/list_reviews.sql.
create index review_open on review (created_at, id) where decided_at is null;

create table outbox (
    id bigint generated always as identity primary key,
    anime_id uuid not null,
    version bigint not null,
    subject text not null,
    payload bytea not null,
    traceparent text not null default '',
    created_at timestamptz not null default now(),
    published_at timestamptz,
    -- Also the message id, so that a row published twice is stored once.
    unique (anime_id, version)
);
-- sql/claim_outbox.sql: unpublished rows in order, and the oldest of each anime.
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_unpublished_anime on outbox (anime_id, id) where published_at is null;
-- sql/forget_outbox.sql.
create index outbox_published on outbox (published_at) where published_at is not null;

create table ingestion_run (
    id uuid primary key,
    artifact text not null,
    artifact_sha256 text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    outcome text not null default '',
    records_read bigint not null default 0,
    records_merged bigint not null default 0,
    records_rejected bigint not null default 0,
    events_published bigint not null default 0
);
-- sql/list_runs.sql.
create index ingestion_run_started on ingestion_run (started_at);

-- Lists: the fragments of sql/lists/anime_filter.sql and anime_sort.sql. Each index starts with what a filter or a sort
-- asks for and leaves out the deleted. A key of a sort is never null there (see anime_sort.sql); where null comes
-- last both ways, each way has its own index. They end in the id and include the columns that they are made of, so
-- that a count reads them and not the records.
create index anime_by_season on anime (season_year, season, id) where deleted_at is null;
create index anime_by_status on anime (status, id) where deleted_at is null;
create index anime_by_format on anime (format, id) where deleted_at is null;
create index anime_by_source_material on anime (source_material, id) where deleted_at is null;
create index anime_by_country on anime (country, id) where deleted_at is null;
create index anime_by_duration on anime (duration_seconds, id) where deleted_at is null;
create index anime_by_title on anime (lower(title), id) where deleted_at is null;
create index anime_by_start_date on anime ((coalesce(start_date, '-infinity')), id) include (start_date) where deleted_at is null;
create index anime_by_start_date_ascending on anime ((coalesce(start_date, 'infinity')), id) include (start_date, start_date_latest) where deleted_at is null;
create index anime_by_score on anime ((coalesce(score, '-Infinity')), id) include (score) where deleted_at is null;
create index anime_by_score_ascending on anime ((coalesce(score, 'Infinity')), id) include (score) where deleted_at is null;
create index anime_by_popularity on anime ((coalesce(popularity, -1)), id) include (popularity) where deleted_at is null;
create index anime_by_popularity_ascending on anime ((coalesce(popularity, 2147483647)), id) include (popularity) where deleted_at is null;
create index anime_by_episodes on anime ((coalesce(episode_count, -1)), id) include (episode_count) where deleted_at is null;
create index anime_by_episodes_ascending on anime ((coalesce(episode_count, 2147483647)), id) include (episode_count) where deleted_at is null;
create index anime_by_updated on anime (updated_at, id) where deleted_at is null;
create index anime_genres on anime using gin (genres) where deleted_at is null;
create index anime_themes on anime using gin (themes) where deleted_at is null;
create index anime_demographics on anime using gin (demographics) where deleted_at is null;
