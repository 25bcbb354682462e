-- One anime's history. Its versions are committed one after the other, so that the version is the cursor.
-- $1 uuid, $2 bigint after version, $3 int limit
select c.anime_id, c.version, c.kind, c.changed_fields, c.source, c.reason, c.successor_id, c.on_air, c.committed_at
from anime_change c
where c.anime_id = $1 and c.version > $2::bigint
order by c.version
limit $3::int
