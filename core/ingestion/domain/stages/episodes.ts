import { fillAll } from '../merge.ts';
import { groupItems, listsOf, nothing, type Stage } from './stage.ts';

/** Stage 2: one episode of each number, each field from the first source that says it. */
export const episodes: Stage = (members) => {
  const groups = groupItems(listsOf(members, 'episodes', (anime) => anime.episodes), ({ number }) => String(number));
  if (groups.size === 0) return nothing;
  const merged = fillAll(groups);
  return { fields: { episodes: merged.value.sort((a, b) => a.number - b.number) }, provenance: { episodes: merged.provenance } };
};
