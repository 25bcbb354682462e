import { setTimeout as sleep } from 'node:timers/promises';
import { differenceOf, differingIds, intersect, type Difference } from '../domain/difference.ts';
import type { Clients } from './clients.ts';

const PAGE = 5_000;
/** A change that was committed between the two readings is in the index after this long. */
const ON_ITS_WAY_MS = 2_000;

export interface Comparison {
  readonly difference: Difference;
  /** Anime in the catalog, and in the index. */
  readonly anime: number;
  readonly points: number;
}

/** Compares each anime's version in the catalog with its point in the index, as they are now. */
export async function compare({ catalog, search }: Clients): Promise<Comparison> {
  const versions = await all((afterId) => catalog.listVersions({ afterId, pageSize: PAGE }));
  const points = await all((afterId) => search.listPoints({ afterId, pageSize: PAGE }));
  return { difference: differenceOf(versions, points), anime: versions.length, points: points.length };
}

/**
 * A second look at what differs: a change on its way is no fault.
 *
 * @param tell gets each comparison that was made
 */
export async function settledDifference(clients: Clients, tell: (comparison: Comparison) => void = () => undefined): Promise<Difference> {
  const first = await compare(clients);
  tell(first);
  if (differingIds(first.difference).length === 0) return first.difference;
  await sleep(ON_ITS_WAY_MS);
  const second = await compare(clients);
  tell(second);
  return intersect(first.difference, second.difference);
}

type Entry = { readonly id: string; readonly version: bigint };

async function all(page: (afterId: string) => Promise<{ readonly entries: readonly Entry[] }>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const next = (await page(entries.at(-1)?.id ?? '')).entries;
    entries.push(...next);
    if (next.length < PAGE) return entries;
  }
}
