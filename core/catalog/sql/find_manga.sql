-- Which manga these outside ids and natural keys lead to.
-- $1 text[] sources, $2 text[] external ids (same length), $3 text[] natural keys
select x.source || ':' || x.external_id as key, x.manga_id as id
from unnest($1::text[], $2::text[]) as w (source, external_id)
join manga_external_id x using (source, external_id)
union all
select m.natural_key, m.id from manga m where m.natural_key = any ($3::text[])
