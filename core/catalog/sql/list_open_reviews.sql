-- In the order in which they were asked: the partial index of open ones is the list.
-- $1 text kind or '', $2 uuid the page starts after this one, or null, $3 int limit
select id, kind, reason, entity_ids, differences, created_at, decided_at, decided_by, accepted
from review
where decided_at is null
  and ($1::text = '' or kind = $1)
  and ($2::uuid is null or (created_at, id) > (select last.created_at, last.id from review last where last.id = $2))
order by created_at, id
limit $3::int
