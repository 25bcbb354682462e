-- Of rows that are locked, without a new version: nothing that anyone is told is changed by it.
-- $1 jsonb [{id, metadata}]
update anime a
set metadata = r.metadata, metadata_version = a.version
from jsonb_to_recordset($1::jsonb) as r (id uuid, metadata jsonb)
where a.id = r.id
