-- People that are new: by the first of their ids, or by name without one. Who another transaction inserted meanwhile is that one. In
-- order, so that two batches don't wait for each other in a ring.
-- $1 jsonb [{name, native_name, source, external_id, name_key}], distinct
insert into staff (name, native_name, source, external_id, name_key)
select g.name, g.native_name, g.source, g.external_id, g.name_key
from jsonb_to_recordset($1::jsonb) as g (name text, native_name text, source text, external_id text, name_key text)
order by g.name, g.source, g.external_id
on conflict (name, source, external_id) do update
set name_key = excluded.name_key
returning id, name, source, external_id
