-- The same question again asks nothing again: an open one gets the newer event, a rejected one stays rejected. A
-- change that was accepted, or overtaken by another, is asked about anew when it comes up again.
-- $1 jsonb [{kind, reason, entity_ids, differences, subject, event (base64), question}]
insert into review (kind, reason, entity_ids, differences, subject, event, question)
select kind, reason, entity_ids, differences, subject, decode(event, 'base64'), question
from jsonb_to_recordset($1::jsonb)
    as r (kind text, reason text, entity_ids uuid[], differences jsonb, subject text, event text, question text)
on conflict (question) do update
set reason = excluded.reason, differences = excluded.differences, subject = excluded.subject, event = excluded.event,
    decided_at = null, decided_by = '', accepted = null, chosen_id = null
where review.accepted is null or (review.accepted and review.kind = 'RISKY_CHANGE')
