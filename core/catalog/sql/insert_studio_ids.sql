-- An id that is taken by another studio stays with that one.
-- $1 jsonb [{source, external_id, name}]
insert into studio_external_id (source, external_id, studio_id)
select g.source, g.external_id, s.id
from jsonb_to_recordset($1::jsonb) as g (source text, external_id text, name text)
join studio s using (name)
order by g.source, g.external_id
on conflict (source, external_id) do nothing
