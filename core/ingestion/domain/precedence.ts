/**
 * Who is believed where sources differ, the first most; the README has the reasons. Sources that are not named come
 * last, by name.
 */
export const precedence = {
  default: [
    'contract-json', 'echora', 'anilist', 'anilist-json', 'jikan', 'bangumi-data', 'kitsu', 'kitsu-json', 'anidb', 'mal-csv', 'mal-xml', 'enriched-json', 'anime-offline-database',
    'arm', 'fribb', 'anime-lists',
  ],
  // MyAnimeList's editors keep whole runs, days and the part of the audience most carefully.
  startDate: ['contract-json', 'echora', 'jikan', 'anilist', 'anilist-json', 'mal-csv', 'anidb', 'kitsu', 'kitsu-json', 'bangumi-data', 'enriched-json'],
  endDate: ['contract-json', 'echora', 'jikan', 'anilist', 'anilist-json', 'mal-csv', 'anidb', 'kitsu', 'kitsu-json', 'bangumi-data', 'enriched-json'],
  season: ['contract-json', 'echora', 'jikan', 'anilist', 'anilist-json', 'mal-csv', 'kitsu', 'kitsu-json', 'enriched-json', 'anime-offline-database', 'bangumi-data'],
  synopsis: ['contract-json', 'echora', 'jikan', 'mal-csv', 'anilist', 'anilist-json', 'kitsu', 'kitsu-json', 'anidb', 'enriched-json'],
  genres: ['contract-json', 'echora', 'jikan', 'mal-csv', 'anilist', 'anilist-json', 'kitsu', 'kitsu-json', 'enriched-json'],
  ageRating: ['contract-json', 'echora', 'jikan', 'mal-csv', 'kitsu', 'kitsu-json', 'enriched-json'],
  // When it is shown and where: the source that is kept by the minute.
  broadcast: ['contract-json', 'echora', 'bangumi-data', 'jikan', 'anilist'],
} as const satisfies Record<string, readonly string[]>;

/** The source by which operators bring in records of their own: the last word. */
export const OPERATORS = 'contract-json';

/** The source's place for a field, 0 first. */
export function rankOf(source: string, field: string): number {
  const order: readonly string[] = (precedence as Record<string, readonly string[]>)[field] ?? precedence.default;
  const place = order.indexOf(source);
  return place === -1 ? order.length : place;
}

/** In order of precedence for one field; records of one source keep their order. */
export const byPrecedence = <T extends { readonly source: string }>(members: readonly T[], field: string): T[] =>
  [...members].sort((a, b) => rankOf(a.source, field) - rankOf(b.source, field) || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
