-- The shows that may air in a window, with all that is known of when: those with an episode dated or announced near it, and
-- those whose run it touches and that have a rhythm of any kind. Few runs touch it, so that each part begins with an index:
-- episode_aired, the small anime_broadcast, anime_by_airs_until or anime_by_status. What is known to the day may lie two days
-- from the instant that is kept; what a site shows follows a broadcast by a month at most.
-- $1 timestamptz from, $2 timestamptz to, $3 text streaming site or empty
with concerned as (
    select anime_id from episode where aired_at >= $1::timestamptz - interval '2 days' and aired_at < $2::timestamptz + interval '2 days'
    union
    select anime_id from anime_broadcast
    where next_episode_at >= $1::timestamptz - interval '2 days' and next_episode_at < $2::timestamptz + interval '2 days'
    union
    select a.id from anime a
    where a.deleted_at is null
      and (a.airs_until >= $1::timestamptz - interval '31 days' or (a.airs_until is null and a.status = 'RELEASING'))
      and (a.airs_from is null or a.airs_from < $2)
      and case when $3 = '' then a.id in (select anime_id from anime_broadcast)
          else a.id in (select anime_id from anime_streaming where site = $3) end
)
select a.id, a.airing
from concerned c
join anime a on a.id = c.anime_id and a.deleted_at is null
where $3 = '' or a.id in (select anime_id from anime_streaming where site = $3)
