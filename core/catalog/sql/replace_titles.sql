-- The titles of these anime become exactly the given ones; those that stay are not rewritten.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, title}]
with given as (
    select anime_id, title from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, title text)
),
removed as (
    delete from anime_title t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.title) = (t.anime_id, t.title))
)
insert into anime_title (anime_id, title)
select anime_id, title from given
on conflict do nothing
