-- The anime that have begun or ended since their followers were told what they are: anime_to_begin, anime_to_end. Locked, so
-- that of several catalogs one tells of each.
-- $1 timestamptz now, $2 int limit
select id from anime
where deleted_at is null
  and ((airs_from <= $1 and told_status = 'NOT_YET_RELEASED') or (airs_until <= $1 and told_status <> 'FINISHED'))
limit $2
for update skip locked
