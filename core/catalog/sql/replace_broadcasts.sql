-- The broadcast of each of these anime becomes the given one, or none.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, recurrence, time_zone, weekday, time, next_episode_at, next_episode_number}]
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (
        anime_id uuid, recurrence text, time_zone text, weekday int, time text,
        next_episode_at timestamptz, next_episode_number int
    )
),
removed as (
    delete from anime_broadcast t
    where t.anime_id = any ($1::uuid[]) and not exists (select from given g where g.anime_id = t.anime_id)
)
insert into anime_broadcast (anime_id, recurrence, time_zone, weekday, time, next_episode_at, next_episode_number)
select anime_id, recurrence, time_zone, weekday, time, next_episode_at, next_episode_number from given
on conflict (anime_id) do update
set recurrence = excluded.recurrence, time_zone = excluded.time_zone, weekday = excluded.weekday,
    time = excluded.time, next_episode_at = excluded.next_episode_at, next_episode_number = excluded.next_episode_number
