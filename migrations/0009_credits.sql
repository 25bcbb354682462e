-- Studios and people as things of their own: who they are by the ids of platforms, what they made, and whom they spoke. And the
-- order of what is on the air.

create table studio_external_id (
    source text not null,
    external_id text not null,
    studio_id uuid not null references studio,
    primary key (source, external_id)
);
-- sql/find_studio_by_id.sql
create index studio_external_id_studio on studio_external_id (studio_id);
alter table studio add column folded text generated always as (fold_name(lower(name))) stored;
-- sql/lists/studios.sql
create index studio_folded on studio using gin (folded gin_trgm_ops);

-- Until now a person was told apart by the first of their ids alone.
create table staff_external_id (
    source text not null,
    external_id text not null,
    staff_id uuid not null references staff,
    primary key (source, external_id)
);
insert into staff_external_id (source, external_id, staff_id)
select distinct on (source, external_id) source, external_id, id from staff where source <> '' order by source, external_id, id;
-- sql/find_person_by_id.sql
create index staff_external_id_staff on staff_external_id (staff_id);
alter table staff
    -- The name as names are compared (core/catalog/domain/names.ts); empty until it is next written.
    add column name_key text not null default '',
    add column folded text generated always as (fold_name(lower(name || ' ' || native_name))) stored;
-- sql/find_people.sql: who is known by name alone.
create index staff_by_name on staff (name_key) where source = '';
-- sql/lists/people.sql
create index staff_folded on staff using gin (folded gin_trgm_ops);
create index anime_staff_staff on anime_staff (staff_id);

create table anime_voice (
    anime_id uuid not null references anime,
    character_id uuid not null references character,
    staff_id uuid not null references staff,
    language text not null default '',
    primary key (anime_id, character_id, staff_id, language)
);
create index anime_voice_staff on anime_voice (staff_id);

-- Rows of an older release: their credits are written anew after the start.
alter table anime add column credits_told boolean not null default false;
alter table anime alter column credits_told set default true;
-- sql/list_untold_credits.sql: empty once all are.
create index anime_untold_credits on anime (id) where not credits_told;

-- sql/lists/anime_sort.sql, trending.
create index anime_by_trending on anime (((told_status = 'RELEASING')::int), (coalesce(popularity, -1)), fame, id) where deleted_at is null;
