-- What was published since then, a page at a time. Rows not yet published are the relay's.
-- $1 timestamptz since, $2 bigint id of the row before the page, $3 int limit
select id, anime_id, version, subject, payload, traceparent
from outbox
where published_at >= $1 and id > $2
order by id
limit $3
