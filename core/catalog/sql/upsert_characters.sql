-- A character of which more is known is compared with others again.
-- $1 jsonb [{id, version, record (base64), metadata, name, favorites}]
insert into character (id, version, record, metadata, metadata_version, name, favorites)
select id, version, decode(record, 'base64'), metadata, version, name, favorites
from jsonb_to_recordset($1::jsonb)
    as g (id uuid, version bigint, record text, metadata jsonb, name text, favorites int)
on conflict (id) do update
set version = excluded.version, record = excluded.record, metadata = excluded.metadata, metadata_version = excluded.metadata_version,
    name = excluded.name, favorites = excluded.favorites, compared_at = null, updated_at = now()
