-- $1 text source, $2 text external id
-- never null: refs
select s.id, s.name, s.native_name,
    array(select x.source || ':' || x.external_id from staff_external_id x where x.staff_id = s.id order by 1) as refs
from staff_external_id found
join staff s on s.id = found.staff_id
where found.source = $1 and found.external_id = $2
