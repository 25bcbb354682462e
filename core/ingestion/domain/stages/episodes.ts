import { compareEpisodes, episodeKey } from '../../../rules/episodes.ts';
import { fillAll } from '../merge.ts';
import { groupItems, listsOf, nothing, type Stage } from './stage.ts';

/** Stage 2: one episode of each number or label, each field from the first source that says it. */
export const episodes: Stage = (members) => {
  const groups = groupItems(listsOf(members, 'episodes', (anime) => anime.episodes), episodeKey);
  if (groups.size === 0) return nothing;
  const merged = fillAll(groups);
  return { fields: { episodes: merged.value.sort(compareEpisodes) }, provenance: { episodes: merged.provenance } };
};
