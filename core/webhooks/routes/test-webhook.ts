import { randomUUID } from 'node:crypto';
import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { testMessage } from '../domain/message.ts';
import { find, type RouteContext } from './context.ts';

/** Shorter than a caller waits: the edge gives up after 5 s. */
const WITHIN_MS = 4_000;

/** Sends a message that is about nothing, and says what came of it. */
export const testWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['testWebhook'] =>
  async ({ id }) => {
    const now = context.now();
    const failure = await context.post(find(context, id), testMessage(randomUUID(), now), now, WITHIN_MS);
    return { delivered: failure === undefined, failure: failure?.reason ?? '' };
  };
