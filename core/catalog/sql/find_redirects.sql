-- Where the ids of merged anime lead in the end; others are left out. Of a chain of merges the last is the answer.
-- $1 uuid[]
-- never null: id, into_id
with recursive step (id, into_id) as (
    select a.id, a.merged_into from anime a where a.id = any ($1::uuid[]) and a.merged_into is not null
    union
    select s.id, a.merged_into from step s join anime a on a.id = s.into_id where a.merged_into is not null
)
select s.id, s.into_id
from step s
join anime a on a.id = s.into_id and a.merged_into is null
