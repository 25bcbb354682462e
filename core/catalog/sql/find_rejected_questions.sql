-- Of these questions those that an operator answered with no.
-- $1 text[]
select question from review where question = any ($1::text[]) and accepted is false
