-- Breadth first, one row a level: each anime is expanded once, at the level that is nearest, so that cycles end and the
-- work is bounded by the limit. Edges are walked both ways: along them by the primary key, against them by
-- anime_relation_target. One more than the limit tells that there was more.
-- $1 uuid start, $2 int depth, $3 text[] types of edges to walk along or null, $4 text[] to walk against or null, $5 int limit
with recursive level (distance, frontier, seen) as (
    select 0, array[id], array[id] from anime where id = $1 and deleted_at is null
    union all
    select l.distance + 1, next.ids, l.seen || next.ids
    from level l
    cross join lateral (
        select array(
            select a.id
            from (
                select r.target_id as id from anime_relation r
                where r.anime_id = any (l.frontier) and ($3::text[] is null or r.type = any ($3))
                union
                select r.anime_id from anime_relation r
                where r.target_id = any (l.frontier) and ($4::text[] is null or r.type = any ($4))
            ) neighbour
            join anime a on a.id = neighbour.id and a.deleted_at is null
            where a.id <> all (l.seen)
            order by a.id
            limit $5 + 1 - cardinality(l.seen)
        ) as ids
    ) next
    where l.distance < $2 and cardinality(l.seen) <= $5 and cardinality(next.ids) > 0
)
select l.distance, node.id, a.format, a.start_date
from level l
cross join unnest(l.frontier) as node (id)
join anime a on a.id = node.id
order by l.distance, node.id
