-- Titles and names are found however they are spelt: without spaces and signs, full width or half, with macrons and accents or
-- without, in either kana, with long vowels written out or not ("Kudou", "Kudō", "Kudo").

-- The text is lower case already, as rows of names are. U+3099 and U+309A are marks that tell kana apart, and stay.
create function fold_name(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        regexp_replace(
            translate(
                regexp_replace(
                    normalize(name, nfkd),
                    U&'[\0300-\036F\0001-\002F\003A-\0040\005B-\0060\007B-\00BF\2000-\206F\2190-\2BFF\3000-\3029\3030\30FB\30FC]+', '', 'g'
                ),
                'ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
                'ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ'
            ),
            'ou|oo', 'o', 'g'
        ),
        'uu', 'u', 'g'
    );

alter table anime_title add column folded text generated always as (fold_name(title)) stored;
-- sql/lists/anime_filter.sql, text_folded. What is nothing but signs is looked for as it is, which reads all titles.
create index anime_title_folded on anime_title using gin (folded gin_trgm_ops);
drop index anime_title_trigrams;

alter table character_name add column folded text generated always as (fold_name(name)) stored;
-- sql/lists/characters.sql
create index character_name_folded on character_name using gin (folded gin_trgm_ops);
