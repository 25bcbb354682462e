-- A merged one leads to the character that it became, in one step.
-- $1 uuid
select c.id, c.version, c.record
from character asked
join character c on c.id = coalesce(asked.merged_into, asked.id)
where asked.id = $1
