-- $1 uuid
select id, kind, reason, entity_ids, differences, subject, event, created_at, decided_at, decided_by, accepted, chosen_id
from review
where id = $1
for update
