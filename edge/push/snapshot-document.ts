/** All of an anime but its cast and staff, which are as much again and can be asked for one by one. */
export const SNAPSHOT_DOCUMENT = `query PushSnapshot($ids: [ID!]!) {
  animeByIds(ids: $ids) {
    id version updatedAt
    title { english romaji native synonyms localized { language text } }
    externalIds { source id url }
    format status statusCertainty season seasonYear
    startDate { year month day } endDate { year month day }
    episodeCount durationSeconds sourceMaterial ageRating isAdult countryOfOrigin
    synopsis genres themes demographics
    tags { name rank isSpoiler }
    studios { name isMain }
    episodes { number label title airedAt airedAtPrecision durationSeconds isFiller isRecap }
    relations { type targetTitle targetIds { source id } }
    manga { type manga { title format externalIds { source id } } }
    themeSongs { kind title artist episodes }
    broadcast { recurrence timeZone weekday time }
    streaming { site url regions }
    statistics { platform score scoredBy rank popularityRank members favorites asOf }
    score { arithmeticMean median arithmeticGeometricMean weighted }
    images { kind url source }
    trailers { url title }
    links { site url }
    attributions
  }
}`;
