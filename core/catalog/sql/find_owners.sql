-- Which anime outside ids lead to, for matching relations by their targets: the primary key.
-- $1 text[] sources, $2 text[] external ids (same length)
select source, external_id, anime_id
from unnest($1::text[], $2::text[]) as w (source, external_id)
join anime_external_id using (source, external_id)
