-- $1 uuid the character that goes, $2 uuid the one that stays
update character_external_id set character_id = $2 where character_id = $1
