import { Source } from '#proto/common';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { AnimeRelationResolvers } from './resolvers.gen.ts';

/** Apart from what presents relations, which the loader of anime needs: this asks the loader. */
export const animeRelationResolvers: AnimeRelationResolvers = {
  target: ({ targetId, targetIds }, _args, { var: { footprint, loadAnime } }, info) => {
    if (targetId !== null) return loadAnime(targetId, animeMask(selectedFields(info)));
    targetIds.forEach(({ source, id }) => source && footprint.missing({ source: Source[source], id }));
    return null;
  },
};
