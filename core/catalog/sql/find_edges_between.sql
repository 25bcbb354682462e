-- The edges that the records among these hold to each other.
-- $1 uuid[], $2 text[] types along or null, $3 text[] types against or null
select distinct r.anime_id as from_id, target.id as to_id, r.type
from anime_relation r
join anime target on target.id = r.target_id
where r.anime_id = any ($1::uuid[]) and r.target_id = any ($1::uuid[])
  and ($2::text[] is null or r.type = any ($2) or r.type = any ($3::text[]))
order by 1, 2, 3
