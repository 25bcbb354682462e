-- $1 text source, $2 text external id
select a.id, a.version, a.record, a.updated_at, a.operator_fields
from anime_external_id x
join anime a on a.id = x.anime_id
where x.source = $1 and x.external_id = $2 and a.deleted_at is null
