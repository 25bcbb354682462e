-- Keyset over the primary key: a page costs the same wherever it is.
-- $1 uuid after, the nil UUID to begin; $2 int limit
select id, version from anime where id > $1 and deleted_at is null order by id limit $2
