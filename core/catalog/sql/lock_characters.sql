-- In order of id, so that two batches don't deadlock.
-- $1 uuid[]
select id, version, record, name, favorites, merged_into,
    array(select x.source || ':' || x.external_id from character_external_id x where x.character_id = c.id) as refs
from character c
where id = any ($1::uuid[])
order by id
for update
