-- What the update worker plans with: ranges of anime_by_status and anime_by_airs_until, of which the finished are cut by
-- their end. Those that have only lapsed are what no source calls finished.
-- $1 text[] statuses, $2 date finished on or after or null, $3 uuid after, $4 int limit, $5 timestamptz now, $6 boolean lapsed too
with known as (
    select id, end_date, airs_until, status as run_status,
        case when airs_from > $5 then 'NOT_YET_RELEASED' when airs_until <= $5 then 'FINISHED' else status end as status
    from anime
    where deleted_at is null and id > $3
)
select id from known
where status = any ($1)
   or (status = 'FINISHED' and (end_date >= $2::date or airs_until >= $2::date))
   or ($6 and status = 'FINISHED' and run_status = 'RELEASING' and airs_until > $5::timestamptz - interval '1 year')
order by id
limit $4
