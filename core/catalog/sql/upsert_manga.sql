-- No clause for a conflict of the natural key: it fails the batch, which is then decided anew.
-- $1 jsonb [{id, title, native_title, format, authors, natural_key}]
insert into manga (id, title, native_title, format, authors, natural_key)
select id, title, native_title, format, authors, natural_key
from jsonb_to_recordset($1::jsonb)
    as g (id uuid, title text, native_title text, format text, authors text[], natural_key text)
on conflict (id) do update
set title = excluded.title, native_title = excluded.native_title, format = excluded.format, authors = excluded.authors
where (manga.title, manga.native_title, manga.format, manga.authors)
    is distinct from (excluded.title, excluded.native_title, excluded.format, excluded.authors)
