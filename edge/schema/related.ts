import { CacheTagKind } from '#proto/cache';
import { RelationType } from '#proto/relation';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { nameOf } from './enums.ts';
import { uuid } from './lookup.ts';
import { FIRST_MAX, readFirst, within } from './page.ts';
import { noneWhenAbsent } from './similar.ts';
import type { QueryResolvers } from './resolvers.gen.ts';

const DEPTH = 3;
const DEPTH_MAX = 5;

/**
 * The graph and the order to watch it in are a call each, made only for what is selected; all anime of both come in
 * one more.
 */
export const relatedResolver: QueryResolvers['related'] = async (_root, args, { var: vars }, info) => {
  const id = uuid('id', args.id);
  const request = {
    id,
    depth: within('depth', args.depth ?? DEPTH, 1, DEPTH_MAX),
    types: (args.relations ?? []).map((name) => RelationType[name]),
    limit: readFirst(args.first ?? FIRST_MAX),
  };
  const { graph } = vars.services;
  // An anime that nobody knew of may point into the franchise from outside.
  vars.footprint.every(CacheTagKind.ANIME);
  const [found, order] = await Promise.all([
    graph.traverseRelationshipGraph(request).catch(noneWhenAbsent),
    selectedFields(info).includes('watchOrder') ? graph.getWatchOrder({ id }).catch(noneWhenAbsent) : null,
  ]);
  if (!found) return null;
  const mask = animeMask([
    ...selectedFields(info, ['nodes', 'anime']),
    ...selectedFields(info, ['watchOrder', 'anime']),
  ]);
  const withAnime = async <Entry extends { readonly animeId: string }>(entries: readonly Entry[]) => {
    const anime = await Promise.all(entries.map(({ animeId }) => vars.loadAnime(animeId, mask)));
    return entries.flatMap((entry, index) => (anime[index] ? [{ ...entry, anime: anime[index] }] : []));
  };
  const [nodes, watchOrder] = await Promise.all([withAnime(found.nodes), withAnime(order?.entries ?? [])]);
  const edges = found.edges.map(({ fromId, toId, type }) => ({
    from: fromId,
    to: toId,
    type: nameOf(RelationType, type),
  }));
  return { nodes, edges, truncated: found.truncated, watchOrder };
};
