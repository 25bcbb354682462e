import type { Request } from 'autocannon';

const CARD = 'id title { romaji english } score genres';

/** Twenty pages that many people look at: from the second time on they come from the cache. */
export const hot: readonly string[] = [
  ...['FALL', 'SUMMER', 'SPRING', 'WINTER'].flatMap((season) => [2023, 2024].map((year) => `{ season(year: ${year}, season: ${season}) { edges { node { ${CARD} } } } }`)),
  ...[1, 5, 19, 20, 21, 30].map((idMal) => `{ anime(idMal: ${idMal}) { ${CARD} } }`),
  ...['space western', 'a bathhouse for spirits', 'high school band', 'giant robots', 'time travel', 'cooking'].map((query) => `{ search(query: "${query}", mode: DIRECT, first: 10) { edges { score node { ${CARD} } } } }`),
];

/** The n-th query that nobody asked before: mostly entities and lists, now and then a search with its embedding. */
export function cold(n: number): string {
  if (n % 10 === 0) return `{ search(query: "a story number ${n} about friends", mode: DIRECT, first: 10) { edges { score node { ${CARD} } } } }`;
  if (n % 2 === 0) return `{ animes(filter: { popularity: { gte: ${n} } }, sort: [SCORE_DESC], first: 20) { edges { node { ${CARD} } } } }`;
  return `{ anime(idMal: ${n}) { ${CARD} relations { type } } }`;
}

export const getOf = (query: string): Request => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}` });
