-- The studios of these anime become exactly the given ones; their names are in `studio` already.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, name, role}]
with given as (
    select g.anime_id, s.id as studio_id, g.role
    from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, name text, role text)
    join studio s using (name)
),
removed as (
    delete from anime_studio t
    where t.anime_id = any ($1::uuid[])
      and not exists (
          select from given g where (g.anime_id, g.studio_id, g.role) = (t.anime_id, t.studio_id, t.role)
      )
)
insert into anime_studio (anime_id, studio_id, role)
select anime_id, studio_id, role from given
on conflict do nothing
