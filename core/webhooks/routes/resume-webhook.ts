import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { ask, type RouteContext } from './context.ts';

/** Goes on where it was, at once. */
export const resumeWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['resumeWebhook'] =>
  ({ id }) =>
    ask(context, id, { kind: 'resume' });
