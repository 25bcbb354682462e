import { CacheTagKind } from '#proto/cache';
import { ChangeKind } from '#proto/catalog';
import { badUserInput } from '../errors.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { instantOf, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import { readFirst, refusedCursor } from './page.ts';
import type { QueryResolvers } from './resolvers.gen.ts';

/** The changes in one call, the anime as they are now, where they are asked for, in one more. */
export const changesSinceResolver: QueryResolvers['changesSince'] = async (_root, args, { var: vars }, info) => {
  const pageSize = readFirst(args.first);
  const latest = args.latest ?? false;
  if (latest && args.cursor) throw badUserInput('latest', 'does not go with a cursor');
  vars.footprint.every(CacheTagKind.ANIME);
  const request = { cursor: args.cursor ?? '', pageSize, latest };
  const { changes, nextCursor, hasMore } = await vars.services.catalog
    .listChanges(request)
    .catch(refusedCursor('cursor'));
  const wanted = selectedFields(info, ['edges', 'node', 'anime']);
  const mask = animeMask(wanted);
  const shown = wanted.length > 0 ? changes : [];
  const anime = await Promise.all(shown.map(({ animeId }) => vars.loadAnime(animeId, mask)));
  const edges = changes.map(({ animeId, version, kind, changedFields, committedAt, successorId, onAir, cursor }, index) => ({
    cursor,
    node: {
      animeId,
      version: Number(version),
      kind: nameOf(ChangeKind, kind),
      changedFields,
      committedAt: instantOf(committedAt),
      successorId: textOf(successorId),
      onAir,
      anime: anime[index] ?? null,
    },
  }));
  const pageInfo = {
    hasNextPage: hasMore,
    hasPreviousPage: Boolean(args.cursor),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: nextCursor,
    currentPage: null,
  };
  return { edges, pageInfo };
};
