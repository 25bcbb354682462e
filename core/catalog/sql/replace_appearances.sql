-- The cast of these anime becomes exactly the given one; the characters are in `character` already.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, character_id, role, billing}], one row for each character of an anime
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, character_id uuid, role text, billing int)
),
removed as (
    delete from anime_character t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.character_id) = (t.anime_id, t.character_id))
)
insert into anime_character (anime_id, character_id, role, billing)
select anime_id, character_id, role, billing from given
on conflict (anime_id, character_id) do update
set role = excluded.role, billing = excluded.billing
where (anime_character.role, anime_character.billing) is distinct from (excluded.role, excluded.billing)
