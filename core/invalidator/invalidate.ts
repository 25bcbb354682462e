import { setTimeout as sleep } from 'node:timers/promises';
import { Poison, type Delivery, type Handler } from '#platform/bus/consume';
import { CacheTagKind } from '#proto/cache';
import type { FetchAnime } from './adapters/catalog.ts';
import { clocks } from './adapters/clocks.ts';
import { readChange } from './adapters/events.ts';
import type { Purge } from './adapters/purge.ts';
import type { Change } from './domain/change.ts';
import { needsDetail, tagsOf, type Tag } from './domain/tags.ts';

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
      await purge(await tell(readable, fetchAnime));
      const now = Date.now();
      readable.forEach(({ committedAt }) => observeLag(Math.max(0, now - committedAt) / 1000));
    }
    return changes.map((change) => (change instanceof Poison ? change : undefined));
  };
}

/** So many anime of a batch are read with their episodes and characters, of which one may have thousands. */
const DETAILED_MAX = 50;

/** The tags of these changes: days and characters by name, unless there are too many changes to look so closely. */
async function tell(changes: readonly Change[], fetchAnime: FetchAnime): Promise<Tag[]> {
  const wanted = new Set(changes.filter(needsDetail).map(({ id }) => id));
  const detailed = wanted.size <= DETAILED_MAX ? wanted : new Set<string>();
  const plain = new Set(changes.map(({ id }) => id).filter((id) => !detailed.has(id)));
  const [some, others] = await Promise.all([fetchAnime([...detailed], 'detailed'), fetchAnime([...plain], 'plain')]);
  const now = Date.now();
  return changes.flatMap((change) => {
    const isDetailed = detailed.has(change.id);
    return tagsOf(change, (isDetailed ? some : others).get(change.id), { kinds: CacheTagKind, clocks, now, isDetailed });
  });
}
