import { create } from '@bufbuild/protobuf';
import { timestampFromDate, timestampFromMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import type { Logger } from '#platform/telemetry';
import { WebhookSchema, WebhookState, type Webhook } from '#proto/webhooks';
import type { Feed } from '../adapters/catalog.ts';
import type { Post } from '../adapters/post.ts';
import type { Store } from '../adapters/store.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { stateOf, type Command, type Progress } from '../domain/progress.ts';
import type { Followers } from '../followers.ts';

/** What the routes work with. */
export interface RouteContext {
  readonly followers: Followers;
  readonly store: Store;
  readonly feed: Feed;
  readonly post: Post;
  readonly log: Pick<Logger, 'info'>;
  /** Why nothing may be sent to an address. */
  readonly faultOfTarget: (url: string) => Promise<string | undefined>;
  readonly now: () => number;
}

/** @throws ConnectError NOT_FOUND */
export function find({ followers }: RouteContext, id: string): Endpoint {
  const endpoint = followers.get(id.toLowerCase());
  if (!endpoint) throw new ConnectError('no such webhook', Code.NotFound);
  return endpoint;
}

/** Asks something of an endpoint, durably. @returns it as it will be at once. @throws ConnectError NOT_FOUND */
export async function ask(context: RouteContext, id: string, asked: Command): Promise<{ readonly webhook: Webhook }> {
  const endpoint = find(context, id);
  await context.store.ask(endpoint.id, asked);
  context.log.info({ webhook: endpoint.id, ...asked }, 'an operator asked');
  return { webhook: await present(context, endpoint) };
}

/** @throws ConnectError INVALID_ARGUMENT whose message begins with the field's name */
export function invalid(field: string, fault: string): never {
  throw new ConnectError(`${field}: ${fault}`, Code.InvalidArgument);
}

/** An endpoint as it is returned: without its secrets. */
export const present = async ({ store }: Pick<RouteContext, 'store'>, endpoint: Endpoint): Promise<Webhook> => webhookOf(endpoint, await store.foreseen(endpoint));

function webhookOf({ id, url, anime, fields, airing, createdAt }: Endpoint, progress: Progress): Webhook {
  const { cursor, attempts, failure, failingSince, nextAt, dead } = progress;
  const state = stateOf(progress);
  return create(WebhookSchema, {
    id, url, cursor, attempts,
    filter: { animeIds: [...anime], fields: [...fields], airing },
    createdAt: timestampFromDate(new Date(createdAt)),
    state: WebhookState[state],
    failure: failure ?? '',
    ...(state === 'RETRYING' && nextAt > 0 && { nextAttemptAt: timestampFromMs(nextAt) }),
    ...(failingSince > 0 && { failingSince: timestampFromMs(failingSince) }),
    deadDeliveries: dead.length,
  });
}
