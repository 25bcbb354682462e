-- Remembers what was heard without a change of the anime: the payload that was looked at and how old its values
-- are. No new version, so nothing is announced.
-- $1 jsonb [{id, payload_hash, field_times}]
update anime a
set payload_hash = r.payload_hash, field_times = r.field_times
from jsonb_to_recordset($1::jsonb) as r (id uuid, payload_hash text, field_times jsonb)
where a.id = r.id
