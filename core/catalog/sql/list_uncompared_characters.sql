-- Characters that came or changed and were not looked for duplicates since: the partial index is the list.
-- $1 int limit
select id, version from character where compared_at is null and merged_into is null order by id limit $1
