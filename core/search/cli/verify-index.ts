import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { differenceOf, differingIds, lasting, type Difference } from '../domain/difference.ts';
import { openClients, type Clients } from './clients.ts';
import { command, DATA } from './command.ts';

/**
 * `npm run verify-index [-- --repair]`: compares each anime's version in the catalog with its point in the index.
 * Prints nothing and exits with 0 when they are equal, prints what differs and exits with 1 when not.
 */
const PAGE = 5_000;
const REPAIRED_AT_ONCE = 32;
/** A change that was committed between the two readings is in the index after this long. */
const ON_ITS_WAY_MS = 2_000;

await command(async () => {
  const options = {
    data: { type: 'string', default: DATA },
    repair: { type: 'boolean', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const clients = openClients(values.data);
  const difference = await lastingDifference(clients, values.verbose);
  print(difference);
  const ids = differingIds(difference);
  if (!values.repair || ids.length === 0) return ids.length > 0 ? 1 : 0;
  await repair(clients, ids);
  return differingIds(await lastingDifference(clients, values.verbose)).length > 0 ? 1 : 0;
});

/** A second look at what differs: a change on its way is no fault. */
async function lastingDifference(clients: Clients, verbose: boolean): Promise<Difference> {
  const first = await compare(clients, verbose);
  if (differingIds(first).length === 0) return first;
  await sleep(ON_ITS_WAY_MS);
  return lasting(first, await compare(clients, verbose));
}

async function compare({ catalog, search }: Clients, verbose: boolean): Promise<Difference> {
  const versions = await all((afterId) => catalog.listVersions({ afterId, pageSize: PAGE }));
  const points = await all((afterId) => search.listPoints({ afterId, pageSize: PAGE }));
  if (verbose) console.log(`${versions.length} anime in the catalog, ${points.length} in the index`);
  return differenceOf(versions, points);
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

function print(difference: Difference): void {
  for (const kind of ['missing', 'stale', 'orphaned'] as const) {
    for (const id of difference[kind]) console.log(`${kind} ${id}`);
  }
}

async function repair({ search }: Clients, ids: readonly string[]): Promise<void> {
  let repaired = 0;
  for (let start = 0; start < ids.length; start += REPAIRED_AT_ONCE) {
    const answer = await search.repairPoints({ ids: ids.slice(start, start + REPAIRED_AT_ONCE) });
    repaired += answer.repaired;
  }
  console.log(`repaired ${repaired} of ${ids.length}`);
}
