-- Edges that waited for an id which these anime now carry: found by the partial index of open edges.
-- $1 uuid[] anime that gained ids
update anime_relation r
set target_id = x.anime_id
from anime_external_id x
where x.anime_id = any ($1::uuid[])
  and r.target_id is null
  and (r.source, r.external_id) = (x.source, x.external_id)
  and r.anime_id <> x.anime_id
