import { setTimeout as sleep } from 'node:timers/promises';
import { Poison, type Delivery, type Handler } from '#platform/bus/consume';
import { CacheTagKind } from '#proto/cache';
import type { FetchAnime } from './adapters/catalog.ts';
import { readChange } from './adapters/events.ts';
import type { Purge } from './adapters/purge.ts';
import type { Change } from './domain/change.ts';
import { tagsOf } from './domain/tags.ts';

export interface InvalidateContext {
  readonly fetchAnime: FetchAnime;
  readonly purge: Purge;
  /** Told of each change that can no longer be seen at the edge: seconds since it was committed. */
  readonly observeLag: (seconds: number) => void;
  /** Milliseconds to wait before a batch is looked at. */
  readonly delayMs?: number;
}

/**
 * Purges what a batch of changes makes untrue; together, so that what they have in common is purged once. A change
 * counts as done when the edge has confirmed it.
 */
export function invalidator({ fetchAnime, purge, observeLag, delayMs = 0 }: InvalidateContext): Handler {
  return async (batch: readonly Delivery[]) => {
    const changes = batch.map(readChange);
    const readable = changes.filter((change): change is Change => !(change instanceof Poison));
    if (readable.length > 0) {
      await sleep(delayMs);
      const records = await fetchAnime([...new Set(readable.map(({ id }) => id))]);
      await purge(readable.flatMap((change) => tagsOf(change, records.get(change.id), CacheTagKind)));
      const now = Date.now();
      readable.forEach(({ committedAt }) => observeLag(Math.max(0, now - committedAt) / 1000));
    }
    return changes.map((change) => (change instanceof Poison ? change : undefined));
  };
}
