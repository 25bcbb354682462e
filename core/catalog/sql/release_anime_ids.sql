-- Ids leave an anime: they lead nowhere until another one takes them in the same transaction, and the relations that they
-- resolve wait for it.
-- $1 uuid, $2 text[] sources, $3 text[] external ids (same length)
with gone as (
    delete from anime_external_id x
    using unnest($2::text[], $3::text[]) as w (source, external_id)
    where x.anime_id = $1 and x.source = w.source and x.external_id = w.external_id
    returning x.source, x.external_id
)
update anime_relation r
set target_id = null
from gone
where (r.source, r.external_id) = (gone.source, gone.external_id) and r.target_id = $1
