-- The streaming links of these anime become exactly the given ones.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, place, site, url, regions, begins_at, recurrence}]
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (
        anime_id uuid, place int, site text, url text, regions text[], begins_at timestamptz, recurrence text
    )
),
removed as (
    delete from anime_streaming t
    where t.anime_id = any ($1::uuid[])
      and not exists (select from given g where (g.anime_id, g.place) = (t.anime_id, t.place))
)
insert into anime_streaming (anime_id, place, site, url, regions, begins_at, recurrence)
select anime_id, place, site, url, regions, begins_at, recurrence from given
on conflict (anime_id, place) do update
set site = excluded.site, url = excluded.url, regions = excluded.regions,
    begins_at = excluded.begins_at, recurrence = excluded.recurrence
where (anime_streaming.site, anime_streaming.url, anime_streaming.regions, anime_streaming.begins_at,
       anime_streaming.recurrence)
    is distinct from (excluded.site, excluded.url, excluded.regions, excluded.begins_at, excluded.recurrence)
