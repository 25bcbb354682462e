-- What a list of characters can ask for, and the keys of its two orders, each a fragment.

-- name: kept
-- A merged one is found as what it became.
c.merged_into is null

-- name: name_part
-- One for each word, because names are kept with their words in alphabetical order. Trigrams (character_name_trigrams);
-- a word of one or two letters has none and reads all names. :value is a LIKE pattern.
c.id in (select n.character_id from character_name n where n.name like :value)

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
