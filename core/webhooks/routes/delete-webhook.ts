import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { find, type RouteContext } from './context.ts';

/** Forgets a webhook, its place and its dead deliveries. */
export const deleteWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['deleteWebhook'] =>
  async ({ id }) => {
    const endpoint = find(context, id);
    await context.followers.remove(endpoint.id);
    context.log.info({ webhook: endpoint.id }, 'a webhook was deleted');
    return {};
  };
