-- What a list of studios can ask for, and the keys of its order, each a fragment.

-- name: credited
-- Whom no anime that is here names any more is not shown: anime_studio_studio.
exists (select from anime_studio c join anime a on a.id = c.anime_id and a.deleted_at is null where c.studio_id = s.id)

-- name: name_part
-- Trigrams (studio_folded); a part of less than three letters has none and reads all names. :value is lower case.
s.folded like '%' || fold_name(:value::text) || '%'

-- name: whole_name
-- Beside name_part, which finds it.
s.folded = fold_name(:value::text)

-- name: no_name
-- Signs alone are in no name.
false

-- name: exactly_named
-- Letter by letter goes before what only sounds the same.
(s.folded = fold_name(:value::text))::int + (s.name = :name::text)::int

-- How much it is credited for: anime_studio_studio. What was withdrawn counts too, it only orders.
-- name: credits
(select count(*)::int from anime_studio c where c.studio_id = s.id)

-- name: columns
s.id, s.name,
    array(select x.source || ':' || x.external_id from studio_external_id x where x.studio_id = s.id order by 1) as refs,
    (select count(distinct c.anime_id) from anime_studio c join anime a on a.id = c.anime_id and a.deleted_at is null where c.studio_id = s.id)::int as anime_count
