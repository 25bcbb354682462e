import { buildSchema, isObjectType, printSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { toPublicError } from '../errors.ts';
import airing from './airing.graphql';
import anime from './anime.graphql';
import cache from './cache.graphql';
import change from './change.graphql';
import character from './character.graphql';
import common from './common.graphql';
import credits from './credits.graphql';
import episode from './episode.graphql';
import list from './list.graphql';
import makers from './makers.graphql';
import operator from './operator.graphql';
import query from './query.graphql';
import related from './related.graphql';
import relation from './relation.graphql';
import schedule from './schedule.graphql';
import search from './search.graphql';
import statistics from './statistics.graphql';
import status from './status.graphql';
import { animeResolvers, appearanceResolvers } from './anime-fields.ts';
import { changesSinceResolver } from './changes.ts';
import { characterResolver, charactersResolver } from './characters.ts';
import { episodesResolver } from './episodes.ts';
import { animeByIdsResolver, animesResolver, facetsResolver, seasonResolver } from './list.ts';
import { animeByXrefsResolver, animeResolver } from './lookup.ts';
import { operations } from './operations.ts';
import { operatorOnly } from './operator.ts';
import { operatorStatusResolver } from './operator-status.ts';
import { recommendationsResolver } from './recommendations.ts';
import { relatedResolver } from './related.ts';
import { animeRelationResolvers } from './relation.ts';
import { deadLettersResolver, reviewsResolver } from './reviews.ts';
import { scheduleResolver } from './schedule.ts';
import { searchResolver } from './search.ts';
import { similarResolver } from './similar.ts';
import { peopleResolver, staffProfileResolvers, staffResolver } from './staff.ts';
import { statusResolver, statusResolvers } from './status.ts';
import { studioProfileResolvers, studioResolver, studiosResolver } from './studios.ts';
import type { Resolvers } from './types.gen.ts';

/** Fields that take work; all others are read off the model that their parent returned. */
const resolvers: Resolvers = {
  Query: {
    anime: animeResolver,
    animeByIds: animeByIdsResolver,
    animeByXrefs: animeByXrefsResolver,
    animes: animesResolver,
    season: seasonResolver,
    search: searchResolver,
    similar: similarResolver,
    recommendations: recommendationsResolver,
    related: relatedResolver,
    schedule: scheduleResolver,
    episodes: episodesResolver,
    character: characterResolver,
    characters: charactersResolver,
    studio: studioResolver,
    studios: studiosResolver,
    staff: staffResolver,
    people: peopleResolver,
    facets: facetsResolver,
    changesSince: changesSinceResolver,
    status: statusResolver,
  },
  Anime: animeResolvers,
  AnimeRelation: animeRelationResolvers,
  CharacterAppearance: appearanceResolvers,
  StaffProfile: staffProfileResolvers,
  Status: statusResolvers,
  StudioProfile: studioProfileResolvers,
};

/** Fields that only an operator may ask for. */
const guarded: Resolvers = {
  Query: { reviews: reviewsResolver, deadLetters: deadLettersResolver, operatorStatus: operatorStatusResolver },
  Mutation: operations,
};

type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;

const sdl = [
  ...[query, operator, common, cache, anime, credits, makers, character, episode, relation, airing, statistics],
  ...[list, search, related, schedule, change, status],
].join('\n');

/** The public schema: the SDL files of this directory with their resolvers. */
export const schema: GraphQLSchema = attach(attach(buildSchema(sdl), resolvers, hideFaults), guarded, operatorOnly);

/** The schema's SDL, for clients and their tools. */
export const publicSchema = (): string => printSchema(schema);

/** Changes with the SDL: answers by another schema are other answers. */
export const schemaVersion: string = fingerprint(sdl);

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): versions only need to differ from their neighbours. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

function attach(schema: GraphQLSchema, resolvers: Resolvers, wrap: (resolve: Resolve) => Resolve): GraphQLSchema {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the SDL has no object type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`the SDL has no field ${typeName}.${name}`);
      field.resolve = wrap(resolve as Resolve);
    }
  }
  return schema;
}

/** Here, not on the way out, because the server below turns errors into text before we see them again. */
function hideFaults(resolve: Resolve): Resolve {
  return async (...call) => {
    try {
      return await resolve(...call);
    } catch (error) {
      const [, , context] = call;
      throw toPublicError(error, context.get('traceparent'));
    }
  };
}
