-- The manga of these anime become exactly the given ones.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, manga_id, type}]
with given as (
    select distinct * from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, manga_id uuid, type text)
),
removed as (
    delete from anime_manga t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.manga_id, g.type) = (t.anime_id, t.manga_id, t.type))
)
insert into anime_manga (anime_id, manga_id, type)
select anime_id, manga_id, type from given
on conflict do nothing
