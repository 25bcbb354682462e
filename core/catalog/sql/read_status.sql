select
    (select count(*) from anime where deleted_at is null) as anime_count,
    (select count(*) from character where merged_into is null) as character_count,
    (select count(*) from outbox where published_at is null) as outbox_pending,
    (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8
        from outbox where published_at is null) as outbox_oldest_seconds,
    (select count(*) from review where decided_at is null) as reviews_pending,
    (select max(name) from schema_migration) as schema_version
