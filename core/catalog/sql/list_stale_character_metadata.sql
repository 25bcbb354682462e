-- As list_stale_metadata.sql.
-- $1 int limit
select id, record from character where metadata_version <> version order by id limit $1 for no key update skip locked
