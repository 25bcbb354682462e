-- $1 uuid the character that goes, $2 uuid the one that stays
with moved as (delete from character_name where character_id = $1 returning name)
insert into character_name (character_id, name)
select $2::uuid, name from moved
on conflict do nothing
