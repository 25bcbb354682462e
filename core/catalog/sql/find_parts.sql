-- Whom a person spoke: anime_voice_staff. The best known anime first, in it the larger parts.
-- $1 uuid
select v.anime_id, v.character_id, v.language, x.role, c.version, c.record
from anime_voice v
join anime a on a.id = v.anime_id and a.deleted_at is null
join anime_character x on (x.anime_id, x.character_id) = (v.anime_id, v.character_id)
join character c on c.id = v.character_id
where v.staff_id = $1
order by coalesce(a.popularity, -1) desc, a.fame desc, v.anime_id,
    case x.role when 'MAIN' then 1 when 'SUPPORTING' then 2 when 'BACKGROUND' then 3 else 4 end, x.billing, v.character_id, v.language
