import { load } from './load.ts';
import { save } from './save.ts';
import { openDatabase } from '../../core/catalog/adapters/database.ts';

const HELP = `Saves what the catalog knows, or loads it into an empty database.

  npm run backup -- save FOLDER
  npm run backup -- load FOLDER

A load is one step of several after the loss of a database: "npm run restore" does them all, ops/RECOVERY.md says in which order.
Environment: DATABASE_URL.`;

const [action, folder] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
const act = action === 'save' ? save : action === 'load' ? load : undefined;

if (!act || !folder || !url) {
  console.error(url ? HELP : `DATABASE_URL is not set\n\n${HELP}`);
  process.exitCode = 2;
} else {
  await using database = openDatabase(url, 2);
  try {
    const { tables, savedAt } = await act(database.sql, folder);
    const megabytes = tables.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    console.log(`${tables.length} tables, ${megabytes.toFixed(1)} MB before compression, as of ${savedAt}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
