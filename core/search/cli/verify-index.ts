import { parseArgs } from 'node:util';
import { differingIds, type Difference } from '../domain/difference.ts';
import { openClients, type Clients } from './clients.ts';
import { command, DATA } from './command.ts';
import { settledDifference, type Comparison } from './compare.ts';

/**
 * `npm run verify-index [-- --repair]`: compares each anime's version in the catalog with its point in the index.
 * Prints nothing and exits with 0 when they are equal, prints what differs and exits with 1 when not.
 */
const REPAIRED_AT_ONCE = 32;

await command(async () => {
  const options = {
    data: { type: 'string', default: DATA },
    repair: { type: 'boolean', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const clients = openClients(values.data);
  const tell = values.verbose ? count : undefined;
  const difference = await settledDifference(clients, tell);
  print(difference);
  const ids = differingIds(difference);
  if (!values.repair || ids.length === 0) return ids.length > 0 ? 1 : 0;
  await repair(clients, ids);
  return differingIds(await settledDifference(clients, tell)).length > 0 ? 1 : 0;
});

function count({ anime, points }: Comparison): void {
  console.log(`${anime} anime in the catalog, ${points} in the index`);
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
