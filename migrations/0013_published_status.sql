-- The status that the last published event said, under a name that says so. Indexes follow the column by themselves.
alter table anime rename column told_status to published_status;

comment on column anime.published_status is 'The status that followers were last told on the stream; another than the present one until status-transitions.ts publishes.';
