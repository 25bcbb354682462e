-- $1 text source, $2 text external id
-- never null: refs, anime_count
select s.id, s.name,
    array(select x.source || ':' || x.external_id from studio_external_id x where x.studio_id = s.id order by 1) as refs,
    (select count(distinct c.anime_id) from anime_studio c join anime a on a.id = c.anime_id and a.deleted_at is null where c.studio_id = s.id)::int as anime_count
from studio_external_id found
join studio s on s.id = found.studio_id
where found.source = $1 and found.external_id = $2
