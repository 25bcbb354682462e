import { parseArgs } from 'node:util';

export const HELP = `Merges sources into one checked record for each anime and publishes what the catalog does not have.

  npm run ingest -- run [options]       read, merge, check, publish (also without "run")
  npm run ingest -- duplicates [...]    probable duplicates without a shared id, as review candidates
  npm run ingest -- sources             every source with its policy
  npm run ingest -- rejects             what the last run here set aside, and why
  npm run ingest -- status              the runs that the catalog knows, and whether one here can be resumed

  --source NAME=FILE      read this file, or the file at this address, too, beside the built-in echora, bangumi-data and arm;
                          again for more. contract-json=- reads standard input
  --fill                  read the newest public files (bangumi-data, anime-offline-database, Fribb, Anime-Lists) and ask Jikan
                          and Kitsu about what is known, within their limits; run it again to go on where it stopped
  --source NAME=ANIME     ask a live source (jikan, anilist, kitsu, anidb), which is off unless named, about these anime:
                          5391,20 (its ids), @FILE (an id a line) or known (those among the records of the sources
                          before it that have its id); anidb=titles reads the titles dump for these
  --only NAME             read no other source than this; again for more
  --accept-terms NAME     publish from a file whose terms forbid redistribution; again for more
  --permission NAME=REF   read a live source whose terms forbid it: you have the written permission REF; again for more
  --refresh-after DAYS    ask a live source again about what it answered longer ago (7)
  --dry-run               publish nothing; say what would change, field by field, and why records are one
                          anime (=) or two (≠)
  --max-rejects N         exit with 1 when more records are rejected than N (no limit)
  --json                  JSON lines on standard output: phases with progress, then the summary
  --help, -h

Exit code: 0; 1 for too many rejects or a fault on the way (run it again to go on); 2 for a wrong call or a refusal.

Environment: CATALOG_URL, RPC_SECRETS, NATS_URL, STATE_DIR, MAX_IN_FLIGHT, LOG_LEVEL, and for live sources
SOURCES_USER_AGENT, ANIDB_CLIENT, ANIDB_TITLES_URL, SOURCE_INSTANCES (see core/ingestion/README.md). Without CATALOG_URL
the system that "npm start" runs here is used.`;

const commands = ['run', 'duplicates', 'sources', 'rejects', 'status'] as const;

export interface Options {
  readonly command: (typeof commands)[number];
  readonly help: boolean;
  /** As given, `name=path`. */
  readonly sources: readonly string[];
  readonly only: readonly string[];
  readonly acceptedTerms: readonly string[];
  /** References of written permissions, by source. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly refreshAfterDays: number;
  readonly fill: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly maxRejects: number;
}

/** An error in the command line, with a message for the user. */
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
    permissions: Object.fromEntries(values.permission.map(readPermission)),
    refreshAfterDays: readNumber('refresh-after', values['refresh-after'], 7),
    fill: values.fill, dryRun: values['dry-run'], json: values.json, maxRejects: readNumber('max-rejects', values['max-rejects'], Infinity),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const list = { ...text, multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: list, only: list, 'accept-terms': list, permission: list, 'refresh-after': text,
        fill: flag, 'dry-run': flag, json: flag, help: { ...flag, short: 'h' }, 'max-rejects': text,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${option}: not a whole number: ${text}`);
  return Number(text);
}

function readPermission(text: string): [name: string, reference: string] {
  const [, name = '', reference = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (!reference) throw new UsageError(`--permission: expected a live source and the reference of the permission, for example anilist="letter of 2026-01-31": ${text}`);
  return [name, reference];
}
