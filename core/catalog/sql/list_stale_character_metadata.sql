-- As list_stale_metadata.sql.
-- $1 int limit, $2 uuid[] those that are passed over
select id, record from character where metadata_version <> version and id <> all ($2::uuid[]) order by id limit $1 for no key update skip locked
