-- One anime, one record: merges that redirect and can be undone, episodes that are no whole numbers, adult content that
-- may be unknown, and orders that work on what is known.

-- The anime that answers for one that was merged away. With it what a merge needs to be undone: the record and the times
-- of the one that stayed, as they were before, and the ids that came with the one that went.
alter table anime add column merged_into uuid references anime;
alter table anime add column merge_undo jsonb;
-- sql/lock_anime_by_external_ids.sql: who redirects to an anime.
create index anime_merged_into on anime (merged_into) where merged_into is not null;

alter table anime_change add column successor_id uuid;

-- "6.5", "S1"; the number of such an episode is 0.
alter table episode add column label text not null default '';
alter table episode drop constraint episode_anime_id_number_key;
alter table episode add constraint episode_anime_id_number_label_key unique (anime_id, number, label);

-- True, false, or null where it is not known. What was false until now was mostly not known.
alter table anime alter column is_adult drop not null;
alter table anime alter column is_adult drop default;
update anime set is_adult = case when is_adult or age_rating = 'RX' or genres && '{Hentai,Erotica}' then true end;

-- Fields of which an operator had the last word, as field_times has them; here for reads.
alter table anime add column operator_fields text[] not null default '{}';

-- The score weighted by votes, and how well known an anime is where nobody counts who has it on a list.
alter table anime add column weighted_score real;
alter table anime add column fame int not null default 0;
update anime set weighted_score = score;
drop index anime_by_score, anime_by_score_ascending, anime_by_popularity;
create index anime_by_score on anime ((coalesce(weighted_score, '-Infinity')), fame, id) where deleted_at is null;
create index anime_by_score_ascending on anime ((coalesce(weighted_score, 'Infinity')), id) where deleted_at is null;
create index anime_by_popularity on anime ((coalesce(popularity, -1)), fame, id) where deleted_at is null;
-- sql/lists/anime_filter.sql, score_gte.
create index anime_score on anime (score) where deleted_at is null;
