-- $1 int limit
select * from ingestion_run order by started_at desc, id limit $1
