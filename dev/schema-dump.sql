-- Each table with its columns, constraints and indexes, as PostgreSQL itself words them.
select 'create table ' || c.relname || ' (' || E'\n    ' || string_agg(part.text, E',\n    ' order by part.kind, part.place, part.text) || E'\n);'
    || coalesce((
        select E'\n' || string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\n' order by i.indexrelid::regclass::text)
        from pg_index i
        where i.indrelid = c.oid
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
    ), '') as text
from pg_class c
cross join lateral (
    select 1 as kind, a.attnum::int as place,
        a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case a.attidentity when 'a' then ' generated always as identity' else '' end
            || case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
            || case when a.attnotnull then ' not null' else '' end as text
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 2, 0, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
    from pg_constraint k
    where k.conrelid = c.oid and k.contype <> 'n'
) as part
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
group by c.oid, c.relname
order by c.relname
