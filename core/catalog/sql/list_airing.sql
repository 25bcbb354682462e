-- What the update worker plans with: two ranges of anime_by_status, of which the finished are cut by their end.
-- $1 text[] statuses, $2 date finished on or after or null, $3 uuid after, $4 int limit
select id from anime
where deleted_at is null and id > $3
  and (status = any ($1) or (status = 'FINISHED' and end_date >= $2::date))
order by id
limit $4
