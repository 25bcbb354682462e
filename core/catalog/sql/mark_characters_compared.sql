-- One that changed while it was compared is compared again.
-- $1 uuid[], $2 bigint[] the version that was compared of each (same length)
update character c
set compared_at = now()
from unnest($1::uuid[], $2::bigint[]) as done (id, version)
where c.id = done.id and c.version = done.version
