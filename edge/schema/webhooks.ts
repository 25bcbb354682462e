import { WebhookState, type Webhook as ProtoWebhook } from '#proto/webhooks';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { instantOf, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import { uuid } from './lookup.ts';
import { readFirst } from './page.ts';
import type { MutationResolvers, QueryResolvers } from './resolvers.gen.ts';
import type { Webhook } from './types.gen.ts';

const FIRST = 20;

/** Throws RequestError where there are no webhooks. */
function serviceOf({ var: { services } }: GraphQLContext) {
  if (!services.webhooks) throw new RequestError(503, 'UNAVAILABLE', 'there are no webhooks here: WEBHOOKS_URL is not set');
  return services.webhooks;
}

export const webhooksResolver: QueryResolvers['webhooks'] = async (_root, _args, context) => {
  const { webhooks } = await serviceOf(context).listWebhooks({});
  return webhooks.map(present);
};

export const deadDeliveriesResolver: QueryResolvers['deadDeliveries'] = async (_root, { webhookId, first }, context) => {
  const request = { id: uuid('webhookId', webhookId), pageSize: readFirst(first ?? FIRST) };
  const { deadDeliveries, total } = await serviceOf(context).listDeadDeliveries(request);
  const told = deadDeliveries.map(({ animeId, version, cursor, failure, failedAt }) => ({ animeId, version: Number(version), cursor, failure, failedAt: instantOf(failedAt) }));
  return { deadDeliveries: told, totalCount: total };
};

/** One call each: what may be is for the service to say, which sends. */
export const webhookOperations = {
  createWebhook: async (_root, { url, filter }, context) => {
    const { anime, fields, airing } = filter ?? {};
    const animeIds = (anime ?? []).map((id) => uuid('filter.anime', id));
    const { webhook, secret } = await serviceOf(context).createWebhook({ url, filter: { animeIds, fields: [...(fields ?? [])], airing: airing ?? false } });
    return { webhook: present(webhook), secret };
  },

  deleteWebhook: async (_root, args, context) => {
    const id = uuid('id', args.id);
    await serviceOf(context).deleteWebhook({ id });
    return { id };
  },

  pauseWebhook: async (_root, { id }, context) => {
    const { webhook } = await serviceOf(context).pauseWebhook({ id: uuid('id', id) });
    return present(webhook);
  },

  resumeWebhook: async (_root, { id }, context) => {
    const { webhook } = await serviceOf(context).resumeWebhook({ id: uuid('id', id) });
    return present(webhook);
  },

  replayWebhook: async (_root, { id, cursor, dead }, context) => {
    const { webhook } = await serviceOf(context).replayWebhook({ id: uuid('id', id), cursor: cursor ?? '', dead: dead ?? false });
    return present(webhook);
  },

  rotateWebhookSecret: async (_root, args, context) => {
    const id = uuid('id', args.id);
    const { secret } = await serviceOf(context).rotateWebhookSecret({ id });
    return { id, secret };
  },

  testWebhook: async (_root, { id }, context) => {
    const { delivered, failure } = await serviceOf(context).testWebhook({ id: uuid('id', id) });
    return { delivered, failure: textOf(failure) };
  },
} satisfies MutationResolvers;

function present(webhook: ProtoWebhook | undefined): Webhook {
  if (!webhook) throw new Error('an answer without its webhook');
  const { animeIds = [], fields = [], airing = false } = webhook.filter ?? {};
  return {
    id: webhook.id,
    url: webhook.url,
    filter: { anime: animeIds, fields, airing },
    createdAt: instantOf(webhook.createdAt),
    state: nameOf(WebhookState, webhook.state),
    failure: textOf(webhook.failure),
    cursor: webhook.cursor,
    attempts: webhook.attempts,
    nextAttemptAt: instantOf(webhook.nextAttemptAt),
    failingSince: instantOf(webhook.failingSince),
    deadDeliveries: webhook.deadDeliveries,
  };
}
