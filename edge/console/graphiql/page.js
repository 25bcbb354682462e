/* global React, ReactDOM, GraphiQL */
const defaultQuery = `# Ask in your own words, then press ▶ (Ctrl-Enter).
{
  search(query: "a girl trapped working in a bathhouse for spirits", mode: DIRECT, first: 10) {
    edges {
      score
      node {
        idMal
        title { english romaji native }
        seasonYear
        format
        genres
        studios { name isAnimation }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}

# More to try: take away the # in front of one, and put them in front of the one above.

# One anime by any platform's id, with what it is related to and when it goes on:
# {
#   anime(idMal: 1) {
#     title { english }
#     synopsis
#     nextEpisode { airsAt number }
#     relations { type targetTitle target { id title { english } } }
#   }
# }

# A filter, sorted and paged; totalCount is exact:
# {
#   animes(filter: { genreAll: ["Action", "Drama"], formatIn: TV, score: { gte: 8 } }, sort: [SCORE_DESC], first: 20) {
#     totalCount
#     edges { cursor node { idAnilist title { english } score { arithmeticMean } } }
#     pageInfo { hasNextPage endCursor }
#   }
# }

# A season, and how many anime of the year have each genre:
# {
#   season(year: 2026, season: FALL, first: 20) { edges { node { title { english } studios { name } } } }
#   facets(filter: { seasonYear: { gte: 2026, lte: 2026 } }, facets: [GENRE, FORMAT]) { facets { facet values { value count } } }
# }

# What airs in a week; the same as a calendar is at /calendar/season/2026/FALL.ics:
# {
#   schedule(from: "2026-10-05T00:00:00Z", to: "2026-10-12T00:00:00Z") { airsAt episodeNumber anime { title { english } } }
# }

# A franchise and the order to watch it in, and what is like an anime; put an id from above:
# {
#   related(id: "…", depth: 3) {
#     nodes { distance anime { title { english } } }
#     watchOrder { optional anime { title { english } startDate { year } } }
#   }
#   similar(id: "…") { edges { score node { title { english } } } }
# }

# Characters, and a copy kept in step:
# {
#   characters(name: "Spike") { edges { node { name favorites } } }
#   changesSince(first: 20) { edges { node { animeId kind anime { title { english } } } } pageInfo { endCursor } }
# }
`;

const fetcher = GraphiQL.createFetcher({ url: '/graphql', headers: { accept: 'application/graphql-response+json' } });
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, { fetcher, defaultQuery, shouldPersistHeaders: false }));
