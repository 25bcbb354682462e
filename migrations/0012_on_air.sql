-- Whether a change concerns what is on the air, as it was when it was committed. What older releases wrote, and write beside this
-- one, nobody knows: it counts as such, for one change too many is better than an end that nobody is told of.
alter table anime_change add column on_air boolean not null default true;

comment on column anime_change.on_air is 'The anime was RELEASING before the change or after it, or became part of one that is.';
