import type { Feed } from './adapters/catalog.ts';
import type { Post } from './adapters/post.ts';
import type { Store } from './adapters/store.ts';
import type { Change, Endpoint } from './domain/endpoint.ts';
import { wants } from './domain/filter.ts';
import { messageOf } from './domain/message.ts';
import { after, outcomeOf, passed, type Outcome } from './domain/outcome.ts';
import { isIdle, applyCommand, type Progress } from './domain/progress.ts';

/** Receives each delivery's outcome, and each endpoint's lag. */
export interface Observer {
  delivered(outcome: Outcome, seconds: number): void;
  /** @param since the commit of the oldest change that a working endpoint has still to be sent, ISO 8601; null when there is none */
  behind(id: string, since: string | null): void;
}

export interface DeliverContext {
  readonly feed: Feed;
  readonly post: Post;
  readonly store: Pick<Store, 'progress' | 'keep' | 'asked' | 'answered'>;
  readonly observer: Observer;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * One step of an endpoint: what an operator asked, then a page of the feed, up to the first delivery that fails, or the signal. Progress
 * is durable before the next change is begun, so that a crash sends at most one twice, under the same id.
 *
 * @param endpoint as it is when it is asked for: its secrets may be rotated between two deliveries
 * @returns whether there is more to do at once
 */
export async function step(context: DeliverContext, endpoint: () => Endpoint, stop: AbortSignal): Promise<boolean> {
  const { store, feed, observer, now } = context;
  const { id } = endpoint();
  const before = await obey(context, id, await store.progress(endpoint()));
  const isAgain = before.again.length > 0;
  if (isIdle(before, now())) return rest(context, id);
  const { changes, hasMore } = isAgain ? { changes: before.again, hasMore: true } : await feed.after(before.cursor);
  let progress = before;
  for (const change of changes) {
    const isWanted = isAgain || wants(endpoint(), change);
    // An operator, a deletion or the end of the process may have come while the feed was read or the last one was delivered.
    if (isWanted && ((await store.asked(id)).length > 0 || stop.aborted)) return true;
    // A replayed change is old on purpose, and no lag.
    if (!isAgain) observer.behind(id, change.committedAt);
    if (!isWanted) {
      progress = passed(progress, change);
      continue;
    }
    progress = await attempt(context, endpoint(), progress, change);
    if (isIdle(progress, now())) return rest(context, id);
    // Its pause is over already, as when the disk was slow or the clock was set: this change again, not the next.
    if (progress.attempts > 0) return true;
  }
  if (progress !== before) await store.keep(id, progress);
  return hasMore || rest(context, id);
}

/** One that waits for its next attempt is no longer behind by our fault. */
function rest({ observer }: DeliverContext, id: string): false {
  observer.behind(id, null);
  return false;
}

async function attempt({ store, post, observer, now, random }: DeliverContext, endpoint: Endpoint, progress: Progress, change: Change): Promise<Progress> {
  const begin = now();
  const failure = await post(endpoint, messageOf(change), begin);
  const next = after(progress, change, failure, now(), random());
  await store.keep(endpoint.id, next);
  observer.delivered(outcomeOf(progress, next, failure), (now() - begin) / 1000);
  return next;
}

/** Does all that an operator asked. */
async function obey({ store }: DeliverContext, id: string, progress: Progress): Promise<Progress> {
  for (const { name, asked } of await store.asked(id)) {
    await store.keep(id, (progress = applyCommand(progress, asked)));
    await store.answered(id, name);
  }
  return progress;
}
