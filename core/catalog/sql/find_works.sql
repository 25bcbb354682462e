-- What a person did, each anime once: anime_staff_staff. The best known first.
-- $1 uuid
-- never null: roles
select w.anime_id, array_agg(w.role order by w.place) as roles
from anime_staff w
join anime a on a.id = w.anime_id and a.deleted_at is null
where w.staff_id = $1
group by w.anime_id, a.popularity, a.fame
order by coalesce(a.popularity, -1) desc, a.fame desc, w.anime_id
