import { expect, test } from 'vitest';
import { Source } from '#proto/common';
import { uuid } from '../../testing.ts';
import { idOf } from './ids.ts';
import { build, people } from './testing.ts';

const WATANABE = idOf('staff', [{ source: 'MAL', id: '2009', url: null }], '');

/**
 * What apps send, by kind of app: their fields, arguments, variables and fragments, with the part of the answer that each of them
 * reads first. Each has to be answered whole, without an error.
 */
const SENT: Readonly<Record<string, readonly [query: string, variables: object, answer: object]>> = {
  'a list app for phones, the page of a person by tabs': [
    `query Staff($id: Int, $sort: [MediaSort], $characterPage: Int = 1, $staffPage: Int = 1, $onList: Boolean, $withInfo: Boolean = false, $withCharacters: Boolean = false, $withRoles: Boolean = false) {
      Staff(id: $id) {
        ...info @include(if: $withInfo)
        characterMedia(page: $characterPage, sort: $sort, onList: $onList) @include(if: $withCharacters) {
          pageInfo { hasNextPage } edges { characterRole node { id type title { userPreferred } coverImage { extraLarge } format } characters { id name { userPreferred } image { large } } }
        }
        staffMedia(page: $staffPage, sort: $sort, onList: $onList) @include(if: $withRoles) { pageInfo { hasNextPage } edges { staffRole node { id type title { userPreferred } coverImage { extraLarge } } } }
      }
    }
    fragment info on Staff { id name { userPreferred native alternative } image { large } favourites isFavourite isFavouriteBlocked description(asHtml: true) gender dateOfBirth { year month day } dateOfDeath { year month day } age bloodType homeTown yearsActive primaryOccupations siteUrl }`,
    { id: 95011, sort: ['START_DATE_DESC', 'START_DATE'], withInfo: true, withCharacters: true, withRoles: true },
    { Staff: { id: 95011, isFavourite: false, yearsActive: [], dateOfBirth: { year: null }, primaryOccupations: ['Voice Actor', 'Theme Song Performance'],
      characterMedia: { pageInfo: { hasNextPage: false }, edges: [{ characterRole: 'SUPPORTING', node: { id: 4, type: 'ANIME' }, characters: [{ name: { userPreferred: 'Boy' } }] }, { node: { id: 5 } }, { node: { id: 1 } }] },
      staffMedia: { edges: [{ staffRole: 'Theme Song Performance', node: { id: 4 } }] } } },
  ],
  'a chat bot, looking someone up': [
    'query ($search: String) { staff: Page(perPage: 1) { results: staff(search: $search) { id } } }', { search: 'Watanabe' }, { staff: { results: [{ id: WATANABE }] } },
  ],
  'the same bot, showing them': [
    `query ($id: Int!) { Staff(id: $id) { id name { first last } image { large medium } description(asHtml: false) siteUrl
      characterMedia(page: 1, perPage: 25) { edges { node { title { english romaji } type siteUrl } characterRole staffRole } }
      staffMedia(page: 1, perPage: 25) { edges { node { title { english romaji } type siteUrl } staffRole } } } }`,
    { id: WATANABE },
    { Staff: { name: { first: 'Shinichiro', last: 'Watanabe' }, characterMedia: { edges: [] }, staffMedia: { edges: [{ node: { title: { romaji: 'Cowboy Bebop' } }, staffRole: 'Director' }, { staffRole: 'Storyboard (eps 1, 3)' }, { staffRole: 'Director' }] } } },
  ],
  'a desktop client, whose page of a person has both lists': [
    `query ($id: Int) { Staff(id: $id) { name { full native alternative userPreferred } languageV2 image { large } description primaryOccupations gender dateOfBirth { day month year } dateOfDeath { day month year } age yearsActive homeTown bloodType isFavourite isFavouriteBlocked siteUrl
      staffMedia(sort: [POPULARITY_DESC], perPage: 25, page: 1) { pageInfo { hasNextPage } edges { staffRole node { id type title { userPreferred english romaji } coverImage { large } } } }
      characters(sort: [FAVOURITES_DESC], perPage: 25, page: 1) { pageInfo { hasNextPage } edges { node { id name { userPreferred native } image { large } } media { id title { userPreferred english romaji } coverImage { large } } } } } }`,
    { id: 95011 },
    { Staff: { languageV2: 'Japanese', characters: { pageInfo: { hasNextPage: false }, edges: [{ node: { id: 1, name: { userPreferred: 'Spike Spiegel' } }, media: [{ id: 1 }, { id: 5 }] }, { media: [{ id: 1 }, { id: 4 }] }] } } },
  ],
  'a terminal app, the works of a person without asking for pages': [
    `query StaffQuery($id: Int!) { Staff(id: $id) { id name { full } image { large } description gender dateOfBirth { year month day } homeTown
      characterMedia { edges { characters { name { full } } node { id type title { userPreferred } coverImage { extraLarge } } } } staffMedia { edges { staffRole node { id type title { userPreferred } coverImage { extraLarge } } } } } }`,
    { id: 95011 }, { Staff: { characterMedia: { edges: [{ characters: [{ name: { full: 'Spike Spiegel' } }, { name: { full: 'Boy' } }] }, {}, {}] } } },
  ],
  'an add-on of a media player, the works of someone whose name is all that it has': [
    `query ($search: String, $page: Int, $perpage: Int) { Staff(search: $search) { id name { userPreferred full } staffMedia(page: $page, perPage: $perpage, sort: [POPULARITY_DESC]) { pageInfo { hasNextPage }
      nodes { id idMal title { romaji english userPreferred } description episodes duration format status averageScore genres bannerImage coverImage { extraLarge } startDate { year month day } studios(isMain: true) { nodes { name } } trailer { id site } nextAiringEpisode { episode airingAt } } } } }`,
    { search: 'Shinichiro Watanabe', page: 1, perpage: 2 },
    { Staff: { staffMedia: { pageInfo: { hasNextPage: true }, nodes: [{ id: 1, studios: { nodes: [{ name: 'Sunrise' }] } }, { id: 1 }] } } },
  ],
  'a site that ranks voices by their parts': [
    `query Query($staffSearch: String, $top: Int, $rankBy: [MediaSort]) { Staff(search: $staffSearch) { id name { full native } image { large } age characterMedia(sort: $rankBy, perPage: $top) {
      edges { id characterRole node { id title { romaji english } averageScore meanScore popularity rankings { rank type allTime } seasonYear } characters { id name { full } image { large } } } } } }`,
    { staffSearch: 'Yamadera', top: 2, rankBy: ['SCORE_DESC'] },
    { Staff: { characterMedia: { edges: [{ characterRole: 'MAIN', node: { averageScore: 86 } }, { node: { averageScore: 82 } }] } } },
  ],
  'a tool for collections, people with what they are known for': [
    `query ($s: String) { Page(perPage: 6) { staff(search: $s, sort: [SEARCH_MATCH, FAVOURITES_DESC]) { id name { full } image { medium } primaryOccupations
      characterMedia(perPage: 3, sort: POPULARITY_DESC) { nodes { title { english romaji } } } staffMedia(perPage: 3, sort: POPULARITY_DESC, type: ANIME) { nodes { title { english romaji } } } } } }`,
    { s: 'a' }, { Page: { staff: [{ staffMedia: { nodes: [{ title: { romaji: 'Cowboy Bebop' } }, {}, {}] } }, { characterMedia: { nodes: [{}, {}, {}] } }] } },
  ],
  'a statistics page, how much each person has spoken': [
    'query ($page: Int) { Page(page: $page, perPage: 50) { pageInfo { hasNextPage } staff(sort: FAVOURITES_DESC) { id name { full native } image { large } characterMedia(perPage: 0) { pageInfo { total } } } } }',
    { page: 1 }, { Page: { pageInfo: { hasNextPage: false }, staff: [{ characterMedia: { pageInfo: { total: 0 } } }, { characterMedia: { pageInfo: { total: 3 } } }] } },
  ],
  'a translator’s extension, people and characters by many ids': [
    'query ($ids: [Int], $more: [Int]) { a: Page(page: 1, perPage: 25) { staff(id_in: $ids) { id name { full native } staffMedia(sort: POPULARITY_DESC, page: 1, perPage: 6) { nodes { idMal type } } } } b: Page(page: 1, perPage: 25) { characters(id_in: $more) { id name { full native } media(sort: POPULARITY_DESC, page: 1, perPage: 6) { nodes { idMal type } } } } }',
    { ids: [95011, WATANABE], more: [1] },
    { a: { staff: [{ id: 95011, staffMedia: { nodes: [{ idMal: null, type: 'ANIME' }] } }, { id: WATANABE, staffMedia: { nodes: [{ idMal: 1 }, { idMal: 1 }, { idMal: 5 }] } }] }, b: { characters: [{ id: 1, media: { nodes: [{ idMal: 1 }, { idMal: 5 }, { idMal: null }] } }] } },
  ],
  'a web app, a character with who speaks it, by language': [
    `query ($id: Int!) { Character(id: $id) { id name { first middle last full native alternative alternativeSpoiler userPreferred } image { large medium } description(asHtml: true) gender dateOfBirth { year month day } age bloodType favourites isFavourite siteUrl
      media(page: 1, perPage: 25, sort: POPULARITY_DESC, type: ANIME) { pageInfo { hasNextPage } edges { id characterRole voiceActors(sort: LANGUAGE) { id name { full } image { medium } languageV2 } voiceActorRoles(sort: [RELEVANCE]) { roleNotes voiceActor { id language } } node { id title { romaji english } coverImage { large medium } format type } } } } }`,
    { id: 1 },
    { Character: { name: { full: 'Spike Spiegel', alternativeSpoiler: [] }, media: { edges: [{ voiceActors: [{ id: 95011, languageV2: 'Japanese' }, { name: { full: 'Steve Blum' }, languageV2: 'English' }], voiceActorRoles: [{ voiceActor: { id: 95011 } }, {}], node: { id: 1 } }, { node: { id: 5 } }, { node: { id: 4 } }] } } },
  ],
  'a phone app, the studios that a search finds, with what they mainly made and what not': [
    `query ($page: Int!, $perPage: Int!, $search: String, $sort: [StudioSort]!) { Page(page: $page, perPage: $perPage) { pageInfo { hasNextPage } studios(search: $search, sort: $sort) { id name isAnimationStudio favourites
      main: media(sort: [TRENDING_DESC], perPage: 3, isMain: true) { nodes { ...card } } nonMain: media(sort: [TRENDING_DESC], perPage: 3, isMain: false) { nodes { ...card } } } } }
      fragment card on Media { id title { userPreferred } coverImage { extraLarge color } mediaListEntry { id status } isAdult }`,
    { page: 1, perPage: 10, search: 'sun', sort: ['SEARCH_MATCH'] }, { Page: { studios: [{ id: 14, name: 'Sunrise', main: { nodes: [{ id: 1, mediaListEntry: null }, { id: 5 }] } }] } },
  ],
  'a watch site, a studio’s anime with a button for more': [
    `query ($id: Int, $page: Int, $perPage: Int) { Studio(id: $id) { id name isAnimationStudio favourites media(page: $page, perPage: $perPage, sort: START_DATE_DESC) { pageInfo { hasNextPage total } edges { isMainStudio node { id title { romaji english } coverImage { large } type format averageScore episodes status startDate { year month day } } } } } }`,
    { id: 14, page: 1, perPage: 30 }, { Studio: { isAnimationStudio: true, media: { edges: [{ isMainStudio: true, node: { id: 1 } }, { isMainStudio: false }, {}] } } },
  ],
  'a home screen, all its rows at once': [
    `query ($season: MediaSeason, $year: Int) { trending: Page(page: 1, perPage: 20) { media(sort: [TRENDING_DESC, POPULARITY_DESC], type: ANIME, isAdult: false) { ...row } } season: Page(page: 1, perPage: 20) { media(season: $season, seasonYear: $year, sort: POPULARITY_DESC, type: ANIME, isAdult: false) { ...row } }
      top: Page(page: 1, perPage: 20) { media(sort: SCORE_DESC, type: ANIME, isAdult: false, averageScore_greater: 75) { ...row } } upcoming: Page(page: 1, perPage: 20) { media(sort: POPULARITY_DESC, type: ANIME, status: NOT_YET_RELEASED, isAdult: false) { ...row } } }
      fragment row on Media { id idMal title { romaji english native userPreferred } description(asHtml: false) genres tags { name rank } averageScore popularity trending favourites episodes status format season seasonYear startDate { year month day } studios(isMain: true) { nodes { name } } coverImage { extraLarge large color } bannerImage trailer { id site } nextAiringEpisode { airingAt timeUntilAiring episode } }`,
    { season: 'FALL', year: 2026 }, { trending: { media: [{ id: 1, trending: 0 }, { id: 5, trending: 0 }, { id: 4, trending: 1_000 }] }, season: {}, top: {}, upcoming: {} },
  ],
  'a cast list, fifty at a time by fragments': [
    `query MediaCast($mediaId: Int) { Media(id: $mediaId) { characters(page: 1, perPage: 50, sort: [RELEVANCE, ROLE, FAVOURITES_DESC]) { edges { ...cast } } staff(page: 1, perPage: 50, sort: [RELEVANCE, ROLE]) { edges { role node { ...someone } } } } }
      fragment cast on CharacterEdge { role node { id name { userPreferred } image { medium } } voiceActors(sort: [RELEVANCE, LANGUAGE]) { ...someone } } fragment someone on Staff { id name { userPreferred native } image { medium } languageV2 }`,
    { mediaId: 1 }, { Media: { characters: { edges: [{ role: 'MAIN', voiceActors: [{ id: 95011 }, {}] }, {}] }, staff: { edges: [{ role: 'Director', node: { id: WATANABE } }] } } },
  ],
  'an API of its own that fetches all there is of an anime': [
    `query Query($id: Int) { Media(id: $id, type: ANIME) { id idMal title { romaji english native userPreferred } type format status description startDate { year month day } endDate { year month day } season seasonYear episodes duration countryOfOrigin isLicensed source hashtag trailer { id site thumbnail } updatedAt coverImage { extraLarge large medium color } bannerImage genres synonyms
      averageScore meanScore popularity isLocked trending favourites tags { id name description category rank isGeneralSpoiler isMediaSpoiler isAdult } relations { edges { id relationType node { id title { romaji } } } } stats { scoreDistribution { amount score } statusDistribution { amount status } } streamingEpisodes { site thumbnail title url } airingSchedule { edges { node { episode airingAt } } }
      characters { edges { favouriteOrder id name node { id name { first middle last full native alternative alternativeSpoiler userPreferred } image { large medium } description gender dateOfBirth { year month day } age bloodType isFavourite siteUrl favourites modNotes } role
        voiceActors { age bloodType dateOfBirth { year month day } dateOfDeath { year month day } description favourites gender homeTown id image { large medium } isFavourite languageV2 name { alternative first full last middle native userPreferred } primaryOccupations siteUrl yearsActive } } }
      staff { edges { id role node { id name { full } primaryOccupations } } } studios { edges { isMain node { id name isAnimationStudio } } } recommendations(perPage: 5) { edges { node { rating mediaRecommendation { id } } } } rankings { rank type context } externalLinks { site url type } reviews { nodes { id } } } }`,
    { id: 1 }, { Media: { id: 1, trending: 0, characters: { edges: [{ voiceActors: [{ id: 95011, primaryOccupations: ['Voice Actor'], yearsActive: [] }, {}] }, {}] }, staff: { edges: [{ node: { primaryOccupations: ['Director'] } }] }, reviews: { nodes: [] } } },
  ],
  'a search of people with what they made, in a page of its usual length': [
    'query ($search: String) { Page { pageInfo { hasNextPage } staff(search: $search) { id name { full } image { large } staffMedia { edges { staffRole node { id title { romaji } } } } } } }',
    { search: 'watanabe' }, { Page: { pageInfo: { hasNextPage: false }, staff: [{ name: { full: expect.stringContaining('Watanabe') } }] } },
  ],
};

test.each(Object.entries(SENT))('%s is answered whole', async (_app, [query, variables, answer]) => {
  const { post } = build({
    people, characters: [{ id: uuid(901), name: 'Spike Spiegel', externalIds: [{ source: Source.ANILIST, id: '1' }] }],
    studios: [{ id: uuid(700), name: 'Sunrise', externalIds: [{ source: Source.ANILIST, id: '14' }], animeCount: 2 }],
  });
  const { status, errors, data } = await post(query, variables);
  expect([status, errors]).toEqual([200, undefined]);
  expect(data).toMatchObject(answer);
});
