-- In any order; deleted ones are left out.
-- $1 uuid[]
select id, version, record, updated_at, operator_fields from anime where id = any ($1::uuid[]) and deleted_at is null
