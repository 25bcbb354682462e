-- Published rows are kept for seven days, from which a lost stream can be rebuilt.
delete from outbox where published_at < now() - interval '7 days'
