-- $1 boolean accepted, $2 text kind or '', $3 uuid the page starts after this one, or null, $4 int limit
select id, kind, reason, entity_ids, differences, created_at, decided_at, decided_by, accepted
from review
where decided_at is not null
  and (accepted is true) = $1
  and ($2::text = '' or kind = $2)
  and ($3::uuid is null or (created_at, id) > (select last.created_at, last.id from review last where last.id = $3))
order by created_at, id
limit $4::int
