-- An id that is taken by another manga stays with that one.
-- $1 jsonb [{source, external_id, manga_id}]
insert into manga_external_id (source, external_id, manga_id)
select source, external_id, manga_id
from jsonb_to_recordset($1::jsonb) as g (source text, external_id text, manga_id uuid)
order by source, external_id
on conflict (source, external_id) do nothing
