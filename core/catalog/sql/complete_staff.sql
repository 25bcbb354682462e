-- What was not known of people who were. In order of id, so that two batches don't deadlock.
-- $1 jsonb [{id, native_name, name_key}]
with incomplete as (
    select s.id, g.native_name, g.name_key
    from jsonb_to_recordset($1::jsonb) as g (id uuid, native_name text, name_key text)
    join staff s using (id)
    where (s.native_name = '' and g.native_name <> '') or s.name_key = ''
    order by s.id
    for update of s
)
update staff s
set native_name = case when s.native_name = '' then i.native_name else s.native_name end,
    name_key = case when s.name_key = '' then i.name_key else s.name_key end
from incomplete i
where s.id = i.id
