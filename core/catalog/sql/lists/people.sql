-- What a list of people can ask for, and the keys of its orders, each a fragment.

-- name: credited
-- Whom no anime that is here names any more is not shown: anime_staff_staff, anime_voice_staff.
(exists (select from anime_staff w join anime a on a.id = w.anime_id and a.deleted_at is null where w.staff_id = s.id)
    or exists (select from anime_voice v join anime a on a.id = v.anime_id and a.deleted_at is null where v.staff_id = s.id))

-- name: name_part
-- One for each word, because sources don't agree on their order. Trigrams (staff_folded); a word of one or two letters has none and
-- reads all names. :value is lower case.
s.folded like '%' || fold_name(:value::text) || '%'

-- name: whole_name
-- Beside name_part, which finds it: the name with its words in any order, or the native name. :key is as names are compared.
(fold_name(s.name_key) = fold_name(:key::text) or fold_name(lower(s.name)) = fold_name(:value::text) or fold_name(lower(s.native_name)) = fold_name(:value::text))

-- name: no_name
-- Signs alone are in no name.
false

-- name: exactly_named
(s.name_key = :value::text)::int

-- How much they are credited for, of the few whose name it is: anime_staff_staff, anime_voice_staff.
-- name: credits
((select count(*) from anime_staff w where w.staff_id = s.id) + (select count(*) from anime_voice v where v.staff_id = s.id))::int

-- name: columns
s.id, s.name, s.native_name,
    array(select x.source || ':' || x.external_id from staff_external_id x where x.staff_id = s.id order by 1) as refs
