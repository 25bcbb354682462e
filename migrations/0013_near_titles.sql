-- A misspelt title finds those that are spelt like it: sql/lists/anime_filter.sql, text_near.

-- The anime of which a title, or a part of one, has the most trigrams of a text, and those that have nearly as many. What shares fewer
-- than 0.4 of them is another word: of 63 misspelt titles 60 are found so, at pg_trgm's own 0.6 only 42. With fewer than four letters
-- one wrong one leaves nothing in common. GIN anime_title_folded answers <%, whose threshold can only be set for a function.
create function near_titles(folded_text text) returns table (anime_id uuid)
    language sql stable strict parallel safe
    set pg_trgm.word_similarity_threshold = 0.4
    begin atomic
        select near.anime_id
        from (
            select t.anime_id, word_similarity(folded_text, t.folded) as likeness, max(word_similarity(folded_text, t.folded)) over () as best
            from anime_title t
            where length(folded_text) > 3 and folded_text <% t.folded
        ) near
        where near.likeness >= 0.8 * near.best;
    end;
