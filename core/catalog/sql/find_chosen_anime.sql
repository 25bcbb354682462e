-- $1 text[] questions of ambiguous identity
-- never null: chosen_id
select question, chosen_id from review where question = any ($1::text[]) and accepted and chosen_id is not null
