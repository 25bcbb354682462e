/** What Jikan shows of an anime, asked of our own schema. */
const ANIME = `idMal title { romaji english native synonyms } format status episodeCount durationSeconds sourceMaterial ageRating season seasonYear synopsis
  startDate { year month day } endDate { year month day } genres themes demographics studios { name role externalIds { source id } }
  statistics { platform score scoredBy rank popularityRank members favorites } score { weighted }
  coverImage { url medium large } broadcast { weekday time timeZone } trailers { url }`;
/** What Jikan shows of an anime within something else. */
const META = 'idMal title { romaji english native } coverImage { url medium large }';
const RELATIONS = `relations { type targetTitle targetIds { source id } target { idMal title { romaji } } } manga { type manga { title externalIds { source id } } }`;

export const BY_ID = `query ($id: Int!) { anime(idMal: $id) { ${ANIME} } }`;
export const FULL = `query ($id: Int!) { anime(idMal: $id) { ${ANIME} ${RELATIONS} themeSongs { kind title artist } links { site url } streaming { site url } } }`;
export const RELATED = `query ($id: Int!) { anime(idMal: $id) { ${RELATIONS} } }`;
export const CAST = `query ($id: Int!) { anime(idMal: $id) { characters { role character { name favorites externalIds { source id } images { url } } voiceActors { name language externalIds { source id } } } } }`;
export const STAFF = `query ($id: Int!) { anime(idMal: $id) { staff { name role externalIds { source id } } } }`;
export const THEMES = `query ($id: Int!) { anime(idMal: $id) { themeSongs { kind title artist } } }`;
export const LINKS = `query ($id: Int!) { anime(idMal: $id) { links { site url } streaming { site url } } }`;
/** Whose recommendations are asked for: they go by our own id. */
export const OWN_ID = `query ($id: Int!) { anime(idMal: $id) { id isAdult } }`;
export const RECOMMENDED = `query ($id: ID!, $adult: AdultContent) { recommendations(id: $id, adult: $adult, includeRelated: false, first: 50) { edges { node { ${META} } } } }`;
export const EPISODES = `query ($id: Int!) { anime(idMal: $id) { episodes { number title titleRomaji titleNative airedAt isFiller isRecap score } } }`;
export const EPISODE = `query ($id: Int!) { anime(idMal: $id) { episodes { number title titleRomaji titleNative airedAt isFiller isRecap score durationSeconds synopsis } } }`;
export const PICTURES = `query ($id: Int!) { anime(idMal: $id) { images { kind url } } }`;
export const VIDEOS = `query ($id: Int!) { anime(idMal: $id) { trailers { url title } } }`;
export const LIST = `query ($filter: AnimeFilter, $sort: [AnimeSort!], $first: Int!, $page: Int!) {
  animes(filter: $filter, sort: $sort, first: $first, page: $page) { totalCount pageInfo { hasNextPage } edges { node { ${ANIME} } } } }`;
export const YEARS = '{ facets(facets: [SEASON_YEAR], filter: { adult: INCLUDE }, limit: 100) { facets { values { value } } } }';
export const COUNT = 'query ($filter: AnimeFilter) { animes(filter: $filter, first: 1) { totalCount } }';

const CHARACTER = 'name native aliases description favorites externalIds { source id } images { url }';
const BY_MAL = '(xref: { source: MAL, externalId: $id })';
export const CHARACTER_BY_ID = `query ($id: String!) { character${BY_MAL} { character { ${CHARACTER} } } }`;
export const CHARACTER_ANIME = `query ($id: String!) { character${BY_MAL} { character { id ${CHARACTER} } appearances { role anime { id ${META} } } } }`;
/** Who speaks the casts of these anime. */
export const CASTS = 'query ($ids: [ID!]!) { animeByIds(ids: $ids) { characters { character { id } voiceActors { name language externalIds { source id } } } } }';
export const CHARACTERS = `query ($name: String, $first: Int!, $page: Int!) { characters(name: $name, first: $first, page: $page) { pageInfo { hasNextPage } edges { node { ${CHARACTER} } } } }`;

const PERSON = 'name native externalIds { source id }';
const works = (page: number) => `works${page}: works(first: 50, page: ${page}) { edges { roles node { ${META} } } }`;
const voices = (page: number) => `voices${page}: voices(first: 50, page: ${page}) { edges { role node { name externalIds { source id } images { url } } anime { ${META} } } }`;
const person = (lists = '') => `query ($id: String!) { staff${BY_MAL} { staff { ${PERSON} } ${lists} } }`;
export const PERSON_BY_ID = person();
/** As many pages at once as the cost of a query allows. */
export const PERSON_FULL = person([works(1), works(2), voices(1)].join(' '));
export const PERSON_ANIME = person([1, 2, 3].map(works).join(' '));
export const PERSON_VOICES = person([1, 2].map(voices).join(' '));
export const PEOPLE = `query ($name: String, $first: Int!, $page: Int!) { people(name: $name, first: $first, page: $page) { pageInfo { hasNextPage } edges { node { ${PERSON} } } } }`;

const STUDIO = 'name animeCount externalIds { source id }';
export const PRODUCER_BY_ID = `query ($id: String!) { studio${BY_MAL} { studio { ${STUDIO} } } }`;
export const PRODUCERS = `query ($name: String, $first: Int!, $page: Int!) { studios(name: $name, first: $first, page: $page) { pageInfo { hasNextPage } edges { node { ${STUDIO} } } } }`;
/** The names of so many studios, p0 and on. */
export const producerNames = (count: number): string => {
  const places = Array.from({ length: count }, (_, place) => place);
  return `query (${places.map((place) => `$id${place}: String!`).join()}) { ${places.map((place) => `p${place}: studio(xref: { source: MAL, externalId: $id${place} }) { studio { name } }`).join(' ')} }`;
};
