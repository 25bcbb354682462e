-- The anime of which an older rule, or none, concluded when they run. Read in sequence: it happens once, after an update.
-- $1 int the rule, $2 int limit
select id, record, told_status from anime where deleted_at is null and airing_rule <> $1 limit $2 for update skip locked
