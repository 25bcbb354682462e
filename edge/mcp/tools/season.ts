import { takes, type Tool } from '../tool.ts';
import { AFTER, BRIEF, FIRST, FIRST_DEFAULT, oneOf } from './parts.ts';

export const season: Tool = {
  name: 'get_season',
  title: 'Anime of a season',
  description: 'The anime that began in one season of one year, the most popular first unless sorted otherwise.',
  input: takes(
    {
      year: { type: 'integer', minimum: 1_900, maximum: 2_200, description: 'For example 2026.' },
      season: oneOf('Season', 'Three months each; WINTER is January to March. What begins in the month before is of the season, too.'),
      sort: oneOf('AnimeSort', 'Anime that lack the value come last.', 'POPULARITY_DESC'),
      first: FIRST,
      after: AFTER,
    },
    'year',
    'season',
  ),
  document: `${BRIEF}
query McpSeason($year: Int!, $season: Season!, $sort: [AnimeSort!], $first: Int = ${FIRST_DEFAULT}, $after: String) {
  season(year: $year, season: $season, sort: $sort, first: $first, after: $after) {
    totalCount
    edges { node { ...Brief } }
    pageInfo { hasNextPage endCursor }
  }
}`,
};
