import { takes, type Tool } from '../tool.ts';
import { AFTER, BRIEF, FIRST, FIRST_DEFAULT, oneOf } from './parts.ts';

export const search: Tool = {
  name: 'search_anime',
  title: 'Search anime',
  description:
    'Finds anime by a title in any language, or by a description of what happens in it, its mood, its studio, its season: "a girl who becomes a spider", "short romance shows of this spring". Best first, with reasons. Use it to get the `id` that other tools take.',
  input: takes(
    {
      query: { type: 'string', minLength: 1, maxLength: 2_000, description: 'A title or a description, in any language and in your own words.' },
      mode: oneOf('SearchMode', 'AUTO understands sentences and takes up to three seconds; DIRECT only looks up, at once.', 'AUTO'),
      timeZone: {
        type: 'string',
        maxLength: 100,
        description: 'IANA name of the zone by whose clocks "tonight" and "this season" are read; Asia/Tokyo when left out.',
      },
      adult: oneOf('AdultContent', 'What becomes of anime for adults only.', 'EXCLUDE'),
      first: FIRST,
      after: AFTER,
    },
    'query',
  ),
  variables: ({ adult, ...rest }) => ({ ...rest, filter: { adult } }),
  document: `${BRIEF}
query McpSearch($query: String!, $mode: SearchMode, $timeZone: String, $filter: AnimeFilter, $first: Int = ${FIRST_DEFAULT}, $after: String) {
  search(query: $query, mode: $mode, timeZone: $timeZone, filter: $filter, first: $first, after: $after) {
    mode degraded
    edges { score reasons node { ...Brief } }
    pageInfo { hasNextPage endCursor }
  }
}`,
};
