-- Where a character appears: anime_character_character. Larger parts first.
-- $1 uuid
select x.anime_id, x.role, x.billing
from anime_character x
join anime a on a.id = x.anime_id and a.deleted_at is null
where x.character_id = $1
order by case x.role when 'MAIN' then 1 when 'SUPPORTING' then 2 when 'BACKGROUND' then 3 else 4 end, a.start_date nulls last, a.id
