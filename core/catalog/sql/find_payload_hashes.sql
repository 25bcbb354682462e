-- $1 text[] sources, $2 text[] external ids (same length); a row for each that is here
select w.place::int as place, a.payload_hash
from unnest($1::text[], $2::text[]) with ordinality as w (source, external_id, place)
join anime_external_id x using (source, external_id)
join anime a on a.id = x.anime_id
