// Field names and types: https://docs.anilist.co/reference/object/media. Characters and staff come 25 a page at most.

export const MEDIA_QUERY = `query ($id: Int, $page: Int) {
  Media(id: $id, type: ANIME) {
    id idMal siteUrl format status description(asHtml: false) season seasonYear episodes duration countryOfOrigin source(version: 3)
    isAdult genres synonyms averageScore popularity favourites bannerImage
    title { romaji english native }
    startDate { year month day }
    endDate { year month day }
    tags { name rank isMediaSpoiler isGeneralSpoiler }
    trailer { id site }
    coverImage { extraLarge large medium color }
    externalLinks { site url type }
    studios { edges { isMain node { id name isAnimationStudio } } }
    relations { edges { relationType(version: 2) node { id idMal type format title { romaji native } } } }
    rankings { rank type allTime }
    nextAiringEpisode { episode airingAt }
    characters(page: $page, perPage: 25, sort: [ROLE, RELEVANCE, ID]) {
      pageInfo { hasNextPage }
      edges {
        role
        node { id name { full native alternative } image { large } description(asHtml: false) gender age favourites }
        voiceActors(sort: [LANGUAGE, ID]) { id name { full native } languageV2 }
      }
    }
    staff(page: $page, perPage: 25, sort: [RELEVANCE, ID]) {
      pageInfo { hasNextPage }
      edges { role node { id name { full native } } }
    }
    airingSchedule(page: $page, perPage: 25) {
      pageInfo { hasNextPage }
      nodes { episode airingAt }
    }
  }
}`;

export const EPISODES_QUERY = `query ($id: Int, $page: Int) {
  Page(page: $page, perPage: 50) {
    pageInfo { hasNextPage }
    airingSchedules(mediaId: $id, sort: [EPISODE]) { episode airingAt }
  }
}`;

export const CHECK_QUERY = `query ($id: Int, $episode: Int) {
  Media(id: $id, type: ANIME) { id status episodes nextAiringEpisode { episode airingAt } }
  Page(perPage: 5) { pageInfo { hasNextPage } airingSchedules(mediaId: $id, episode: $episode) { episode airingAt } }
}`;

export const STATISTICS_QUERY = `query ($id: Int) {
  Media(id: $id, type: ANIME) { id averageScore popularity favourites rankings { rank type allTime } }
}`;
