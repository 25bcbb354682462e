import { z } from 'zod';

// Jikan v4's answers, as far as they are read: https://docs.api.jikan.moe. Unknown properties are null.
const text = z.string().nullish();
const number = z.number().nullish();
const named = z.object({ mal_id: z.number(), name: z.string(), url: text });
const images = z.object({ jpg: z.object({ image_url: text, large_image_url: text }).nullish() }).nullish();
const day = z.object({ day: number, month: number, year: number }).nullish();

export const animeShape = z.object({
  data: z.object({
    mal_id: z.number(),
    images,
    trailer: z.object({ url: text }).nullish(),
    titles: z.array(z.object({ type: z.string(), title: z.string() })),
    type: text,
    source: text,
    episodes: number,
    status: text,
    aired: z.object({ prop: z.object({ from: day, to: day }).nullish() }).nullish(),
    duration: text,
    rating: text,
    score: number,
    scored_by: number,
    rank: number,
    popularity: number,
    members: number,
    favorites: number,
    synopsis: text,
    season: text,
    year: number,
    broadcast: z.object({ day: text, time: text, timezone: text }).nullish(),
    producers: z.array(named).nullish(),
    licensors: z.array(named).nullish(),
    studios: z.array(named).nullish(),
    genres: z.array(named).nullish(),
    explicit_genres: z.array(named).nullish(),
    themes: z.array(named).nullish(),
    demographics: z.array(named).nullish(),
    // Only in /full.
    relations: z.array(z.object({ relation: z.string(), entry: z.array(named.extend({ type: text })) })).nullish(),
    theme: z.object({ openings: z.array(z.string()).nullish(), endings: z.array(z.string()).nullish() }).nullish(),
    external: z.array(z.object({ name: z.string(), url: text })).nullish(),
    streaming: z.array(z.object({ name: z.string(), url: text })).nullish(),
  }),
});
export type JikanAnime = z.infer<typeof animeShape>['data'];

const episode = z.object({
  /** The episode's number. */
  mal_id: z.number(),
  title: text,
  title_japanese: text,
  title_romanji: text,
  aired: text,
  score: number,
  filler: z.boolean().nullish(),
  recap: z.boolean().nullish(),
});
export const episodesShape = z.object({
  pagination: z.object({ has_next_page: z.boolean(), last_visible_page: number }),
  data: z.array(episode),
});
export type JikanEpisode = z.infer<typeof episode>;

const appearance = z.object({
  character: z.object({ mal_id: z.number(), name: z.string(), url: text, images }),
  role: text,
  favorites: number,
  voice_actors: z
    .array(z.object({ person: z.object({ mal_id: z.number(), name: z.string(), url: text }), language: z.string() }))
    .nullish(),
});
export const charactersShape = z.object({ data: z.array(appearance) });
export type JikanAppearance = z.infer<typeof appearance>;

const credit = z.object({
  person: z.object({ mal_id: z.number(), name: z.string(), url: text }),
  positions: z.array(z.string()),
});
export const staffShape = z.object({ data: z.array(credit) });
export type JikanCredit = z.infer<typeof credit>;
