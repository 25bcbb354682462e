-- Metadata and the credits of an older release are filled in together, by metadata_version alone. `credits_told` knew only of rows
-- that were there when it came: what an older release wrote beside a newer one counted as told for good.

update anime a set metadata_version = 0
where not credits_told
    -- Metadata was filled in, and nobody is kept as having spoken those whom it names.
    or (metadata @? '$.characters[*].voice_actors[*]' and not exists (select from anime_voice v where v.anime_id = a.id));

drop index anime_untold_credits;
alter table anime drop column credits_told;

comment on column anime.metadata_version is 'The version that metadata tells; another than version while an older release''s metadata and credits wait to be filled in.';
