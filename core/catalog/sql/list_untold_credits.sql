-- The anime whose credits an older release wrote: anime_untold_credits, which is empty once all are written anew.
-- $1 int limit
select id, record from anime where not credits_told order by id limit $1 for update skip locked
