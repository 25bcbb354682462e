import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openClients } from './clients.ts';
import { command, DATA } from './command.ts';

/** `npm run reindex`: rebuilds the index from the catalog beside the one in use, and prints progress. */
const EVERY_MS = 1_000;

await command(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: DATA } } });
  const { search } = openClients(values.data);
  const { collection } = await search.reindex({});
  console.log(`building ${collection}`);
  for (let last = ''; ; await sleep(EVERY_MS)) {
    const status = await search.getSearchStatus({});
    if (status.collection === collection) break;
    const said = `${status.reindexing?.done ?? 0} of ${status.reindexing?.total ?? '?'}`;
    if (said !== last) console.log(said);
    last = said;
  }
  console.log(`${collection} is in use`);
  return 0;
});
