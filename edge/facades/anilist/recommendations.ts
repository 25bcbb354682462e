import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../context.ts';
import { animeMask } from '../../loading/selection.ts';
import { rankFor } from '../../schema/recommendations.ts';
import { cut } from './connection.ts';
import { notFound } from './errors.ts';
import { anilistId, syntheticId } from './ids.ts';
import { countLookup } from './lookups.ts';
import { sourcesOf } from './mask.ts';
import { mediaOf, type MediaModel, type RecommendationModel } from './models.ts';
import type { MediaResolvers, QueryResolvers } from './resolvers.gen.ts';

/** What to watch after an anime, best first: nobody's votes, but what the two have in common. */
async function recommend(media: MediaModel, fields: readonly string[], context: GraphQLContext): Promise<RecommendationModel[]> {
  if (!media.anime) return [];
  countLookup(context, 2);
  // Of its own franchise `relations` tell.
  const wanted = { adult: media.anime.isAdult ? 'INCLUDE' : 'EXCLUDE', includeRelated: false, fields } as const;
  const ranked = await rankFor(media.anime.id, wanted, context);
  return (ranked ?? []).flatMap(({ node }) => {
    const mediaRecommendation = mediaOf(node);
    return mediaRecommendation ? { id: syntheticId('recommendation', `${media.id}:${mediaRecommendation.id}`), media, mediaRecommendation } : [];
  });
}

/** AniList's recommendations after one medium. @throws NOT_FOUND for a medium that is not here */
export async function findRecommendations(mediaId: number | null | undefined, context: GraphQLContext, info: GraphQLResolveInfo): Promise<RecommendationModel[]> {
  if (typeof mediaId !== 'number') return [];
  const mask = animeMask([...sourcesOf(info, ['media']), 'isAdult']);
  const media = mediaOf(await context.var.loadByXref(anilistId(mediaId), mask));
  if (!media) throw notFound();
  return recommend(media, sourcesOf(info, ['mediaRecommendation']), context);
}

export const recommendationResolver: QueryResolvers['Recommendation'] = async (_root, args, context, info) => {
  const all = await findRecommendations(args.mediaId, context, info);
  const wanted = args.mediaRecommendationId;
  const found = typeof wanted === 'number' ? all.find(({ mediaRecommendation }) => mediaRecommendation.id === wanted) : all[0];
  if (!found) throw notFound();
  return found;
};

export const mediaRecommendations: MediaResolvers['recommendations'] = async (media, args, context, info) => {
  const fields = sourcesOf(info, ['nodes', 'mediaRecommendation'], ['edges', 'node', 'mediaRecommendation']);
  const { shown, pageInfo } = cut(await recommend(media, fields, context), args);
  return { edges: shown.map((node) => ({ node })), nodes: [...shown], pageInfo };
};
