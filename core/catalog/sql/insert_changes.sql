-- The history: one row for each version, in the transaction that made it. Before the rows of the anime are written, as they still
-- say here what followers were told last: what has ended or goes was on the air until now.
-- $1 jsonb [{anime_id, version, kind, changed_fields, source, event_id, reason, successor_id, on_air}], on_air as it is after the change
insert into anime_change (anime_id, version, kind, changed_fields, source, event_id, reason, successor_id, on_air)
select r.anime_id, r.version, r.kind, r.changed_fields, r.source, r.event_id, r.reason, r.successor_id,
    r.on_air or exists (
        select from anime a
        where a.id in (r.anime_id, r.successor_id) and a.deleted_at is null and a.told_status = 'RELEASING'
    )
from rows from (
    jsonb_to_recordset($1::jsonb)
        as (anime_id uuid, version bigint, kind text, changed_fields text[], source text, event_id text, reason text, successor_id uuid, on_air boolean)
) with ordinality as r (anime_id, version, kind, changed_fields, source, event_id, reason, successor_id, on_air, place)
order by r.place
