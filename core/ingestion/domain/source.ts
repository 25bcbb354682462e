import type { Anime } from '#proto/anime';

/** What a source's owner lets one do with its data. */
export interface Policy {
  readonly licence: string;
  /** Where the terms are written. */
  readonly terms: string;
  /** The credit that every record carries; empty where none is asked for. */
  readonly attribution: string;
  /** In words; files have none. */
  readonly rateLimit: string;
  /** Whether its records may be collected in bulk and published again. */
  readonly redistribution: 'allowed' | 'forbidden' | "the operator's own";
}

/** A value that could not be read: the record goes on without it. */
export interface Flaw {
  readonly field: string;
  readonly reason: string;
}

/** One record as one source has it. */
export interface SourceRecord {
  /** The source's registered name, for example `bangumi-data`. */
  readonly source: string;
  /** Where in the source, for messages: a file's name, a line. */
  readonly place: string;
  readonly anime: Anime;
  readonly flaws?: readonly Flaw[];
}

/** A record that can't be used, or a field of it, and why. */
export interface Reject {
  readonly source: string;
  readonly place: string;
  readonly title: string;
  /** As the contract names it, or the source's own column where there is none; empty when it is the whole record. */
  readonly field: string;
  readonly reason: string;
  /** Whether the record went on without the field. */
  readonly kept: boolean;
}

/** What a source yields: records, and what can't be one. */
export type Reading = { readonly record: SourceRecord } | { readonly reject: Reject };

/** What a source is read with. */
export interface ReadOptions {
  /** The file; empty for sources that bring their own data. */
  readonly path: string;
  /** Decides which anime are on air. */
  readonly now: Date;
}

/** An adapter of one kind of data. It streams: memory doesn't grow with the input. */
export interface SourcePort {
  readonly name: string;
  readonly description: string;
  readonly policy: Policy;
  /** What `--source name=…` wants: a file, nothing, or a file or `-` for standard input. */
  readonly input: 'file' | 'none' | 'stream';
  read(options: ReadOptions): AsyncIterable<Reading>;
  /** Hex SHA-256 of what would be read; null when it can be read only once. */
  fingerprint(path: string): Promise<string | null>;
}

/** Why the records of this source may not be published; undefined when they may. */
export function refusalOf({ name, policy }: Pick<SourcePort, 'name' | 'policy'>, accepted: readonly string[]): string | undefined {
  if (policy.redistribution !== 'forbidden' || accepted.includes(name)) return undefined;
  return `${name}: its terms forbid collecting it in bulk and publishing it again (${policy.licence}; ${policy.terms}). ` +
    `If you have the right to, or publish only for yourself, say so with --accept-terms ${name}`;
}
