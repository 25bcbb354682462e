import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { common, integer, readConfig, rpcSecrets, url } from '#platform/config';

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
      STREAM_REPLICAS: integer(1, 5).default(1),
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

const instance = z.strictObject({
  baseUrl: url('http', 'https'),
  limits: z.array(z.strictObject({ requests: integer(1, 1e6), perMs: integer(1, 864e5) })).min(1).optional(),
});
const Instances = z.strictObject({ jikan: instance, anilist: instance, kitsu: instance, anidb: instance }).partial();

/** What live sources are asked with; see the README. */
export const readLiveConfig = (env = process.env) => readConfig({
  SOURCES_USER_AGENT: z.string().default('echora-ingestion'),
  ANIDB_CLIENT: z.string().regex(/^[a-z]+\/\d+$/, 'expected the name and version of a registered client, for example "mine/1"').transform(toClient).optional(),
  ANIDB_TITLES_URL: url('http', 'https').optional(),
  SOURCE_INSTANCES: z.string().transform(parseInstances).default({}),
}, env);

function toClient(text: string): { name: string; version: number } {
  const [name = '', version] = text.split('/');
  return { name, version: Number(version) };
}

function parseInstances(text: string, context: z.RefinementCtx): z.infer<typeof Instances> {
  const parsed = Instances.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', message: `${path.join('.')}: ${message}` });
  return z.NEVER;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the state is, for commands that talk to no service. */
export const stateFolder = (env = process.env): string => env['STATE_DIR'] || runningSystem('.echora')['STATE_DIR'] || '.echora/ingestion';

export type IngestionConfig = ReturnType<typeof readIngestionConfig>;
