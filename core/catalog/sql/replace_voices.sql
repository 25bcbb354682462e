-- The voices of these anime become exactly the given ones; people and characters are here already.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, character_id, staff_id, language}], distinct
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, character_id uuid, staff_id uuid, language text)
),
removed as (
    delete from anime_voice t
    where t.anime_id = any ($1::uuid[])
      and not exists (
          select from given g
          where (g.anime_id, g.character_id, g.staff_id, g.language) = (t.anime_id, t.character_id, t.staff_id, t.language)
      )
)
insert into anime_voice (anime_id, character_id, staff_id, language)
select anime_id, character_id, staff_id, language from given
on conflict do nothing
