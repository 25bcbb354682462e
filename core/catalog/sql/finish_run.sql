-- The first end stands: finishing again changes nothing.
-- $1 uuid, $2 text outcome, $3 bigint read, $4 bigint merged, $5 bigint rejected, $6 bigint published
update ingestion_run
set ended_at = coalesce(ended_at, now()),
    outcome = case when ended_at is null then $2 else outcome end,
    records_read = case when ended_at is null then $3 else records_read end,
    records_merged = case when ended_at is null then $4 else records_merged end,
    records_rejected = case when ended_at is null then $5 else records_rejected end,
    events_published = case when ended_at is null then $6 else events_published end
where id = $1
returning *
