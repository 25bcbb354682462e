-- The last payload of each producer, as it came.
-- $1 jsonb [{anime_id, source, payload, payload_hash}]
insert into anime_payload (anime_id, source, payload, payload_hash)
select anime_id, source, payload, payload_hash
from jsonb_to_recordset($1::jsonb) as r (anime_id uuid, source text, payload jsonb, payload_hash text)
on conflict (anime_id, source) do update
set payload = excluded.payload, payload_hash = excluded.payload_hash, received_at = now()
