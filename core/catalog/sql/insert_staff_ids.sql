-- An id that is taken by another person stays with that one.
-- $1 jsonb [{source, external_id, staff_id}]
insert into staff_external_id (source, external_id, staff_id)
select source, external_id, staff_id
from jsonb_to_recordset($1::jsonb) as g (source text, external_id text, staff_id uuid)
order by source, external_id
on conflict (source, external_id) do nothing
