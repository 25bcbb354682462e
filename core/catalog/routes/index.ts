import type { ConnectRouter } from '@connectrpc/connect';
import {
  CatalogGraphService, CatalogIngestionService, CatalogOperationsService, CatalogReadService, CatalogReviewService, CatalogWriteService,
} from '#proto/catalog';
import { batchGetAnime } from './batch-get-anime.ts';
import type { RouteContext } from './context.ts';
import { decideReview } from './decide-review.ts';
import { deleteAnime } from './delete-anime.ts';
import { findKnownPayloads } from './find-known-payloads.ts';
import { findRelatedAnime } from './find-related-anime.ts';
import { finishRun } from './finish-run.ts';
import { getAnime } from './get-anime.ts';
import { getCatalogStatus } from './get-catalog-status.ts';
import { getCharacter } from './get-character.ts';
import { getDeadLetter } from './get-dead-letter.ts';
import { getFacets } from './get-facets.ts';
import { getPerson } from './get-person.ts';
import { getSchedule } from './get-schedule.ts';
import { getStudio } from './get-studio.ts';
import { getWatchOrder } from './get-watch-order.ts';
import { ingestAnime } from './ingest-anime.ts';
import { listAnimeRoute } from './list-anime.ts';
import { listChangesRoute } from './list-changes.ts';
import { listCharactersRoute } from './list-characters.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listEpisodes } from './list-episodes.ts';
import { listPeopleRoute } from './list-people.ts';
import { listReviews } from './list-reviews.ts';
import { listRuns } from './list-runs.ts';
import { listStudiosRoute } from './list-studios.ts';
import { listVersions } from './list-versions.ts';
import { mergeAnime } from './merge-anime.ts';
import { redriveDeadLetters } from './redrive-dead-letters.ts';
import { releaseFields } from './release-fields.ts';
import { replayOutboxRoute } from './replay-outbox.ts';
import { restoreAnime } from './restore-anime.ts';
import { splitAnime } from './split-anime.ts';
import { startRun } from './start-run.ts';
import { traverseRelationshipGraph } from './traverse-relationship-graph.ts';
import { updateAnime } from './update-anime.ts';

/** Everything that the catalog answers. */
export const routes = (context: RouteContext) => (router: ConnectRouter) => {
  router.service(CatalogReadService, {
    getAnime: getAnime(context),
    batchGetAnime: batchGetAnime(context),
    listAnime: listAnimeRoute(context),
    getFacets: getFacets(context),
    getSchedule: getSchedule(context),
    listChanges: listChangesRoute(context),
    listVersions: listVersions(context),
    getCharacter: getCharacter(context),
    listCharacters: listCharactersRoute(context),
    listEpisodes: listEpisodes(context),
    getStudio: getStudio(context),
    listStudios: listStudiosRoute(context),
    getPerson: getPerson(context),
    listPeople: listPeopleRoute(context),
    getCatalogStatus: getCatalogStatus(context),
  });
  router.service(CatalogGraphService, {
    findRelatedAnime: findRelatedAnime(context),
    traverseRelationshipGraph: traverseRelationshipGraph(context),
    getWatchOrder: getWatchOrder(context),
  });
  router.service(CatalogOperationsService, {
    listDeadLetters: listDeadLetters(context),
    getDeadLetter: getDeadLetter(context),
    redriveDeadLetters: redriveDeadLetters(context),
    replayOutbox: replayOutboxRoute(context),
  });
  router.service(CatalogWriteService, {
    ingestAnime: ingestAnime(context),
    updateAnime: updateAnime(context),
    deleteAnime: deleteAnime(context),
    restoreAnime: restoreAnime(context),
    mergeAnime: mergeAnime(context),
    splitAnime: splitAnime(context),
    releaseFields: releaseFields(context),
  });
  router.service(CatalogReviewService, { listReviews: listReviews(context), decideReview: decideReview(context) });
  router.service(CatalogIngestionService, {
    findKnownPayloads: findKnownPayloads(context),
    startRun: startRun(context),
    finishRun: finishRun(context),
    listRuns: listRuns(context),
  });
};
