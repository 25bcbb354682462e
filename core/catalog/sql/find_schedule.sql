-- The shows that may air in a window, with what is known of when: those with an episode dated in it, those with a next
-- episode announced for it, and those that go on and have a rhythm of any kind. Few of the anime go on, so that
-- each part begins with an index: episode_aired, the small anime_broadcast, anime_by_status, anime_streaming_site.
-- $1 timestamptz from, $2 timestamptz to, $3 text streaming site or empty
-- may be null: recurrence, time_zone, weekday, time, next_episode_at, next_episode_number, latest_number, latest_at, site_recurrence, site_begins_at
with concerned as (
    select anime_id from episode where aired_at >= $1 and aired_at < $2
    union
    select anime_id from anime_broadcast where next_episode_at >= $1 and next_episode_at < $2
    union
    select a.id from anime a
    where a.deleted_at is null and a.status in ('RELEASING', 'NOT_YET_RELEASED')
      and case when $3 = '' then a.id in (select anime_id from anime_broadcast)
          else a.id in (select anime_id from anime_streaming where site = $3) end
)
select a.id, a.status, a.start_date, a.end_date, a.episode_count,
    b.recurrence, b.time_zone, b.weekday, b.time, b.next_episode_at, b.next_episode_number,
    latest.number as latest_number, latest.aired_at as latest_at,
    (
        -- Also the month before: what a site shows follows a broadcast.
        select coalesce(jsonb_agg(jsonb_build_array(e.number, (extract(epoch from e.aired_at) * 1000)::bigint)), '[]')
        from episode e
        where e.anime_id = a.id and e.aired_at >= $1 - interval '31 days' and e.aired_at < $2
    ) as dated,
    s.recurrence as site_recurrence, s.begins_at as site_begins_at
from concerned c
join anime a on a.id = c.anime_id and a.deleted_at is null
left join anime_broadcast b on b.anime_id = a.id
left join lateral (
    select e.number, e.aired_at from episode e
    where e.anime_id = a.id and e.aired_at is not null
    order by e.aired_at desc, e.number desc
    limit 1
) latest on true
left join lateral (
    -- A site may have a link for each region: the earliest is when it shows it.
    select l.recurrence, l.begins_at from anime_streaming l
    where l.anime_id = a.id and l.site = $3
    order by l.begins_at, l.place
    limit 1
) s on true
where $3 = '' or s.recurrence is not null
