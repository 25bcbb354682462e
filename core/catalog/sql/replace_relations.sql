-- The edges of these anime become exactly the given ones, each resolved at once when its target is here. An
-- edge back to the anime itself is refused; the same edge twice is one.
-- $1 uuid[] the anime that may have rows already, $2 jsonb [{anime_id, type, source, external_id}]
with given as (
    select distinct g.anime_id, g.type, g.source, g.external_id, x.anime_id as target_id
    from jsonb_to_recordset($2::jsonb) as g (anime_id uuid, type text, source text, external_id text)
    left join anime_external_id x using (source, external_id)
    where x.anime_id is distinct from g.anime_id
),
removed as (
    delete from anime_relation r
    where r.anime_id = any ($1::uuid[])
      and not exists (
          select from given g
          where (g.anime_id, g.type, g.source, g.external_id) = (r.anime_id, r.type, r.source, r.external_id)
      )
)
insert into anime_relation (anime_id, type, source, external_id, target_id)
select anime_id, type, source, external_id, target_id
from given
on conflict (anime_id, type, source, external_id) do update
set target_id = excluded.target_id
where anime_relation.target_id is distinct from excluded.target_id
