import { z } from 'zod';

// AniList's answers, as far as they are asked for: https://docs.anilist.co/reference/object/media.
const text = z.string().nullish();
const number = z.number().nullish();
const name = z.object({ full: text, native: text });
const date = z.object({ year: number, month: number, day: number }).nullish();
const airing = z.object({ episode: z.number(), airingAt: z.number() });
const pageInfo = z.object({ hasNextPage: z.boolean().nullish() });
const rankings = z.array(z.object({ rank: z.number(), type: text, allTime: z.boolean().nullish() })).nullish();
const numbers = z.object({ averageScore: number, popularity: number, favourites: number, rankings });
export type AniListNumbers = z.infer<typeof numbers>;

const character = z.object({
  role: text,
  node: z.object({
    id: z.number(),
    name: name.extend({ alternative: z.array(z.string()).nullish() }),
    image: z.object({ large: text }).nullish(),
    description: text,
    gender: text,
    age: text,
    favourites: number,
  }),
  voiceActors: z.array(z.object({ id: z.number(), name, languageV2: text })).nullish(),
});
export type AniListCharacter = z.infer<typeof character>;

const credit = z.object({ role: text, node: z.object({ id: z.number(), name }) });
export type AniListCredit = z.infer<typeof credit>;

const relation = z.object({
  relationType: text,
  node: z.object({
    id: z.number(),
    idMal: number,
    type: text,
    format: text,
    title: z.object({ romaji: text, native: text }),
  }),
});
export type AniListRelation = z.infer<typeof relation>;

const media = numbers.extend({
  id: z.number(),
  idMal: number,
  siteUrl: text,
  format: text,
  status: text,
  description: text,
  season: text,
  seasonYear: number,
  episodes: number,
  duration: number,
  countryOfOrigin: text,
  source: text,
  isAdult: z.boolean().nullish(),
  genres: z.array(z.string()).nullish(),
  synonyms: z.array(z.string()).nullish(),
  bannerImage: text,
  title: z.object({ romaji: text, english: text, native: text }),
  startDate: date,
  endDate: date,
  tags: z
    .array(
      z.object({
        name: z.string(),
        rank: number,
        isMediaSpoiler: z.boolean().nullish(),
        isGeneralSpoiler: z.boolean().nullish(),
      }),
    )
    .nullish(),
  trailer: z.object({ id: text, site: text }).nullish(),
  coverImage: z.object({ extraLarge: text, large: text, medium: text, color: text }).nullish(),
  externalLinks: z.array(z.object({ site: z.string(), url: text, type: text })).nullish(),
  studios: z
    .object({
      edges: z.array(
        z.object({
          isMain: z.boolean().nullish(),
          node: z.object({ id: z.number(), name: z.string(), isAnimationStudio: z.boolean().nullish() }),
        }),
      ),
    })
    .nullish(),
  relations: z.object({ edges: z.array(relation) }).nullish(),
  nextAiringEpisode: airing.nullish(),
  characters: z.object({ pageInfo, edges: z.array(character) }),
  staff: z.object({ pageInfo, edges: z.array(credit) }),
  airingSchedule: z.object({ pageInfo, nodes: z.array(airing) }),
});
/** An anime with its first page of characters, staff and airings. */
export type AniListPagedMedia = z.infer<typeof media>;
export type AniListMedia = z.infer<typeof exportedMedia>;
export type AniListAiring = z.infer<typeof airing>;

/** An anime in an answer that somebody else asked for: any field but its id and titles may be missing. */
export const exportedMedia = media
  .omit({ characters: true, staff: true, airingSchedule: true })
  .partial()
  .required({ id: true, title: true });

export const mediaShape = z.object({ Media: media });
export const episodesShape = z.object({ Page: z.object({ pageInfo, airingSchedules: z.array(airing) }) });
export const checkShape = z.object({
  Media: z.object({ id: z.number(), status: text, episodes: number, nextAiringEpisode: airing.nullish() }),
  Page: z.object({ airingSchedules: z.array(airing) }),
});
export const statisticsShape = z.object({ Media: numbers });
