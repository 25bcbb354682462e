-- Studios that are new. A statement of its own, so that the next one sees also those that another transaction
-- inserted meanwhile; in order of name, so that two batches don't wait for each other in a ring.
-- $1 text[] names, distinct
insert into studio (name)
select g.name from unnest($1::text[]) as g (name)
where not exists (select from studio s where s.name = g.name)
order by g.name
on conflict (name) do nothing
