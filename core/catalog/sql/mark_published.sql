-- The time is taken now, not at the transaction's start: what was published since an instant must have been marked since.
-- $1 bigint[] outbox ids whose messages the stream has stored
update outbox set published_at = clock_timestamp() where id = any ($1::bigint[])
