-- Who points at an anime: anime_relation_target.
-- $1 uuid
select distinct r.anime_id, r.type
from anime_relation r
join anime a on a.id = r.anime_id and a.deleted_at is null
where r.target_id = $1
order by 1, 2
