-- Whether a place in the feed is beyond every transaction of this server, read from no table: it is another database's, or of
-- before this one went back in time. xmax itself is the place of who has all, while nothing is open.
-- $1 text transaction
-- never null: ahead
select $1::text::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as ahead
