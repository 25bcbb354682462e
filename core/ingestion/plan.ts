import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalOf, type SourcePort } from './domain/source.ts';
import { isUrl } from './adapters/files/download.ts';
import { UsageError } from './options.ts';

/** One thing to read. */
export interface Input {
  readonly source: SourcePort;
  readonly path: string;
  /** For messages and the ledger: the source's name, and the file's. */
  readonly name: string;
}

interface Wishes {
  /** `name=path`. */
  readonly sources: readonly string[];
  readonly only: readonly string[];
  readonly acceptedTerms: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
  /** Also the newest public files, and the live sources that may be asked by anybody. */
  readonly fill?: boolean;
}

/** What `--fill` adds: the newest public files at their owners' addresses, then what live sources say of what is known by then. */
const refreshed = [
  'bangumi-data=https://unpkg.com/bangumi-data@latest/dist/data.json',
  'anime-offline-database=https://github.com/manami-project/anime-offline-database/releases/latest/download/anime-offline-database.jsonl.zst',
  'fribb=https://raw.githubusercontent.com/Fribb/anime-lists/master/anime-list-full.json',
  'anime-lists=https://raw.githubusercontent.com/Anime-Lists/anime-lists/master/anime-list.xml',
  'jikan=known', 'kitsu=known',
] as const;

/**
 * What is to be read: what is named, and the sources that bring their own data, in the order in which one may ask what those
 * before it know.
 *
 * @param publishing whether it is to be published, to which a source's policy may be opposed
 * @throws UsageError that names each source at fault and why
 */
export function planInputs(known: readonly SourcePort[], defaults: readonly SourcePort[], wishes: Wishes, publishing: boolean): Input[] {
  for (const name of [...wishes.only, ...wishes.acceptedTerms, ...Object.keys(wishes.permissions)]) find(known, name);
  const named = [...(wishes.fill ? refreshed : []), ...wishes.sources].map((text) => parseInput(known, text));
  const own = defaults.filter((source) => !named.some((input) => input.source === source));
  const all = [...own.map((source): Input => ({ source, path: '', name: source.name })), ...named];
  const inputs = all.filter(({ source }) => wishes.only.length === 0 || wishes.only.includes(source.name));
  if (inputs.length === 0) throw new UsageError(`nothing to read: --only ${wishes.only.join(', ')} needs a --source ${wishes.only[0]}=PATH`);
  const refusals = inputs.flatMap(({ source, path }) =>
    (source.refusal ? source.refusal(path) : publishing ? refusalOf(source, wishes.acceptedTerms) : undefined) ?? []);
  if (refusals.length > 0) throw new UsageError([...new Set(refusals)].join('\n'));
  return inputs.sort((a, b) => rankIn(known, a) - rankIn(known, b));
}

/** Lists of ids complete what the files know, and live sources may be asked about whatever is known by then. */
function rankIn(known: readonly SourcePort[], { source }: Input): number {
  if (source.input === 'anime') return 2 + known.indexOf(source);
  return source.completes ? 1 : 0;
}

function parseInput(known: readonly SourcePort[], text: string): Input {
  const [, name = text, path = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const source = find(known, name);
  if (source.input === 'none' && path) throw new UsageError(`--source ${name}: it brings its own data and takes no path`);
  if (source.input === 'file' && !path) throw new UsageError(`--source ${name}: it needs a file: --source ${name}=PATH`);
  if (source.input === 'anime') return { source, path, name: `${name} ${path.length > 40 ? `${path.slice(0, 40)}…` : path}` };
  if (path && path !== '-' && !isUrl(path) && !existsSync(path)) throw new UsageError(`--source ${name}: there is no file ${path}`);
  return { source, path, name: path ? `${name} ${path === '-' ? 'standard input' : basename(path)}` : name };
}

function find(known: readonly SourcePort[], name: string): SourcePort {
  const source = known.find((one) => one.name === name);
  if (!source) throw new UsageError(`no such source: ${name}; there are ${known.map((one) => one.name).join(', ')}`);
  return source;
}

/** Hex SHA-256 of everything that is to be read, in whatever order; null when some of it can be read only once. */
export async function fingerprintOf(inputs: readonly Input[]): Promise<string | null> {
  const each = await Promise.all(inputs.map(async ({ source, path }) => {
    const fingerprint = await source.fingerprint(path);
    return fingerprint === null ? null : `${source.name} ${fingerprint}`;
  }));
  return each.includes(null) ? null : createHash('sha256').update([...new Set(each)].sort().join('\n')).digest('hex');
}
