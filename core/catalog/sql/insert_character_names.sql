-- Names add up: what a character was once called still leads to it.
-- $1 jsonb [{character_id, name}]
insert into character_name (character_id, name)
select character_id, name from jsonb_to_recordset($1::jsonb) as g (character_id uuid, name text)
on conflict do nothing
