-- A newer event answered these questions differently: closed without an operator's decision.
-- $1 uuid[]
update review set decided_at = now() where id = any ($1::uuid[]) and decided_at is null
