-- The conditions that a list of anime can have, each a fragment after its name. adapters/lists/compose.ts joins those that
-- a request asks for; a value only ever goes in as a parameter (:value, :rank). Statements of lists are planned for
-- their values each time, so that a rare value is found by its own index and a frequent one by walking the sort's.

-- name: kept
-- Of every list; every index of anime has it.
a.deleted_at is null

-- name: text_folded
-- Trigrams (GIN anime_title_folded) when the text has three letters in a row; a shorter one has no trigram and reads all titles,
-- which are small rows apart from the records. :value is lower case; folded it has no sign that is wild in a pattern.
a.id in (select t.anime_id from anime_title t where t.folded like '%' || fold_name(:value::text) || '%')

-- name: text_known
-- Whether any title has the text at all: found as text_folded finds it, or at the first title that has it.
exists (
    select from anime_title t join anime k on k.id = t.anime_id
    where k.deleted_at is null and t.folded like '%' || fold_name(:value::text) || '%'
)

-- name: text_near
-- In place of text_folded for a text that no title has: near_titles (migration 0013).
a.id in (select n.anime_id from near_titles(fold_name(:value::text)) n)

-- name: text_pattern
-- Of signs alone nothing is left when they are folded. :value is a LIKE pattern, lower case and escaped; it reads all titles.
a.id in (select t.anime_id from anime_title t where t.title like :value)

-- name: title_prefix
-- anime_by_title where the database compares as C does; elsewhere it reads the titles of all anime. :value is a LIKE pattern, lower case and escaped.
lower(a.title) like :value::text

-- name: season_in
a.season = any (:value::text[])

-- name: season_year_gte
-- anime_by_season
a.season_year >= :value

-- name: season_year_lte
a.season_year <= :value

-- name: format_in
-- anime_by_format
a.format = any (:value::text[])

-- name: format_not_in
a.format <> all (:value::text[])

-- name: status_in
-- What it is at the instant :now, as it is served (core/rules/airing, statusAt). The first condition follows from the second
-- and has the indexes: anime_by_status, anime_by_airs_from, anime_by_airs_until.
(
    a.status = any (:value::text[])
    or ('NOT_YET_RELEASED' = any (:value::text[]) and a.airs_from > :now::timestamptz)
    or ('FINISHED' = any (:value::text[]) and a.airs_until <= :now::timestamptz)
)
and case when a.airs_from > :now::timestamptz then 'NOT_YET_RELEASED' when a.airs_until <= :now::timestamptz then 'FINISHED' else a.status end
    = any (:value::text[])

-- name: status_not_in
case when a.airs_from > :now::timestamptz then 'NOT_YET_RELEASED' when a.airs_until <= :now::timestamptz then 'FINISHED' else a.status end
    <> all (:value::text[])

-- name: genre_in
-- GIN anime_genres
a.genres && :value::text[]

-- name: genre_all
-- GIN anime_genres
a.genres @> :value::text[]

-- name: genre_not_in
not a.genres && :value::text[]

-- name: tag_in
-- anime_tag_name holds name and rank.
a.id in (select t.anime_id from anime_tag t where t.name = any (:value::text[]) and t.rank >= :rank)

-- name: tag_all
-- An anime has a tag once, so as many rows as names means all of them. :count is the number of different names.
a.id in (
    select t.anime_id from anime_tag t
    where t.name = any (:value::text[]) and t.rank >= :rank
    group by t.anime_id
    having count(*) = :count::bigint
)

-- name: tag_not_in
not exists (
    select from anime_tag t where t.anime_id = a.id and t.name = any (:value::text[]) and t.rank >= :rank
)

-- name: score_gte
-- Ranges are asked of the expressions that the sorts' indexes hold; that an unknown value is in no range is said apart.
coalesce(a.score, '-Infinity') >= :value::real and a.score is not null

-- name: score_lte
coalesce(a.score, 'Infinity') <= :value::real and a.score is not null

-- name: popularity_gte
coalesce(a.popularity, -1) >= :value::int and a.popularity is not null

-- name: popularity_lte
coalesce(a.popularity, 2147483647) <= :value::int and a.popularity is not null

-- name: episode_count_gte
coalesce(a.episode_count, -1) >= :value::int and a.episode_count is not null

-- name: episode_count_lte
coalesce(a.episode_count, 2147483647) <= :value::int and a.episode_count is not null

-- name: duration_seconds_gte
-- anime_by_duration
a.duration_seconds >= :value

-- name: duration_seconds_lte
a.duration_seconds <= :value

-- name: start_date_gte
-- :value is the first day of the bound. Only what surely started within: a year alone is not "since its June".
coalesce(a.start_date, '-infinity') >= :value::text::date and a.start_date is not null

-- name: start_date_lte
-- :value is the last day of the bound. The first condition follows from the second and has the index.
coalesce(a.start_date, 'infinity') <= :value::text::date and a.start_date_latest <= :value::text::date

-- name: source_material_in
-- anime_by_source_material
a.source_material = any (:value::text[])

-- name: country_in
-- anime_by_country
a.country = any (:value::text[])

-- name: studio_in
-- studio_name_key, then anime_studio_studio.
a.id in (
    select s.anime_id from anime_studio s
    where s.studio_id in (select id from studio where name = any (:value::text[]))
)

-- name: studio_role_in
-- As studio_in; :roles are what the studio has to be of it.
a.id in (
    select s.anime_id from anime_studio s
    where s.studio_id in (select id from studio where name = any (:value::text[])) and s.role = any (:roles::text[])
)

-- name: streaming_site_in
-- anime_streaming_site
a.id in (select s.anime_id from anime_streaming s where s.site = any (:value::text[]))

-- Not adult is what is not known to be: also that of which nothing is known.
-- name: is_adult
(a.is_adult is true) = :value::boolean

-- name: id_in
-- The primary key.
a.id = any (:value::uuid[])

-- name: demographic_in
-- GIN anime_demographics
a.demographics && :value::text[]

-- name: theme_in
-- GIN anime_themes
a.themes && :value::text[]

-- name: age_rating_in
a.age_rating = any (:value::text[])
