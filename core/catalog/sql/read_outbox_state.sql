-- What waits to be published; both from the partial index of unpublished rows.
select count(*) as pending, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest_seconds
from outbox
where published_at is null
