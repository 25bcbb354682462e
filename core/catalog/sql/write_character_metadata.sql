-- As write_metadata.sql.
-- $1 jsonb [{id, metadata}]
update character c
set metadata = r.metadata, metadata_version = c.version
from jsonb_to_recordset($1::jsonb) as r (id uuid, metadata jsonb)
where c.id = r.id
