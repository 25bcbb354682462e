import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { present, type RouteContext } from './context.ts';

/** All there are, and how each is doing. */
export const listWebhooks =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['listWebhooks'] =>
  async () => ({ webhooks: await Promise.all(context.followers.all().map((endpoint) => present(context, endpoint))) });
