-- What a list of characters can ask for, and the keys of its two orders, each a fragment.

-- name: kept
-- A merged one is found as what it became.
c.merged_into is null

-- name: name_part
-- One for each word, because names are kept with their words in alphabetical order. Trigrams (character_name_folded);
-- a word of one or two letters has none and reads all names. :value is lower case.
c.id in (select n.character_id from character_name n where n.folded like '%' || fold_name(:value::text) || '%')

-- name: exactly_named
-- By the primary key of character_name, for those that have the parts.
(exists (select from character_name n where n.character_id = c.id and n.folded = fold_name(:value::text)))::int

-- name: no_name
-- Signs alone are in no name.
false

-- name: in_anime
-- The primary key of anime_character.
x.anime_id = :value::uuid

-- name: favorites
-- character_by_favorites, walked backward.
c.favorites

-- name: role
case x.role when 'MAIN' then 1 when 'SUPPORTING' then 2 when 'BACKGROUND' then 3 else 4 end

-- name: billing
case when x.billing > 0 then x.billing else 2147483647 end
