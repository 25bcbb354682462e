import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../dev/options.ts';

type Env = Readonly<Record<string, string>>;

/** What `.env` has to hold, made up. */
export const COMPOSE_SECRETS = {
  RPC_SECRET: 'b3c6d2f0a1e94c57', OPERATOR_TOKEN: 'c3c6d2f0a1e94c57', POSTGRES_PASSWORD: 'e3c6d2f0a1e94c57', QDRANT_API_KEY: 'f3c6d2f0a1e94c57',
  NATS_PASSWORD_CATALOG: 'a3c6d2f0a1e94c57', NATS_PASSWORD_SEARCH: 'a4c6d2f0a1e94c57', NATS_PASSWORD_INVALIDATOR: 'a5c6d2f0a1e94c57',
  NATS_PASSWORD_INGESTION: 'a6c6d2f0a1e94c57', NATS_PASSWORD_UPDATES: 'a7c6d2f0a1e94c57',
} as const;

/** What the tests look at of a service. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly target: string };
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Env;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
  readonly [key: string]: unknown;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** The file as Compose reads it: anchors merged, variables interpolated. @throws Error for a required variable that is not set */
export function readCompose(env: Env): ComposeFile {
  return interpolated(parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }), env) as ComposeFile;
}

function interpolated(value: unknown, env: Env): unknown {
  if (typeof value === 'string') return interpolate(value, env);
  if (Array.isArray(value)) return value.map((item) => interpolated(item, env));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolated(item, env)]));
}

/**
 * Interpolation as the Compose specification has it (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md),
 * as far as the file uses it: `${A}`, `${A:-default}`, `${A:?error}`, nested, and `$$`.
 */
export function interpolate(text: string, env: Env): string {
  const start = text.indexOf('$');
  if (start < 0) return text;
  const [before, after] = [text.slice(0, start), text.slice(start + 1)];
  if (after.startsWith('$')) return `${before}$${interpolate(after.slice(1), env)}`;
  if (!after.startsWith('{')) throw new Error(`not an interpolation that is understood here: ${text}`);
  const end = closing(after);
  return before + substitute(after.slice(1, end), env) + interpolate(after.slice(end + 1), env);
}

function substitute(expression: string, env: Env): string {
  const [, name = '', operator = '', rest = ''] = /^(\w+)(:-|:\?)?([^]*)$/.exec(expression) ?? [];
  if (env[name]) return env[name];
  if (operator === ':?') throw new Error(`required variable ${name} is missing a value: ${rest}`);
  return interpolate(rest, env);
}

function closing(text: string): number {
  for (let place = 0, depth = 0; place < text.length; place++) {
    if (text[place] === '{') depth++;
    if (text[place] === '}' && --depth === 0) return place;
  }
  throw new Error(`a brace is not closed: ${text}`);
}
