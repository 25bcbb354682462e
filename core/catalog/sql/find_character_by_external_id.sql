-- $1 text source, $2 text external id
select c.id, c.version, c.record
from character_external_id x
join character asked on asked.id = x.character_id
join character c on c.id = coalesce(asked.merged_into, asked.id)
where x.source = $1 and x.external_id = $2
