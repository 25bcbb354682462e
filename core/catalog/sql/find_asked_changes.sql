-- What is open, or was rejected, of the changes asked about these anime: by the index on the entities.
-- $1 uuid[] anime
select id, entity_ids[1] as anime_id, differences, decided_at is null as open
from review
where kind = 'RISKY_CHANGE' and entity_ids && $1::uuid[] and (decided_at is null or not accepted)
