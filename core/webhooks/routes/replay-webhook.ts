import type { ServiceImpl } from '@connectrpc/connect';
import type { WebhookService } from '#proto/webhooks';
import { ask, find, invalid, type RouteContext } from './context.ts';

/** Goes on from another place in the feed, or sends the dead again. */
export const replayWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['replayWebhook'] =>
  async ({ id, cursor, dead }) => {
    if (dead === (cursor !== '')) invalid('cursor', 'give either this or dead');
    find(context, id);
    if (dead) return ask(context, id, { kind: 'replay-dead' });
    // The catalog knows its cursors, and refuses others in its own words.
    await context.feed.after(cursor);
    return ask(context, id, { kind: 'replay', cursor });
  };
