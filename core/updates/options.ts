import { parseArgs } from 'node:util';
import { ConfigError } from '#platform/config';
import { settings } from './config.ts';

const commands = ['serve', 'plan', 'airing', 'scores', 'status'] as const;

export interface Options {
  readonly command: (typeof commands)[number];
  readonly help: boolean;
  readonly dryRun: boolean;
  /** The present, in milliseconds; undefined for the clock's. */
  readonly now: number | undefined;
  /** IANA name of the viewer's zone. */
  readonly zone: string;
  readonly data: string;
}

/** The help, with each setting and its default. */
export function help(): string {
  const lines = Object.entries(settings).map(([name, { shape, says }]) => `  ${name.padEnd(25)}${defaultOf(shape).padEnd(17)}${says}`);
  return `Follows what changes after ingestion: episodes as they air, scores once a day.

  npm run updates                       the worker, until it is stopped
  npm run updates -- plan               the coming days as a table, in UTC and in your zone
  npm run updates -- airing --once      asks once about every slot that is due
  npm run updates -- scores --once      syncs the scores once
  npm run updates -- status             who leads, what is planned, what was done

  --now INSTANT   the present, for example 2026-11-23T18:00:00Z
  --zone NAME     your zone (${localZone()})
  --dry-run       airing, scores: publish and keep nothing; say what would be
  --data DIR      the folder of the running system (.echora)
  --help

Environment (default):
${lines.join('\n')}
  CATALOG_URL, RPC_SECRETS, NATS_URL, HOST, PORT (health and metrics), LOG_LEVEL; without CATALOG_URL the system that
  "npm start" runs here is used.`;
}

/** Nothing where the default is none, or an empty list. */
function defaultOf(shape: { parse: (value: undefined) => unknown }): string {
  const value = shape.parse(undefined);
  return typeof value === 'number' || typeof value === 'string' ? `(${value})` : '';
}

const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @throws ConfigError that names the mistake */
export function readOptions(args: readonly string[] = process.argv.slice(2)): Options {
  const { values, positionals } = parse(args);
  const [name = 'serve', ...rest] = positionals;
  const command = commands.find((known) => known === name);
  if (!command || rest.length > 0) throw new ConfigError(`no such command: ${positionals.join(' ')}; see --help`);
  const isOnce = command === 'airing' || command === 'scores';
  if (isOnce && !values.once && !values.help) throw new ConfigError(`${command}: say --once; the worker does it by itself otherwise`);
  if (command === 'serve' && values.now !== undefined) throw new ConfigError('--now: the worker uses the real clock');
  return { command, help: values.help, dryRun: values['dry-run'], now: instantOf(values.now), zone: zoneOf(values.zone), data: values.data };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: { once: flag, 'dry-run': flag, help: { ...flag, short: 'h' }, now: text, zone: text, data: { ...text, default: '.echora' } },
    });
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}

function instantOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  // An instant without its zone would mean another one on each machine.
  const at = /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(at)) throw new ConfigError(`--now: expected an instant like 2026-11-23T18:00:00Z, got "${value}"`);
  return at;
}

function zoneOf(name = localZone()): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigError(`--zone: no such zone: "${name}"`);
  }
}
