-- $1 uuid[]
update anime set credits_told = true where id = any ($1::uuid[])
