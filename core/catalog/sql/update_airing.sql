-- Writes down when anime run, without a new version: nothing that their followers know is changed by it.
-- $1 jsonb [{id, status, airs_from, airs_until, airing, airing_rule}]
update anime a
set status = r.status, airs_from = r.airs_from, airs_until = r.airs_until, airing = r.airing, airing_rule = r.airing_rule
from jsonb_to_recordset($1::jsonb) as r (
    id uuid, status text, airs_from timestamptz, airs_until timestamptz, airing jsonb, airing_rule int
)
where a.id = r.id
