-- Whoever was redirected to the one that goes is redirected to the one that stays, so a redirect is one step.
-- $1 uuid the character that goes, $2 uuid the one that stays
update character
set merged_into = $2, version = version + 1, updated_at = now()
where id = $1 or merged_into = $1
