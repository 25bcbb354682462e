-- Who these people are: by an outside id, else by name among those who have none (staff_by_name).
-- $1 text[] sources, $2 text[] external ids (same length), $3 text[] name keys
select x.source || ':' || x.external_id as key, x.staff_id as id
from unnest($1::text[], $2::text[]) as w (source, external_id)
join staff_external_id x using (source, external_id)
union all
select n.name_key, n.id
from (select distinct on (s.name_key) s.name_key, s.id from staff s where s.source = '' and s.name_key = any ($3::text[]) order by s.name_key, s.id) n
