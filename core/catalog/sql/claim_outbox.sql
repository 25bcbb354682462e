-- Unpublished rows in order, that no other relay is at. Asking for a flag instead of an id above the last one seen
-- misses nothing: ids are drawn before their transactions commit, so a lower one can appear later.
-- Only the oldest unpublished row of an anime is locked; the later ones of that anime come with it. Another relay can't
-- take those meanwhile: for it they are not the oldest until this transaction, which publishes both, has committed. So
-- each anime's order is kept although several relays run, and a burst of one anime is one round, not one for each row.
-- The limit cuts the later rows of an anime first, never an earlier one.
-- $1 int limit
with heads as materialized (
    select o.id, o.anime_id
    from outbox o
    where o.published_at is null
      and not exists (
          select from outbox earlier
          where earlier.anime_id = o.anime_id and earlier.published_at is null and earlier.id < o.id
      )
    order by o.id
    limit $1
    for update skip locked
)
select o.id, o.anime_id, o.version, o.subject, o.payload, o.traceparent
from heads
join outbox o on o.anime_id = heads.anime_id and o.id >= heads.id and o.published_at is null
order by o.id
limit $1
