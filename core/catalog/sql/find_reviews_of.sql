-- Open reviews about this anime: review_entities.
-- $1 uuid
select id, kind, entity_ids, subject, event
from review
where entity_ids @> array[$1::uuid] and decided_at is null
order by created_at, id
