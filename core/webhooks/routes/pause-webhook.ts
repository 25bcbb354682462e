import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { ask, type RouteContext } from './context.ts';

/** Nothing is sent until it is resumed. */
export const pauseWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['pauseWebhook'] =>
  ({ id }) =>
    ask(context, id, { kind: 'pause' });
