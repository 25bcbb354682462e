-- Wakes the relays at commit. One empty notice a transaction: NOTIFY takes a lock across the server at commit,
-- and a payload would only be a second truth beside the table.
select pg_notify('outbox', '')
