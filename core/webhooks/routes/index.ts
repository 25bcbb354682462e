import type { ConnectRouter } from '@connectrpc/connect';
import { WebhookService } from '#proto/webhooks';
import type { RouteContext } from './context.ts';
import { createWebhook } from './create-webhook.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { listDeadDeliveries } from './list-dead-deliveries.ts';
import { listWebhooks } from './list-webhooks.ts';
import { pauseWebhook } from './pause-webhook.ts';
import { replayWebhook } from './replay-webhook.ts';
import { resumeWebhook } from './resume-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { testWebhook } from './test-webhook.ts';

/** Everything that the room answers. */
export const routes = (context: RouteContext) => (router: ConnectRouter) =>
  void router.service(WebhookService, {
    createWebhook: createWebhook(context),
    listWebhooks: listWebhooks(context),
    deleteWebhook: deleteWebhook(context),
    pauseWebhook: pauseWebhook(context),
    resumeWebhook: resumeWebhook(context),
    replayWebhook: replayWebhook(context),
    rotateWebhookSecret: rotateWebhookSecret(context),
    testWebhook: testWebhook(context),
    listDeadDeliveries: listDeadDeliveries(context),
  });
