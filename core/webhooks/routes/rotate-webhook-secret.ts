import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { newSecret } from '../adapters/secret.ts';
import { rotated } from '../domain/endpoint.ts';
import { find, type RouteContext } from './context.ts';

/** Signs with a new secret, and with the one before until the next rotation. */
export const rotateWebhookSecret =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['rotateWebhookSecret'] =>
  async ({ id }) => {
    const secret = newSecret();
    const endpoint = rotated(find(context, id), secret);
    await context.followers.change(endpoint);
    context.log.info({ webhook: endpoint.id }, "a webhook's secret was rotated");
    return { secret };
  };
