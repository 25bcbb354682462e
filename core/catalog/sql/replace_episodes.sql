-- The episodes of these anime become exactly the given ones; of a series with a thousand of them only those that
-- differ are written. Their ids follow from anime, number and label, so they outlive a removal.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{id, anime_id, number, label, title, aired_at}]
with given as (
    select * from jsonb_to_recordset($2::jsonb)
        as g (id uuid, anime_id uuid, number int, label text, title text, aired_at timestamptz)
),
removed as (
    delete from episode e
    where e.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.number, g.label) = (e.anime_id, e.number, e.label))
)
insert into episode (id, anime_id, number, label, title, aired_at)
select id, anime_id, number, label, title, aired_at from given
on conflict (anime_id, number, label) do update
set title = excluded.title, aired_at = excluded.aired_at
where (episode.title, episode.aired_at) is distinct from (excluded.title, excluded.aired_at)
