import { readCounts } from './counts.ts';
import { readOptions } from './options.ts';
import { isAlive } from './leftovers.ts';
import { readRun } from './state.ts';

/** `npm run status`: are database, index and what was merged the same in number? */
const { data } = readOptions();
const at = readRun(data);
if (!at || !isAlive(at.pid)) {
  console.error(`Echora is not running on ${data}. Start it with: npm start`);
  process.exit(1);
}
try {
  const counts = await readCounts(at);
  const rows: [string, number | string][] = [
    ['records after merging', counts.merged ?? 'ingestion is still reading'],
    ['anime in PostgreSQL', counts.anime],
    ['points in the index', counts.points],
    ['on their way', counts.pending],
    ['rejected before publishing', counts.rejected],
    ['waiting for review', counts.reviews],
    ['dead letters', counts.deadLetters],
  ];
  for (const [what, value] of rows) console.log(`${what.padEnd(28)}${String(value).padStart(8)}`);
  const settled = counts.merged === counts.anime && counts.anime === counts.points;
  console.log(settled ? 'equal' : counts.pending > 0 || counts.merged === null ? 'still loading' : 'NOT EQUAL');
  process.exitCode = settled || counts.pending > 0 || counts.merged === null ? 0 : 1;
} catch (error) {
  console.error(`a service does not answer: ${(error as Error).message}`);
  process.exitCode = 1;
}
