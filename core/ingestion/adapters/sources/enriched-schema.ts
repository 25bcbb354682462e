import { z } from 'zod';

const text = z.string().nullish();
const texts = z.array(z.string()).nullish().transform((list) => list ?? []);
const number = z.number().nullish();
const ids = z.record(z.string(), z.union([z.number(), z.string()]).nullable()).nullish().transform((known) => known ?? {});
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish().transform((items) => items ?? []);

const Numbers = z.object({ score: number, scored_by: number, rank: number, popularity_rank: number, members: number, favorites: number });
const Related = z.object({ title: text, relation_type: text, url: text });
const Person = z.object({ name: z.string(), native_name: text, name_japanese: text, role: text, staff_ids: ids });
const Company = z.object({ name: z.string(), type: text, url: text });

const EnrichedCharacter = z.object({
  name: z.string(), role: text, name_native: text, name_kanji: text, name_variations: texts, nicknames: texts, character_ids: ids,
  images: texts, description: text, gender: text, age: text, voice_actors: list(z.object({ name: z.string(), language: text })),
});

const EnrichedEpisode = z.object({
  episode_number: z.number().int(), title: text, title_romaji: text, title_japanese: text, synopsis: text, aired: text,
  duration: number, filler: z.boolean().nullish(), recap: z.boolean().nullish(), score: number,
});

const EnrichedAnime = z.object({
  title: z.string(), title_english: text, title_japanese: text, synonyms: texts, type: text, status: text, season: text, year: number,
  rating: text, nsfw: z.boolean().nullish(), source_material: text, synopsis: text, episode_count: number, duration: number,
  genres: texts, demographics: texts, tags: texts, themes: list(z.object({ name: z.string() })), sources: texts,
  related_anime: list(Related), relations: list(Related),
  aired_dates: z.object({ from: text, to: text, string: text }).nullish(),
  trailers: list(z.object({ url: text, title: text })), streaming_info: list(z.object({ platform: text, url: text })),
  external_links: z.record(z.string(), text).nullish(), ending_themes: list(z.object({ title: z.string() })), opening_themes: list(z.object({ title: z.string() })),
  images: z.object({ posters: texts, covers: texts, banners: texts }).nullish(),
  staff_data: z.object({
    production_staff: z.record(z.string(), list(Person)).nullish(), studios: list(Company), producers: list(Company),
    voice_actors: z.object({ japanese: list(Person.extend({ character_assignments: texts })) }).nullish(),
  }).nullish(),
  statistics: z.record(z.string(), Numbers.nullable()).nullish(),
  enrichment_metadata: z.object({ enriched_at: text }).nullish(),
});

/** One record of the older enriched JSON, as far as it is used. */
export const EnrichedEntry = z.object({ anime: EnrichedAnime, characters: list(EnrichedCharacter), episodes: list(EnrichedEpisode) });
export type EnrichedEntry = z.infer<typeof EnrichedEntry>;
