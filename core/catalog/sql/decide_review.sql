-- $1 uuid, $2 boolean accepted, $3 text operator, $4 uuid chosen or null
update review
set decided_at = now(), accepted = $2, decided_by = $3, chosen_id = $4
where id = $1
returning id, kind, reason, entity_ids, differences, created_at, decided_at, decided_by, accepted
