import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { common, integer, port, readConfig, rpcSecrets, url } from '#platform/config';
import { sourceInstances } from '../sources/instances.ts';
import { parseSourceNames } from '../sources/open.ts';

const HOUR = 3_600_000;

/** The defaults of the design, in the order in which `--help` prints them. */
export const settings = {
  WINDOW_DAYS: { shape: integer(1, 31).default(7), says: 'days that are planned ahead, and made up for behind' },
  RETRY_DELAY_HOURS: { shape: z.coerce.number().min(0.01).max(48).default(2), says: 'hours until a source is asked again' },
  RETRIES: { shape: integer(0, 100).default(3), says: 'how often it is asked again, before the alert' },
  SYNC_HOUR: { shape: integer(0, 23).default(6), says: 'hour of the day, UTC, of the score sync' },
  LOOKBACK_DAYS: { shape: integer(0, 3650).default(90), says: 'days after its end that a show\'s scores are still synced' },
  SCORE_THRESHOLD: { shape: z.coerce.number().min(0).max(10).default(0.1), says: 'a score that moved by no more is noise, 0–10' },
  LIVE_SOURCES: { shape: z.string().transform(readSources).default([]), says: 'sources to query: jikan, anilist, kitsu, comma-separated; none when empty' },
  ALERT_WEBHOOK_URL: { shape: url('http', 'https').optional(), says: 'where alerts are posted as JSON; they are always logged' },
  PUBLISH_LIMIT: { shape: integer(1, 100_000).default(1000), says: 'events buffered while NATS is unavailable' },
  PUBLISH_PATIENCE_MINUTES: { shape: integer(1, 1440).default(10), says: 'how long each is held, before it is refused' },
  SOURCES_USER_AGENT: { shape: z.string().default('echora-updates'), says: 'who asks, with an address for complaints' },
  SOURCE_INSTANCES: { shape: sourceInstances(), says: 'other addresses of sources: {"jikan":{"baseUrl":"http://…"}}' },
  STREAM_REPLICAS: { shape: integer(1, 5).default(1), says: 'copies of what is kept in NATS' },
} as const;

type Settings = { [Name in keyof typeof settings]: (typeof settings)[Name]['shape'] };
const shapes = Object.fromEntries(Object.entries(settings).map(([name, { shape }]) => [name, shape])) as unknown as Settings;

/** AniDB answers one look a day at each anime: it tells nothing in time. */
function readSources(list: string, context: z.RefinementCtx): ReturnType<typeof parseSourceNames> {
  try {
    const names = parseSourceNames(list);
    if (names.includes('anidb')) throw new Error('"anidb" may be asked once a day about an anime, which tells nothing in time');
    return [...new Set(names)];
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
}

/** What `npm start` writes down of the system that it runs. */
const Running = z.object({ nats: z.string(), catalog: z.string(), secret: z.string() });

/**
 * The environment of the worker and its commands. Without CATALOG_URL it is the system that `npm start` runs in this folder.
 *
 * @throws ConfigError that lists every fault
 */
export function readUpdatesConfig(env: NodeJS.ProcessEnv = process.env, folder = '.echora') {
  const config = readConfig(
    { ...common, ...shapes, HOST: z.string().default('127.0.0.1'), PORT: port().default(0), CATALOG_URL: url('http', 'https'), RPC_SECRETS: rpcSecrets() },
    env['CATALOG_URL'] ? env : { ...runningSystem(folder), ...env },
  );
  return {
    ...config,
    secret: config.RPC_SECRETS[0] ?? '',
    retryPolicy: { retries: config.RETRIES, retryDelay: config.RETRY_DELAY_HOURS * HOUR, window: config.WINDOW_DAYS * 24 * HOUR },
    rating: { hour: config.SYNC_HOUR, lookbackDays: config.LOOKBACK_DAYS, threshold: config.SCORE_THRESHOLD },
  };
}

export type UpdatesConfig = ReturnType<typeof readUpdatesConfig>;

function runningSystem(folder: string): Record<string, string> {
  const file = join(folder, 'run.json');
  if (!existsSync(file)) return {};
  const { nats, catalog, secret } = Running.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { NATS_URL: nats, CATALOG_URL: catalog, RPC_SECRETS: secret };
}
