-- Why an operator withdrew an anime, in the operator's words: the history tells it, not only the log.
alter table anime_change add column reason text not null default '';
