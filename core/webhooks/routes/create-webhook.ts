import { randomUUID } from 'node:crypto';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import { AnimeSchema } from '#proto/anime';
import type { WebhookService } from '#proto/webhooks';
import { newSecret } from '../adapters/secret.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { invalid, present, type RouteContext } from './context.ts';

/** Each is a loop, a folder and a place in the feed. */
const MOST = 200;
const FIELDS: ReadonlySet<string> = new Set(AnimeSchema.fields.map(({ name }) => name));

/** Has changes from now on sent to an address. */
export const createWebhook =
  (context: RouteContext): ServiceImpl<typeof WebhookService>['createWebhook'] =>
  async ({ url, filter }) => {
    const { animeIds = [], fields = [], airing = false } = filter ?? {};
    const noField = fields.find((name) => !FIELDS.has(name));
    if (noField !== undefined) invalid('filter.fields', `no field of an anime is called ${JSON.stringify(noField.slice(0, 50))}`);
    const fault = await context.faultOfTarget(url);
    if (fault !== undefined) invalid('url', fault);
    const begins = await context.feed.latest();
    // The last thing before it is one of them: whatever is waited for in between lets others in.
    if (context.followers.all().length >= MOST) throw new ConnectError(`there may be ${MOST} webhooks: delete one first`, Code.FailedPrecondition);
    const endpoint: Endpoint = {
      id: randomUUID(), url, secrets: [newSecret()],
      anime: animeIds.map((id) => id.toLowerCase()), fields, airing,
      createdAt: new Date(context.now()).toISOString(),
      begins,
    };
    await context.followers.add(endpoint);
    context.log.info({ webhook: endpoint.id, host: new URL(url).host }, 'a webhook was created');
    return { webhook: await present(context, endpoint), secret: endpoint.secrets[0] ?? '' };
  };
