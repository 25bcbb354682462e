-- Whom these characters may be the same as: by the trigrams of any of their names (`%` takes the index and leaves out
-- what is less alike than 0.3), with what else speaks for it.
-- $1 uuid[]
with alike as (
    select mine.character_id as id, other.character_id as other_id, max(similarity(mine.name, other.name)) as similarity
    from character_name mine
    join character_name other on other.name % mine.name and other.character_id <> mine.character_id
    where mine.character_id = any ($1::uuid[])
    group by 1, 2
)
select a.id, a.other_id, a.similarity, mine.record, other.record as other_record,
    (select count(*) from anime_character x join anime_character y using (anime_id)
        where x.character_id = a.id and y.character_id = a.other_id) as shared_anime,
    exists (select from anime_character x
        join anime_relation r on r.anime_id = x.anime_id
        join anime_character y on y.anime_id = r.target_id
        where x.character_id = a.id and y.character_id = a.other_id
        union all
        select from anime_character x
        join anime_relation r on r.target_id = x.anime_id
        join anime_character y on y.anime_id = r.anime_id
        where x.character_id = a.id and y.character_id = a.other_id) as related_anime,
    (select coalesce(array_agg(distinct i.title), '{}') from anime_character x join anime i on i.id = x.anime_id where x.character_id = a.id) as titles,
    (select coalesce(array_agg(distinct i.title), '{}') from anime_character x join anime i on i.id = x.anime_id where x.character_id = a.other_id) as other_titles
from alike a
join character mine on mine.id = a.id and mine.merged_into is null
join character other on other.id = a.other_id and other.merged_into is null
