-- The tags of these anime become exactly the given ones; those that stay as they are are not rewritten.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, name, rank, spoiler}]
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, name text, rank int, spoiler boolean)
),
removed as (
    delete from anime_tag t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.name) = (t.anime_id, t.name))
)
insert into anime_tag (anime_id, name, rank, spoiler)
select anime_id, name, rank, spoiler from given
on conflict (anime_id, name) do update
set rank = excluded.rank, spoiler = excluded.spoiler
where (anime_tag.rank, anime_tag.spoiler) is distinct from (excluded.rank, excluded.spoiler)
