const CARD = 'id title { romaji english } score { median } genres';
const FOUND = `{ degraded edges { score node { ${CARD} } } }`;

/** Twenty pages that many people look at: from the second time on they come from the cache. */
export const hot: readonly string[] = [
  ...['FALL', 'SUMMER', 'SPRING', 'WINTER'].flatMap((season) => [2023, 2024].map((year) => `{ season(year: ${year}, season: ${season}) { edges { node { ${CARD} } } } }`)),
  ...[1, 5, 19, 20, 21, 30].map((idMal) => `{ anime(idMal: ${idMal}) { ${CARD} } }`),
  ...['space western', 'a bathhouse for spirits', 'high school band', 'giant robots', 'time travel', 'cooking'].map((query) => `{ search(query: "${query}", mode: DIRECT, first: 10) ${FOUND} }`),
].map((query) => pathOf(query));

const ANIME = `query ($ids: [ID!]!) { animeByIds(ids: $ids) { ${CARD} relations { type } } }`;
const LIST = `query ($known: Int!) { animes(filter: { popularity: { gte: $known } }, sort: [SCORE_DESC], first: 20) { edges { node { ${CARD} } } } }`;
const SEARCH = `query ($query: String!, $mode: SearchMode!) { search(query: $query, mode: $mode, first: 10) ${FOUND} }`;

/**
 * The n-th question that nobody asked before, in a document that is known, as an app's are: of twenty one goes to the
 * agent (by rules, without a language model), two are direct searches, eight lists and nine pairs of anime.
 *
 * @param ids of anime
 */
export function cold(n: number, ids: readonly string[]): string {
  const place = n % 20;
  if (place === 0) return pathOf(SEARCH, { query: `something like Cowboy Bebop but shorter than ${n} episodes`, mode: 'AGENT' });
  if (place % 10 === 5) return pathOf(SEARCH, { query: `a story number ${n} about friends`, mode: 'DIRECT' });
  if (place % 2 === 0 && place > 2) return pathOf(LIST, { known: n });
  return pathOf(ANIME, { ids: [ids[n % ids.length], ids[(n + 1 + Math.floor(n / ids.length)) % ids.length]] });
}

export function pathOf(query: string, variables?: object): string {
  return `/graphql?query=${encodeURIComponent(query)}${variables ? `&variables=${encodeURIComponent(JSON.stringify(variables))}` : ''}`;
}
