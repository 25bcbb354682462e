import type { PurgeLog } from './cache/purge-memo.ts';
import type { RateLimiter } from './guard/rate.ts';
import type { LlmSwitch } from './routing/llm-switch.ts';
import { readTracing, type TracingConfig, type TracingEnv } from './telemetry/config.ts';

/** What wrangler binds: `[vars]`, secrets and the rest. All that is optional has a default that keeps the edge shut. */
export interface Env extends TracingEnv {
  /** Where the catalog answers, for example `http://127.0.0.1:40123`. */
  readonly CATALOG_URL: string;
  /** Where search answers. */
  readonly SEARCH_URL: string;
  /** Where the agent answers; without it every search is direct. */
  readonly AGENT_URL?: string;
  /** Where the webhooks service answers; without it there are no webhooks. */
  readonly WEBHOOKS_URL?: string;
  /** Presented to all of them; they refuse callers without it. */
  readonly RPC_SECRET: string;
  /** Comma-separated, so that two are live while one is rotated; without any, operators are refused. */
  readonly OPERATOR_TOKENS?: string;
  /** `on` or `off` (default): whether introspection is allowed. */
  readonly INTROSPECTION?: string;
  /** `on` or `off` (default): whether GraphiQL is served. */
  readonly GRAPHIQL?: string;
  /** `off` (default), `local` or `workers`: what keeps answers; see cache/port.ts. */
  readonly CACHE?: string;
  /** `any` (default) or `trusted`: which documents are executed. */
  readonly DOCUMENTS?: string;
  /** Comma-separated origins whose pages may ask, or `*`; none when absent. */
  readonly CORS_ORIGINS?: string;
  /** `on` (default) or `off`: whether requests per client are limited. */
  readonly RATE_LIMIT?: string;
  /** `on` or `off` (default): whether the whole catalog may be downloaded. */
  readonly SNAPSHOT?: string;
  /** The agent switch until an operator sets it: `AUTO` (default) or `OFF`. */
  readonly LLM_MODE?: string;
  /** Cloudflare's counter of requests; without it each isolate counts for itself. */
  readonly RATE_LIMITER?: RateLimiter;
  /** Which deployment this is. */
  readonly CF_VERSION_METADATA?: { readonly id: string };
  /** The log of purges, for the local cache. */
  readonly PURGE_LOG?: { getByName(name: string): PurgeLog };
  /** The operator's switch; without it `LLM_MODE` holds. */
  readonly LLM_SWITCH?: { getByName(name: string): LlmSwitch };
  /** A VPC network: services are reached through it where it is bound, and not over the Internet. */
  readonly PRIVATE_NETWORK?: Pick<Fetcher, 'fetch'>;
  /** Of a service token of Cloudflare Access, both or neither, where Access stands before the services. */
  readonly ACCESS_CLIENT_ID?: string;
  readonly ACCESS_CLIENT_SECRET?: string;
  /** Files of the site and of GraphiQL; absent where nothing static is deployed. */
  readonly ASSETS?: Fetcher;
}

export interface Config {
  readonly catalogUrl: string;
  readonly searchUrl: string;
  readonly agentUrl: string | undefined;
  readonly webhooksUrl: string | undefined;
  readonly rpcSecret: string;
  readonly privateNetwork: Env['PRIVATE_NETWORK'];
  readonly access: { readonly id: string; readonly secret: string } | undefined;
  readonly operatorTokens: readonly string[];
  readonly introspection: boolean;
  readonly graphiql: boolean;
  readonly cache: 'off' | 'local' | 'workers';
  readonly onlyTrusted: boolean;
  readonly corsOrigins: readonly string[];
  readonly rateLimit: boolean;
  readonly snapshot: boolean;
  readonly llmMode: 'AUTO' | 'OFF';
  readonly version: string;
  readonly tracing: TracingConfig | undefined;
}

const TOKEN_MIN = 16;

/** Reads the bindings. Throws one error that lists every fault. */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
  const config: Config = {
    catalogUrl: url(env, 'CATALOG_URL', faults),
    searchUrl: url(env, 'SEARCH_URL', faults),
    agentUrl: env.AGENT_URL ? url(env, 'AGENT_URL', faults) : undefined,
    webhooksUrl: env.WEBHOOKS_URL ? url(env, 'WEBHOOKS_URL', faults) : undefined,
    rpcSecret: env.RPC_SECRET ?? '',
    privateNetwork: env.PRIVATE_NETWORK,
    access: accessOf(env, faults),
    operatorTokens: list(env.OPERATOR_TOKENS),
    introspection: choice(env, 'INTROSPECTION', ['off', 'on'], faults) === 'on',
    graphiql: choice(env, 'GRAPHIQL', ['off', 'on'], faults) === 'on',
    cache: choice(env, 'CACHE', ['off', 'local', 'workers'], faults),
    onlyTrusted: choice(env, 'DOCUMENTS', ['any', 'trusted'], faults) === 'trusted',
    corsOrigins: list(env.CORS_ORIGINS),
    rateLimit: choice(env, 'RATE_LIMIT', ['on', 'off'], faults) === 'on',
    snapshot: choice(env, 'SNAPSHOT', ['off', 'on'], faults) === 'on',
    llmMode: choice(env, 'LLM_MODE', ['AUTO', 'OFF'], faults),
    version: env.CF_VERSION_METADATA?.id ?? '',
    tracing: readTracing(env, faults),
  };
  if (!config.rpcSecret) faults.push('RPC_SECRET is not set');
  if (config.operatorTokens.some((token) => token.length < TOKEN_MIN)) {
    faults.push(`OPERATOR_TOKENS: each needs at least ${TOKEN_MIN} characters`);
  }
  if (faults.length > 0) throw new Error(`the edge is not configured: ${faults.join('; ')}`);
  return config;
}

function accessOf({ ACCESS_CLIENT_ID: id = '', ACCESS_CLIENT_SECRET: secret = '' }: Env, faults: string[]): Config['access'] {
  if ((id === '') !== (secret === '')) faults.push('ACCESS_CLIENT_ID and ACCESS_CLIENT_SECRET belong together');
  return id === '' ? undefined : { id, secret };
}

const list = (text: string | undefined): string[] => (text ?? '').split(',').flatMap((item) => item.trim() || []);

function url(env: Env, name: 'CATALOG_URL' | 'SEARCH_URL' | 'AGENT_URL' | 'WEBHOOKS_URL', faults: string[]): string {
  const value = env[name] ?? '';
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) faults.push(`${name} must be an http(s) address`);
  return value;
}

type Choosable = 'INTROSPECTION' | 'GRAPHIQL' | 'CACHE' | 'DOCUMENTS' | 'RATE_LIMIT' | 'SNAPSHOT' | 'LLM_MODE';

/** The first value is the default. */
function choice<const Value extends string>(
  env: Env,
  name: Choosable,
  values: readonly [Value, ...Value[]],
  faults: string[],
): Value {
  const given = env[name] ?? values[0];
  const value = values.find((candidate) => candidate === given);
  if (value === undefined) {
    const [last, ...before] = values.map((candidate) => `"${candidate}"`).reverse();
    faults.push(`${name} must be ${before.reverse().join(', ')} or ${last}`);
  }
  return value ?? values[0];
}
