-- The history: one row for each version, in the transaction that made it.
-- $1 jsonb [{anime_id, version, kind, changed_fields, source, event_id, reason, successor_id}]
insert into anime_change (anime_id, version, kind, changed_fields, source, event_id, reason, successor_id)
select r.anime_id, r.version, r.kind, r.changed_fields, r.source, r.event_id, r.reason, r.successor_id
from rows from (
    jsonb_to_recordset($1::jsonb)
        as (anime_id uuid, version bigint, kind text, changed_fields text[], source text, event_id text, reason text, successor_id uuid)
) with ordinality as r (anime_id, version, kind, changed_fields, source, event_id, reason, successor_id, place)
order by r.place
