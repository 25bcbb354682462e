import { parseArgs } from 'node:util';

export const HELP = `Merges sources into one checked record for each anime and publishes what the catalog does not have.

  npm run ingest -- run [options]       read, merge, check, publish (also without "run")
  npm run ingest -- duplicates [...]    probable duplicates without a shared id, as review candidates
  npm run ingest -- sources             every source with its policy
  npm run ingest -- status              this machine's runs

  --source NAME=PATH      read this too; again for more. contract-json=- reads standard input
  --only NAME             read only this source of those named and the built-in ones; again for more
  --accept-terms NAME     publish from a source whose terms forbid redistribution; again for more
  --dry-run               publish nothing; say what would change, field by field
  --max-rejects N         exit with 1 when more records are rejected than N (no limit)
  --json                  JSON lines on standard output: phases with progress, then the summary
  --help

Environment: CATALOG_URL, RPC_SECRETS, NATS_URL, STATE_DIR, MAX_IN_FLIGHT (see the README). Without CATALOG_URL the system
that "npm start" runs here is used.`;

const commands = ['run', 'duplicates', 'sources', 'status'] as const;

export interface Options {
  readonly command: (typeof commands)[number];
  readonly help: boolean;
  /** As given, `name=path`. */
  readonly sources: readonly string[];
  readonly only: readonly string[];
  readonly acceptedTerms: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly maxRejects: number;
}

/** A mistake in the command line, for whoever typed it. */
export class UsageError extends Error {}

/** @throws UsageError that names the option at fault */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [command = 'run', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`unexpected: ${rest.join(' ')}`);
  const known = commands.find((name) => name === command);
  if (!known) throw new UsageError(`no such command: ${command}; there are ${commands.join(', ')}`);
  return {
    command: known,
    help: values.help,
    sources: values.source, only: values.only, acceptedTerms: values['accept-terms'],
    dryRun: values['dry-run'], json: values.json, maxRejects: readLimit(values['max-rejects']),
  };
}

function parse(args: readonly string[]) {
  const list = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { source: list, only: list, 'accept-terms': list, 'dry-run': flag, json: flag, help: { ...flag, short: 'h' }, 'max-rejects': { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-rejects: not a whole number: ${text}`);
  return Number(text);
}
