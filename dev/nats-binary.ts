import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import lockfile from 'proper-lockfile';
import { downloads, PINNED, type Download } from './nats-download.ts';
import { ROOT } from './options.ts';

const USUAL_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const CACHE = join(ROOT, 'node_modules', '.cache', 'echora');
/** Longer than any one download may take; the one that waits then takes what the other has fetched. */
const LOCK_RETRIES = { retries: 900, minTimeout: 200, maxTimeout: 1_000 };

export interface Search {
  readonly log?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  /** Where what was fetched is kept; shared by `npm start`, tests and benchmarks of this checkout. */
  readonly cache?: string;
  readonly ways?: readonly Download[];
  readonly places?: readonly string[];
}

/**
 * A nats-server to run: `NATS_SERVER_BIN`, else one on the PATH or in the usual places, else what was fetched before, else it
 * is fetched, once: of several that look at the same time one fetches and the others wait for it.
 *
 * @throws Error that says what to type when there is no way to one
 */
export async function findNatsServer({ log = () => undefined, env = process.env, cache = CACHE, ways = downloads, places = USUAL_PLACES }: Search = {}): Promise<string> {
  const named = env['NATS_SERVER_BIN'];
  if (named && !existsSync(named)) throw new Error(`NATS_SERVER_BIN: there is no file ${named}`);
  return named || onPath(env['PATH'] ?? '', places) || fetchOnce(cache, ways, log);
}

function onPath(path: string, places: readonly string[]): string | undefined {
  return [...path.split(delimiter), ...places].map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file));
}

async function fetchOnce(cache: string, ways: readonly Download[], log: (line: string) => void): Promise<string> {
  const file = join(cache, `nats-server-${PINNED}`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const unlock = await lockfile.lock(cache, { retries: LOCK_RETRIES, stale: 30_000 });
  try {
    if (!existsSync(file)) await fetchTo(file, ways, log);
  } finally {
    await unlock();
  }
  return file;
}

async function fetchTo(file: string, ways: readonly Download[], log: (line: string) => void): Promise<void> {
  const reasons: string[] = [];
  for (const { what, fetch } of ways) {
    log(`fetching ${what}`);
    try {
      return await fetch(file);
    } catch (error) {
      reasons.push(`  ${what}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(
    `there is no nats-server here and none could be fetched:\n${reasons.join('\n')}\nType one of\n` +
      '  sudo apt-get install nats-server      (Debian, Ubuntu)\n' +
      '  brew install nats-server              (macOS)\n' +
      'or set NATS_URL to a server of yours that has JetStream, or NATS_SERVER_BIN to its program.',
  );
}
