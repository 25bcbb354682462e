-- Which anime these outside ids identify, locked until the transaction ends, so that no other writer decides on
-- the same state. Locked in order of id: two batches that share anime wait for each other instead of deadlocking.
-- $1 text[] sources, $2 text[] external ids (same length), $3 uuid[] anime named by id
with recursive wanted (id) as (
    select found.id
    from (
        select x.anime_id as id
        from unnest($1::text[], $2::text[]) as w (source, external_id)
        join anime_external_id x using (source, external_id)
        union
        select unnest($3::uuid[])
    ) found
    union
    -- One that was merged away brings the one that answers for it.
    select a.merged_into from wanted w join anime a on a.id = w.id where a.merged_into is not null
)
select a.id, a.version, a.record, a.payload_hash, a.deleted_at is not null as deleted, a.field_times,
    a.merged_into, a.merge_undo,
    array(select x.source || ':' || x.external_id from anime_external_id x where x.anime_id = a.id) as refs
from anime a
join wanted using (id)
order by a.id
for update of a
