-- Which anime a character appears in, by the index on the character.
-- $1 uuid
select anime_id from anime_character where character_id = $1
