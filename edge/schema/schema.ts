import { buildSchema, printSchema, type GraphQLSchema } from 'graphql';
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
import webhooks from './webhooks.graphql';
import { animeResolvers, appearanceResolvers } from './anime-fields.ts';
import { attach, fingerprint, hideFaults } from './attach.ts';
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
import { animeRelationResolvers } from './relation-target.ts';
import { deadLettersResolver, reviewsResolver } from './reviews.ts';
import { scheduleResolver } from './schedule.ts';
import { searchResolver } from './search.ts';
import { similarResolver } from './similar.ts';
import { peopleResolver, staffProfileResolvers, staffResolver } from './staff.ts';
import { statusResolver, statusResolvers } from './status.ts';
import { studioProfileResolvers, studioResolver, studiosResolver } from './studios.ts';
import { deadDeliveriesResolver, webhookOperations, webhooksResolver } from './webhooks.ts';
import type { Resolvers } from './resolvers.gen.ts';

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
  Query: { reviews: reviewsResolver, deadLetters: deadLettersResolver, operatorStatus: operatorStatusResolver, webhooks: webhooksResolver, deadDeliveries: deadDeliveriesResolver },
  Mutation: { ...operations, ...webhookOperations },
};

const sdl = [
  ...[query, operator, common, cache, anime, credits, makers, character, episode, relation, airing, statistics],
  ...[list, search, related, schedule, change, status, webhooks],
].join('\n');

/** The public schema: the SDL files of this directory with their resolvers. */
export const schema: GraphQLSchema = attach(attach(buildSchema(sdl), resolvers, hideFaults), guarded, operatorOnly);

/** The schema's SDL, for clients and their tools. */
export const publicSchema = (): string => printSchema(schema);

/** Changes with the SDL: answers by another schema are other answers. */
export const schemaVersion: string = fingerprint(sdl);
