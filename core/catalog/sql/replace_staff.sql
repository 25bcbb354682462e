-- The staff of these anime becomes exactly the given one; the people are in `staff` already.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, staff_id, role, place}], one row for each job of a person
with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, staff_id uuid, role text, place int)
),
removed as (
    delete from anime_staff t
    where t.anime_id = any ($1::uuid[])
      and not exists (
          select from given g where (g.anime_id, g.staff_id, g.role) = (t.anime_id, t.staff_id, t.role)
      )
)
insert into anime_staff (anime_id, staff_id, role, place)
select anime_id, staff_id, role, place from given
on conflict (anime_id, staff_id, role) do update
set place = excluded.place
where anime_staff.place <> excluded.place
