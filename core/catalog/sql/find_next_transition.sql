-- When the next anime begins or ends after an instant: the first entry of anime_by_airs_from and of anime_by_airs_until.
-- $1 timestamptz now
-- may be null: at
select least(
    (select min(airs_from) from anime where deleted_at is null and airs_from > $1),
    (select min(airs_until) from anime where deleted_at is null and airs_until > $1)
) as at
