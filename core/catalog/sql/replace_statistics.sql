-- The statistics of these anime become exactly the given ones.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, platform, score, members, as_of}]
with given as (
    select * from jsonb_to_recordset($2::jsonb)
        as g (anime_id uuid, platform text, score real, members int, as_of timestamptz)
),
removed as (
    delete from anime_statistics t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.platform) = (t.anime_id, t.platform))
)
insert into anime_statistics (anime_id, platform, score, members, as_of)
select anime_id, platform, score, members, as_of from given
on conflict (anime_id, platform) do update
set score = excluded.score, members = excluded.members, as_of = excluded.as_of
where (anime_statistics.score, anime_statistics.members, anime_statistics.as_of)
    is distinct from (excluded.score, excluded.members, excluded.as_of)
