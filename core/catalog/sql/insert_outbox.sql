-- In the same transaction as the rows it tells of, in the order given.
-- $1 jsonb [{anime_id, version, subject, payload (base64), traceparent}]
insert into outbox (anime_id, version, subject, payload, traceparent)
select r.anime_id, r.version, r.subject, decode(r.payload, 'base64'), r.traceparent
from rows from (
    jsonb_to_recordset($1::jsonb) as (anime_id uuid, version bigint, subject text, payload text, traceparent text)
) with ordinality as r (anime_id, version, subject, payload, traceparent, place)
order by r.place
