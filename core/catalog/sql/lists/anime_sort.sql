-- The keys that a list of anime can be sorted by. None is ever null: what is unknown becomes the last value of its
-- direction, so that "the rows after this one" is one comparison of rows, which an index on (key, id) answers
-- wherever the page is. The index of an ascending key is walked forward, that of a descending one backward.

-- name: title_ascending
lower(a.title)

-- name: title_descending
lower(a.title)

-- name: start_date_ascending
coalesce(a.start_date, 'infinity')

-- name: start_date_descending
coalesce(a.start_date, '-infinity')

-- The score weighted by votes: a 10 of two votes is no chart's first.
-- name: score_ascending
coalesce(a.weighted_score, 'Infinity')

-- name: score_descending
coalesce(a.weighted_score, '-Infinity')

-- name: popularity_ascending
coalesce(a.popularity, 2147483647)

-- name: popularity_descending
coalesce(a.popularity, -1)

-- name: episodes_ascending
coalesce(a.episode_count, 2147483647)

-- name: episodes_descending
coalesce(a.episode_count, -1)

-- name: updated_ascending
a.updated_at

-- name: updated_descending
a.updated_at

-- Either way, as the others that no direction puts unknown values last of: what followers were last told is on the air
-- (adapters/status-transitions.ts keeps it within seconds of the truth). Among those, and among the rest, popularity and fame decide.
-- name: trending
(a.told_status = 'RELEASING')::int

-- Computed for the few anime that the same text lets through: text_folded, text_near, or text_pattern, for which it is 0 or little.
-- The whole title is worth 3000, its beginning 2000, any part 1000; the share of the title that the text is adds up to 999. What is
-- only spelt like it is worth the share of trigrams that both have, up to 999.
-- name: relevance
coalesce((
    select max(
        case
            when t.folded = fold_name(:value::text) then 3999
            when t.folded like '%' || fold_name(:value::text) || '%' then
                case when starts_with(t.folded, fold_name(:value::text)) then 2000 else 1000 end
                + 999 * length(fold_name(:value::text)) / greatest(length(t.folded), 1)
            else (999 * similarity(fold_name(:value::text), t.folded))::int
        end
    )
    from anime_title t
    where t.anime_id = a.id
), 0)

-- Decides, downward, between those of which the score or the popularity is the same or not known: core/rules/fame.ts.
-- name: fame_descending
a.fame
