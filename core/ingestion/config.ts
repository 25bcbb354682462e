import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { common, integer, readConfig, rpcSecrets, url } from '#platform/config';
import { sourceInstances } from '../sources/instances.ts';

/** What `npm start` writes down of the system that it runs. */
const Running = z.object({ nats: z.string(), catalog: z.string(), secret: z.string(), data: z.string() });

/**
 * What ingestion reads from the environment; see the README for what each is for. Without CATALOG_URL it is the system
 * that `npm start` runs in this folder.
 */
export function readIngestionConfig(env = process.env, folder = '.echora') {
  return readConfig(
    {
      ...common,
      CATALOG_URL: url('http', 'https'),
      RPC_SECRETS: rpcSecrets(),
      STATE_DIR: z.string().default('.echora/ingestion'),
      MAX_IN_FLIGHT: integer(1, 5000).default(200),
    },
    env['CATALOG_URL'] ? env : { ...runningSystem(folder), ...env },
  );
}

function runningSystem(folder: string): Record<string, string> {
  const file = join(folder, 'run.json');
  if (!existsSync(file)) return {};
  const { nats, catalog, secret, data } = Running.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { NATS_URL: nats, CATALOG_URL: catalog, RPC_SECRETS: secret, STATE_DIR: join(data, 'ingestion') };
}

/** What live sources are asked with; see the README. */
export const readLiveConfig = (env = process.env) => readConfig({
  SOURCES_USER_AGENT: z.string().default('echora-ingestion'),
  ANIDB_CLIENT: z.string().regex(/^[a-z]+\/\d+$/, 'expected the name and version of a registered client, for example "mine/1"').transform(toClient).optional(),
  ANIDB_TITLES_URL: url('http', 'https').optional(),
  SOURCE_INSTANCES: sourceInstances(),
}, env);

function toClient(text: string): { name: string; version: number } {
  const [name = '', version] = text.split('/');
  return { name, version: Number(version) };
}

/** Where the state is, for commands that talk to no service. */
export const stateFolder = (env = process.env): string => env['STATE_DIR'] || runningSystem('.echora')['STATE_DIR'] || '.echora/ingestion';

export type IngestionConfig = ReturnType<typeof readIngestionConfig>;
