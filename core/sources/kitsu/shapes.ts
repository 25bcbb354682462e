import { z } from 'zod';

// Kitsu's JSON:API answers, as far as they are read: https://hummingbird-me.github.io/api-docs/.
const text = z.string().nullish();
const number = z.number().nullish();
const pointer = z.object({ type: z.string(), id: z.string() });
const relationship = z.object({ data: z.union([pointer, z.array(pointer)]).nullish() });
const relationships = z.record(z.string(), relationship).nullish();
const image = z.object({ original: text, large: text }).nullish();

/** A resource of any type; what its attributes are, its type says. */
export const resource = pointer.extend({ attributes: z.record(z.string(), z.unknown()).nullish(), relationships });
export type Resource = z.infer<typeof resource>;

export const animeAttributes = z.object({
  slug: text,
  synopsis: text,
  titles: z.record(z.string(), text).nullish(),
  canonicalTitle: text,
  abbreviatedTitles: z.array(z.string()).nullish(),
  averageRating: text,
  userCount: number,
  favoritesCount: number,
  startDate: text,
  endDate: text,
  popularityRank: number,
  ratingRank: number,
  ageRating: text,
  subtype: text,
  status: text,
  posterImage: image,
  coverImage: image,
  episodeCount: number,
  episodeLength: number,
  youtubeVideoId: text,
  nsfw: z.boolean().nullish(),
});
export type KitsuAttributes = z.infer<typeof animeAttributes>;

export const animeShape = z.object({
  data: pointer.extend({ attributes: animeAttributes, relationships }),
  included: z.array(resource).nullish(),
});
export type KitsuAnime = z.infer<typeof animeShape>;

const episode = pointer.extend({
  attributes: z.object({
    titles: z.record(z.string(), text).nullish(),
    canonicalTitle: text,
    synopsis: text,
    number: number,
    airdate: text,
    length: number,
    thumbnail: image,
  }),
});
export type KitsuEpisode = z.infer<typeof episode>;

const links = z.object({ next: text }).nullish();
export const episodesShape = z.object({ data: z.array(episode), links });
export const listShape = z.object({ data: z.array(resource), included: z.array(resource).nullish(), links });
export type KitsuList = z.infer<typeof listShape>;

export const attributeShapes = {
  mappings: z.object({ externalSite: z.string(), externalId: z.string() }),
  categories: z.object({ title: z.string() }),
  genres: z.object({ name: z.string() }),
  streamingLinks: z.object({ url: z.string() }),
  producers: z.object({ name: z.string() }),
  animeProductions: z.object({ role: text }),
  mediaRelationships: z.object({ role: text }),
  people: z.object({ name: z.string() }),
  animeStaff: z.object({ role: text }),
  animeCharacters: z.object({ role: text }),
  characters: z.object({
    names: z.record(z.string(), text).nullish(),
    canonicalName: text,
    name: text,
    otherNames: z.array(z.string()).nullish(),
    description: text,
    image,
    malId: number,
  }),
  media: z.object({ canonicalTitle: text }),
};
