import { takes, type Tool } from '../tool.ts';
import { BRIEF } from './parts.ts';

export const watchOrder: Tool = {
  name: 'get_watch_order',
  title: 'Order to watch a franchise in',
  description:
    'The whole franchise that an anime belongs to, in the order to watch it in. What is `optional` (side stories, specials, summaries) can be skipped.',
  input: takes({ id: { type: 'string', format: 'uuid', description: 'Our own id of any anime of it, as the other tools give it.' } }, 'id'),
  judge: ({ related }, { id }) => (related ? {} : { missing: `there is no anime with the id ${JSON.stringify(id)}` }),
  document: `${BRIEF}
query McpWatchOrder($id: ID!) {
  related(id: $id, depth: 1, first: 1) {
    watchOrder { optional anime { ...Brief } }
  }
}`,
};
