import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalOf, type SourcePort } from './domain/source.ts';
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
}

/**
 * What is to be read: what is named, and the sources that bring their own data. Live sources come last, because they may
 * be asked about what the others know.
 *
 * @param publishing whether it is to be published, to which a source's policy may be opposed
 * @throws UsageError that names each source at fault and why
 */
export function planInputs(known: readonly SourcePort[], defaults: readonly SourcePort[], wishes: Wishes, publishing: boolean): Input[] {
  for (const name of [...wishes.only, ...wishes.acceptedTerms, ...Object.keys(wishes.permissions)]) find(known, name);
  const wished = wishes.sources.map((text) => parseInput(known, text));
  // A newer copy stands for what a source brings itself.
  const own = defaults.filter((source) => source.input !== 'own' || !wished.some((input) => input.source === source));
  const all = [...own.map((source): Input => ({ source, path: '', name: source.name })), ...wished];
  const inputs = all.filter(({ source }) => wishes.only.length === 0 || wishes.only.includes(source.name));
  if (inputs.length === 0) throw new UsageError(`nothing to read: --only ${wishes.only.join(', ')} needs a --source ${wishes.only[0]}=PATH`);
  const refusals = inputs.flatMap(({ source, path }) =>
    (source.refusal ? source.refusal(path) : publishing ? refusalOf(source, wishes.acceptedTerms) : undefined) ?? []);
  if (refusals.length > 0) throw new UsageError([...new Set(refusals)].join('\n'));
  const liveRank = ({ source }: Input) => (source.input === 'anime' ? 1 + known.indexOf(source) : 0);
  return inputs.sort((a, b) => liveRank(a) - liveRank(b));
}

function parseInput(known: readonly SourcePort[], text: string): Input {
  const [, name = text, path = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const source = find(known, name);
  if (source.input === 'none' && path) throw new UsageError(`--source ${name}: it brings its own data and takes no path`);
  if (source.input === 'file' && !path) throw new UsageError(`--source ${name}: it needs a file: --source ${name}=PATH`);
  if (source.input === 'anime') return { source, path, name: `${name} ${path.length > 40 ? `${path.slice(0, 40)}…` : path}` };
  if (path && path !== '-' && !existsSync(path)) throw new UsageError(`--source ${name}: there is no file ${path}`);
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
