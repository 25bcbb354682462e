-- A producer that was restarted finds its run as it left it.
-- $1 uuid, $2 text artifact, $3 text sha256
insert into ingestion_run (id, artifact, artifact_sha256)
values ($1, $2, $3)
on conflict (id) do update set artifact = ingestion_run.artifact
returning *
