-- The anime of which the metadata tells another version than the record: an older release wrote them. By the order of the index of
-- just those, which is empty as a rule; without an order PostgreSQL would read the table, as it expects many.
-- $1 int limit, $2 uuid[] those that are passed over
select id, record from anime where metadata_version <> version and id <> all ($2::uuid[]) order by id limit $1 for no key update skip locked
