-- No conflict clause on purpose: an id that another transaction gave to another anime meanwhile must fail the
-- batch (23505), which is then decided anew on what is there now.
-- $1 jsonb [{source, external_id, anime_id}]
insert into anime_external_id (source, external_id, anime_id)
select source, external_id, anime_id
from jsonb_to_recordset($1::jsonb) as r (source text, external_id text, anime_id uuid)
