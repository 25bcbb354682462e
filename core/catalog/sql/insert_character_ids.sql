-- No conflict clause, as for anime: an id that another transaction gave away meanwhile fails the batch.
-- $1 jsonb [{source, external_id, character_id}]
insert into character_external_id (source, external_id, character_id)
select source, external_id, character_id
from jsonb_to_recordset($1::jsonb) as g (source text, external_id text, character_id uuid)
