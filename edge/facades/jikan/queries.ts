/** What Jikan shows of an anime, asked of our own schema. */
const ANIME = `idMal title { romaji english native synonyms } format status episodeCount durationSeconds sourceMaterial ageRating season seasonYear synopsis
  startDate { year month day } endDate { year month day } genres themes demographics studios { name role externalIds { source id } }
  statistics { platform score scoredBy rank popularityRank members favorites } score { weighted }
  coverImage { url medium large } broadcast { weekday time timeZone } trailers { url }`;
const RELATIONS = `relations { type targetTitle targetIds { source id } target { idMal title { romaji } } } manga { type manga { title externalIds { source id } } }`;

export const BY_ID = `query ($id: Int!) { anime(idMal: $id) { ${ANIME} } }`;
export const FULL = `query ($id: Int!) { anime(idMal: $id) { ${ANIME} ${RELATIONS} themeSongs { kind title artist } links { site url } streaming { site url } } }`;
export const RELATED = `query ($id: Int!) { anime(idMal: $id) { ${RELATIONS} } }`;
export const CAST = `query ($id: Int!) { anime(idMal: $id) { characters { role character { name favorites externalIds { source id } images { url } } voiceActors { name language externalIds { source id } } } } }`;
export const EPISODES = `query ($id: Int!) { anime(idMal: $id) { episodes { number title titleRomaji titleNative airedAt isFiller isRecap score } } }`;
export const LIST = `query ($filter: AnimeFilter, $sort: [AnimeSort!], $first: Int!, $page: Int!) {
  animes(filter: $filter, sort: $sort, first: $first, page: $page) { totalCount pageInfo { hasNextPage } edges { node { ${ANIME} } } } }`;
export const YEARS = '{ facets(facets: [SEASON_YEAR], filter: { adult: INCLUDE }, limit: 100) { facets { values { value } } } }';
