-- Who these appearances are of: by an outside id, else by a name among the cast of the same anime. A merged one
-- leads to the character that it became.
-- $1 text[] sources, $2 text[] external ids (same length), $3 uuid[] anime, $4 text[] names (same length)
select x.source || ':' || x.external_id as key, coalesce(c.merged_into, c.id) as id
from unnest($1::text[], $2::text[]) as w (source, external_id)
join character_external_id x using (source, external_id)
join character c on c.id = x.character_id
union all
select w.anime_id || ' ' || w.name, coalesce(c.merged_into, c.id)
from unnest($3::uuid[], $4::text[]) as w (anime_id, name)
join anime_character a using (anime_id)
join character_name n on (n.character_id, n.name) = (a.character_id, w.name)
join character c on c.id = a.character_id
