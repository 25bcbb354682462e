-- The anime of which the metadata tells another version than the record: an older release wrote them. By the order of the index of
-- just those, which is empty as a rule; without an order PostgreSQL would read the table, as it expects many.
-- $1 int limit
select id, record from anime where metadata_version <> version order by id limit $1 for no key update skip locked
