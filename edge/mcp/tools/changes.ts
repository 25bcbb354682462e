import { takes, type Tool } from '../tool.ts';
import { FIRST, FIRST_DEFAULT, cursorOf } from './parts.ts';

export const changes: Tool = {
  name: 'get_changes',
  title: 'What changed',
  description:
    'Committed changes of the catalog since a cursor, oldest first, with the names of the fields that changed: new anime, moved episodes, deletions and merges. Keep `endCursor` and ask from there the next time.',
  input: takes({
    cursor: cursorOf('`endCursor` of an earlier answer; from the oldest change that is kept when left out.'),
    first: FIRST,
  }),
  document: `query McpChanges($cursor: String, $first: Int = ${FIRST_DEFAULT}) {
  changesSince(cursor: $cursor, first: $first) {
    edges { node { animeId kind version changedFields committedAt successorId anime { id title { english romaji native } } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
};
