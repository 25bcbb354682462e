-- The place in the feed before which everything is committed and visible, read from no table: rows of the oldest transaction that
-- is still open, and of all that come, are after it.
select pg_snapshot_xmin(pg_current_snapshot())::text as transaction
