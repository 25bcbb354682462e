import { badUserInput } from '../errors.ts';
import { EFFECTIVE_WITHIN_SECONDS } from '../routing/limits.ts';
import { Source } from '#proto/common';
import { nonEmpty, uuid } from './lookup.ts';
import { readValues } from './values.ts';
import { within } from './page.ts';
import { presentReview } from './reviews.ts';
import type { webhookOperations } from './webhooks.ts';
import type { MutationResolvers } from './resolvers.gen.ts';

/** Who decided, where the services ask for a name: tokens have none. */
const OPERATOR = 'operator';
const REDRIVE = 100;
const REDRIVE_MAX = 1_000;
const REASON_MAX = 2_000;
const TAGS_MAX = 100;
/** As `textOfTag` writes them. */
const TAG = /^(anime|xref|season|genre|studio|day|character|person|every):[!-~]{1,1000}$/;

function reasonOf(reason: string): string {
  within('reason.length', reason.trim().length, 1, REASON_MAX);
  return reason.trim();
}

/** One call to a service each; a purge is the edge's own. */
export const operations: Required<Omit<MutationResolvers, keyof typeof webhookOperations>> = {
  redriveDeadLetters: async (_root, { consumer, limit }, { var: { services } }) => {
    const request = { consumer: consumer ?? '', limit: within('limit', limit ?? REDRIVE, 1, REDRIVE_MAX) };
    const { redriven, unreadable } = await services.operations.redriveDeadLetters(request);
    return { redriven: Number(redriven), unreadable: unreadable.map(String) };
  },

  resolveReview: async (_root, { id, accept, chosenId }, { var: { services } }) => {
    const request = {
      id: uuid('id', id),
      accept,
      operator: OPERATOR,
      chosenId: chosenId ? uuid('chosenId', chosenId) : '',
    };
    const { review } = await services.reviews.decideReview(request);
    if (!review) throw new Error('a decision without its review');
    return presentReview(review);
  },

  deleteAnime: async (_root, { id, reason }, { var: { services } }) => {
    const request = { id: uuid('id', id), reason: reasonOf(reason), source: OPERATOR };
    const { version } = await services.writes.deleteAnime(request);
    return { id: request.id, version: Number(version) };
  },

  restoreAnime: async (_root, { id }, { var: { services } }) => {
    const request = { id: uuid('id', id), source: OPERATOR };
    const { version } = await services.writes.restoreAnime(request);
    return { id: request.id, version: Number(version) };
  },

  mergeAnime: async (_root, { id, duplicateId, reason }, { var: { services } }) => {
    const request = { id: uuid('id', id), duplicateId: uuid('duplicateId', duplicateId), reason: reasonOf(reason), source: OPERATOR };
    const { version, changed } = await services.writes.mergeAnime(request);
    return { id: request.id, version: Number(version), changed };
  },

  splitAnime: async (_root, { id, mergedId, externalIds, episodes, title, reason }, { var: { services } }) => {
    const { version, ...done } = await services.writes.splitAnime({
      id: uuid('id', id),
      mergedId: mergedId ? uuid('mergedId', mergedId) : '',
      externalIds: (externalIds ?? []).map(({ source, externalId }) => ({ source: Source[source], id: nonEmpty('externalIds', externalId) })),
      episodes: [...(episodes ?? [])],
      title: title ?? '',
      reason: reasonOf(reason),
      source: OPERATOR,
    });
    return { id: done.id, version: Number(version), changed: done.changed };
  },

  updateAnime: async (_root, { id, values, clear }, { var: { services } }) => {
    const { anime, paths } = readValues(values, clear ?? []);
    const request = { id: uuid('id', id), updateMask: { paths }, anime, source: OPERATOR };
    const { version } = await services.writes.updateAnime(request);
    return { id: request.id, version: Number(version) };
  },

  releaseFields: async (_root, { id, fields }, { var: { services } }) => {
    const { version, released } = await services.writes.releaseFields({ id: uuid('id', id), fields: [...(fields ?? [])], source: OPERATOR });
    return { version: Number(version), released };
  },

  reindex: async (_root, _args, { var: { services } }) => {
    const { collection } = await services.search.reindex({});
    return { collection };
  },

  setLlmMode: async (_root, { mode }, { var: { edge } }) => {
    const { changedAt } = await edge.llm.set(mode);
    return {
      mode,
      changedAt: new Date(changedAt ?? 0).toISOString(),
      effectiveWithinSeconds: EFFECTIVE_WITHIN_SECONDS,
    };
  },

  purgeCache: async (_root, { tags }, { var: { edge } }) => {
    within('tags.length', tags.length, 1, TAGS_MAX);
    const wrong = tags.find((tag) => !TAG.test(tag) || tag.includes(','));
    if (wrong !== undefined) throw badUserInput('tags', `must be such as "anime:<id>", got ${JSON.stringify(wrong)}`);
    const named = [...new Set(tags.map((tag) => tag.toLowerCase()))];
    await edge.cache.purge(named);
    return { tags: named };
  },
};
