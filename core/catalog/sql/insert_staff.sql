-- People that are new: one row for each outside id, or for each name without one. A statement of its own and in
-- order, as for studios.
-- $1 jsonb [{name, native_name, source, external_id}], distinct
insert into staff (name, native_name, source, external_id)
select g.name, g.native_name, g.source, g.external_id
from jsonb_to_recordset($1::jsonb) as g (name text, native_name text, source text, external_id text)
order by g.name, g.source, g.external_id
on conflict (name, source, external_id) do update
set native_name = excluded.native_name
where staff.native_name = '' and excluded.native_name <> ''
