-- The studios of these names: studio_name_key.
-- $1 text[]
select id, name from studio where name = any ($1::text[])
