import { parseArgs } from 'node:util';
import { openBus } from '#platform/bus/connection';
import { ConfigError } from '#platform/config';
import { openDatabase, untilReachable } from '../../core/catalog/adapters/database.ts';
import { UsageError, command } from '../../core/catalog/cli/connection.ts';
import { readServices, readStores } from './config.ts';
import { restoreDatabase, type Stores } from './database.ts';
import { restoreIndex, untilEqual } from './search-index.ts';
import { openServices } from './services.ts';
import { rebuild } from './streams.ts';

const HELP = `Brings back what a store has lost; ops/RECOVERY.md says what to run when.

  npm run restore -- database FOLDER   with the services stopped: loads a backup into an empty PostgreSQL, then forgets
                                       the streams of before and fills them from the outbox
  npm run restore -- database --restored   the same for a database that was brought back by other means: point-in-time
                                       recovery, for one
  npm run restore -- streams           after NATS was lost: the stream of changes, from the outbox
  npm run restore -- index             with the services running, after "database": waits until the intake was taken
                                       again, builds the index anew, then does what "check" does
  npm run restore -- check             with the services running: waits until the index is equal to the catalog

Each may be killed and run again.
Environment: DATABASE_URL, NATS_URL and STREAM_REPLICAS (1) for the first two, CATALOG_URL, SEARCH_URL and RPC_SECRETS for
the others.`;

const log = (line: string): void => console.log(line);

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' }, restored: { type: 'boolean' } } });
  if (values.help) return HELP;
  const [phase, ...rest] = positionals;
  if (phase === 'database') return restoredDatabase(rest, values.restored ?? false);
  if (rest.length > 0 || values.restored) throw new UsageError(`only "database" takes a folder or --restored, not ${phase}`);
  if (phase === 'streams') return withStores(({ sql, nats, replicas }) => rebuild(sql, nats, replicas, log), 'done: with the services running, "restore check" waits until the index has it');
  if (phase !== 'index' && phase !== 'check') throw new UsageError(phase === undefined ? 'what was lost?' : `no such phase: ${phase}`);
  const services = openServices(configured(readServices));
  if (phase === 'index') await restoreIndex(services, log);
  return `done: the index is equal to the catalog, ${await untilEqual(services, log)} anime`;
});

async function restoredDatabase([folder, ...more]: readonly string[], restored: boolean): Promise<string> {
  if (more.length > 0) throw new UsageError(`FOLDER: one folder, not also ${more.join(' ')}`);
  if (restored === (folder !== undefined)) throw new UsageError('FOLDER: either the folder of a backup, or --restored');
  return withStores((stores) => restoreDatabase(stores, folder, log), 'done: start the services, then run "restore index"');
}

async function withStores(act: (stores: Stores) => Promise<void>, done: string): Promise<string> {
  const { DATABASE_URL, NATS_URL, STREAM_REPLICAS: replicas } = configured(readStores);
  // Under a name of its own: by the catalog's it is seen whether one is running.
  const url = new URL(DATABASE_URL);
  url.searchParams.set('application_name', 'echora-restore');
  await using database = openDatabase(url.href, 4);
  await untilReachable(database.sql, (reason) => log(`waiting for PostgreSQL: ${reason}`));
  await using bus = await openBus(NATS_URL, 'restore', { warn: () => log('waiting for NATS') });
  await act({ sql: database.sql, nats: bus.nats, replicas });
  return done;
}

function configured<Config>(read: (env: NodeJS.ProcessEnv) => Config): Config {
  try {
    return read(process.env);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}
