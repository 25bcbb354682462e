-- The staff of these anime becomes exactly the given one; the people are in `staff` already.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, name, source, external_id, role, place}]
with given as (
    select distinct on (g.anime_id, s.id, g.role) g.anime_id, s.id as staff_id, g.role, g.place
    from jsonb_to_recordset($2::jsonb)
        as g (anime_id uuid, name text, source text, external_id text, role text, place int)
    join staff s using (name, source, external_id)
    order by g.anime_id, s.id, g.role, g.place
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
