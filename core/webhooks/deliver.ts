import type { Logger } from '#platform/telemetry';
import type { Feed } from './adapters/catalog.ts';
import type { Post } from './adapters/post.ts';
import type { Asked, Store } from './adapters/store.ts';
import { begun, type Change, type Endpoint, type Progress } from './domain/endpoint.ts';
import { dependsOnAiring, wants } from './domain/filter.ts';
import { messageOf } from './domain/message.ts';
import { after, passed } from './domain/outcome.ts';

export interface DeliverContext {
  readonly feed: Feed;
  readonly post: Post;
  readonly store: Pick<Store, 'progress' | 'keep' | 'asked' | 'answered'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * One step of an endpoint: what an operator asked, then a page of the feed, up to the first delivery that fails. Progress is
 * durable before the next change is begun, so that a crash sends at most one twice, under the same id.
 *
 * @returns whether there is more to do at once
 */
export async function step(context: DeliverContext, endpoint: Endpoint): Promise<boolean> {
  const { store, feed, now } = context;
  const before = await obey(context, endpoint, (await store.progress(endpoint.id)) ?? (await begin(context, endpoint)));
  let progress = before;
  if (progress.disabled !== null || progress.nextAt > now()) return false;
  const isAgain = progress.again.length > 0;
  const { changes, hasMore } = isAgain ? { changes: progress.again, hasMore: true } : await feed.after(progress.cursor);
  const wanted = new Set(isAgain ? changes : await wantedOf(context, endpoint, progress, changes));
  for (const change of changes) {
    progress = wanted.has(change) ? await attempt(context, endpoint, progress, change) : passed(progress, change);
    if (progress.disabled !== null || progress.nextAt > 0) return false;
  }
  if (progress !== before) await store.keep(endpoint.id, progress);
  return hasMore;
}

/** A new endpoint is told of what changes from now on. */
async function begin({ store, feed }: DeliverContext, { id }: Endpoint): Promise<Progress> {
  const progress = begun(await feed.latest());
  await store.keep(id, progress);
  return progress;
}

async function attempt({ store, post, now, random }: DeliverContext, endpoint: Endpoint, progress: Progress, change: Change): Promise<Progress> {
  const failure = await post(endpoint, messageOf(change), now());
  const next = after(progress, change, failure, now(), random());
  await store.keep(endpoint.id, next);
  return next;
}

/** What is on the air is asked once for all of them, and not again of one that was tried: waiting must not unmake what is wanted. */
async function wantedOf({ feed }: DeliverContext, endpoint: Endpoint, { tried }: Progress, changes: readonly Change[]): Promise<readonly Change[]> {
  const wanted = changes.filter((change) => wants(endpoint, change));
  const isOpen = (change: Change) => change.cursor !== tried && dependsOnAiring(endpoint, change);
  const open = new Set(wanted.filter(isOpen).map(({ animeId }) => animeId));
  const airing = open.size > 0 ? await feed.airing([...open]) : open;
  return wanted.filter((change) => !isOpen(change) || airing.has(change.animeId));
}

/** Does all that an operator asked. */
async function obey(context: DeliverContext, { id }: Endpoint, progress: Progress): Promise<Progress> {
  const { store, feed, log } = context;
  for (const { name, asked } of await store.asked(id)) {
    if (asked.cursor === undefined || (await feed.isPlace(asked.cursor))) await store.keep(id, (progress = woken(progress, asked)));
    else log.warn({ endpoint: id, cursor: asked.cursor }, 'not replayed: this is no cursor of the feed');
    await store.answered(id, name);
  }
  return progress;
}

/** Whatever an operator asks also ends a pause and switches an endpoint on again. */
function woken(progress: Progress, { cursor, dead }: Asked): Progress {
  const again = dead ? { dead: [], again: [...progress.again, ...progress.dead.map(({ change }) => change)] } : {};
  return { ...progress, attempts: 0, nextAt: 0, failingSince: 0, disabled: null, ...again, ...(cursor !== undefined && { cursor }) };
}
