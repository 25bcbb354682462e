-- The resolved edges of these anime, to fill in what the records leave open.
-- $1 uuid[]
select r.anime_id, r.type, r.source, r.external_id, target.id as target_id
from anime_relation r
join anime target on target.id = r.target_id and target.deleted_at is null
where r.anime_id = any ($1::uuid[])
