-- $1 uuid
-- never null: refs
select s.id, s.name, s.native_name,
    array(select x.source || ':' || x.external_id from staff_external_id x where x.staff_id = s.id order by 1) as refs
from staff s
where s.id = $1
