-- What an anime is follows from the instant it is asked at, and no write tells of an instant. So what is concluded on each
-- write is the run: before airs_from it is not yet released, from airs_until on it is finished, between them it is `status`.
alter table anime
    -- Null: it always was, or nobody knows.
    add column airs_from timestamptz,
    -- Null: nothing says when it ends.
    add column airs_until timestamptz,
    -- What the schedule is made of: rhythm, dated episodes, the sites' rhythms. See core/catalog/adapters/airing-row.ts.
    add column airing jsonb not null default 'null',
    -- By which version of the rule it was concluded; 0 when it was not.
    add column airing_rule int not null default 0,
    -- The status that followers were told of last.
    add column told_status text not null default '';
update anime set told_status = status;

-- sql/lists/anime_filter.sql, status_in; sql/find_schedule.sql.
create index anime_by_airs_from on anime (airs_from) where deleted_at is null and airs_from is not null;
create index anime_by_airs_until on anime (airs_until) where deleted_at is null and airs_until is not null;
-- sql/list_turned.sql: both stay as small as what is to come.
create index anime_to_begin on anime (airs_from) where deleted_at is null and told_status = 'NOT_YET_RELEASED';
create index anime_to_end on anime (airs_until) where deleted_at is null and told_status <> 'FINISHED';
