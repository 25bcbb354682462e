import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { Facet } from '#proto/filter';
import cache from '../../schema/cache.graphql';
import { attach, hideFaults } from '../../schema/attach.ts';
import { scheduleResolvers } from './airing.ts';
import { characterMedia, characterResolver } from './characters.ts';
import { characterEdgeResolvers, mediaEdgeResolvers } from './edges.ts';
import { notFound } from './errors.ts';
import { findMedia } from './find-media.ts';
import { syntheticId } from './ids.ts';
import { sourcesOf } from './mask.ts';
import { mediaFacts } from './media.ts';
import { mediaLists } from './media-lists.ts';
import { emptyList, pageResolver, pageResolvers } from './page.ts';
import { characterResolvers, staffFacts } from './people.ts';
import { recommendationResolver } from './recommendations.ts';
import { findSchedules } from './schedules.ts';
import airing from './schema/airing.graphql';
import character from './schema/character.graphql';
import common from './schema/common.graphql';
import community from './schema/community.graphql';
import list from './schema/list.graphql';
import mediaEnums from './schema/media-enums.graphql';
import media from './schema/media.graphql';
import query from './schema/query.graphql';
import staff from './schema/staff.graphql';
import statistics from './schema/statistics.graphql';
import studio from './schema/studio.graphql';
import user from './schema/user.graphql';
import { staffLists, staffResolver } from './staff.ts';
import { studioResolver, studioResolvers, valuesOf } from './studios.ts';
import { answerUnsupported } from './unsupported.ts';
import type { Resolvers } from './resolvers.gen.ts';

export const sdl: string = [query, common, media, mediaEnums, airing, character, staff, studio, community, user, list, statistics, cache].join('\n');

const resolvers: Resolvers = {
  Query: {
    Page: pageResolver,
    Media: async (_root, args, context, info) => {
      const { media: found } = await findMedia(args, { page: 1, perPage: 1 }, false, sourcesOf(info), context);
      if (!found[0]) throw notFound();
      return found[0];
    },
    AiringSchedule: async (_root, args, context, info) => {
      const [first] = await findSchedules(args, context, info);
      if (!first) throw notFound();
      return first;
    },
    Character: characterResolver,
    Staff: staffResolver,
    Studio: studioResolver,
    Recommendation: recommendationResolver,
    GenreCollection: async (_root, _args, context) => (await valuesOf(Facet.GENRE, context)).sort(),
    MediaTagCollection: async (_root, _args, context) => (await valuesOf(Facet.TAG, context)).sort().map((name) => ({ id: syntheticId('tag', name), name })),
    ExternalLinkSourceCollection: async (_root, _args, context) =>
      (await valuesOf(Facet.STREAMING_SITE, context)).map((site) => ({ id: syntheticId('link', site), site, type: 'STREAMING' })),
  },
  Page: pageResolvers,
  Media: { ...mediaFacts, ...mediaLists },
  MediaEdge: mediaEdgeResolvers,
  AiringSchedule: scheduleResolvers,
  Character: { ...characterResolvers, media: characterMedia },
  CharacterEdge: characterEdgeResolvers,
  Staff: { ...staffFacts, ...staffLists },
  Studio: studioResolvers,
};

/** AniList's schema as far as it is spoken here. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  answerUnsupported(schema);
  const page = schema.getType('Page');
  if (isObjectType(page)) for (const field of Object.values(page.getFields())) if (field.resolve) field.resolve = emptyList;
  return attach(schema, resolvers, hideFaults);
}
