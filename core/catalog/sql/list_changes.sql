-- The ids of rows are drawn before their transactions commit, so a reader that remembers the last id misses rows. This
-- one goes by (transaction, id) and stays below every transaction that is still open: nothing can appear before
-- its cursor any more. Of two transactions that waited for each other the earlier one may carry the newer
-- version of an anime; the version tells.
-- $1 text transaction, $2 bigint id, $3 int limit
select c.anime_id, c.version, c.kind, c.changed_fields, c.source, c.reason, c.successor_id, c.on_air, c.committed_at, c.transaction, c.id
from anime_change c
where (c.transaction, c.id) > ($1::text::xid8, $2::bigint) and c.transaction < pg_snapshot_xmin(pg_current_snapshot())
order by c.transaction, c.id
limit $3::int
