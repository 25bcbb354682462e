import type { Feed } from './adapters/catalog.ts';
import type { Post } from './adapters/post.ts';
import type { Store } from './adapters/store.ts';
import { begun, type Change, type Endpoint, type Progress } from './domain/endpoint.ts';
import { wants } from './domain/filter.ts';
import { messageOf } from './domain/message.ts';
import { after, passed } from './domain/outcome.ts';

export interface DeliverContext {
  readonly feed: Feed;
  readonly post: Post;
  readonly store: Pick<Store, 'progress' | 'keep' | 'asked' | 'answered'>;
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
  const { changes, hasMore } = progress.again.length > 0 ? { changes: progress.again, hasMore: true } : await feed.after(progress.cursor);
  for (const change of changes) {
    const isWanted = progress.again.length > 0 || (await isFor(context, endpoint, change));
    progress = isWanted ? await attempt(context, endpoint, progress, change) : passed(progress, change);
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

async function isFor({ feed }: DeliverContext, endpoint: Endpoint, change: Change): Promise<boolean> {
  return wants(endpoint, change) && (!endpoint.airing || (await feed.isAiring(change.animeId)));
}

/** Whatever an operator asks also ends a pause and switches an endpoint on again. */
async function obey({ store }: DeliverContext, { id }: Endpoint, progress: Progress): Promise<Progress> {
  const asked = await store.asked(id);
  if (!asked) return progress;
  const woken = { ...progress, attempts: 0, nextAt: 0, failingSince: 0, disabled: null };
  const dead = asked.dead ? { dead: [], again: [...progress.again, ...progress.dead.map(({ change }) => change)] } : {};
  const next = { ...woken, ...dead, ...(asked.cursor !== undefined && { cursor: asked.cursor }) };
  await store.keep(id, next);
  await store.answered(id);
  return next;
}
