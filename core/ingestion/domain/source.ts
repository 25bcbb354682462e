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
  readonly redistribution: 'allowed' | 'not stated' | 'forbidden' | "the operator's own";
  /** What the terms of a live source forbid, word by word. */
  readonly forbids?: readonly string[];
}

/** A value that could not be read: the record goes on without it. */
export interface FieldError {
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
  readonly fieldErrors?: readonly FieldError[];
  /** It only adds to an anime that other records describe, and may lack what every anime has. */
  readonly completes?: boolean;
}

/** An id of a platform that leads nowhere any more: it is taken out of every record. */
export interface DeadId {
  /** The platform, by its number in the contract. */
  readonly platform: number;
  readonly id: string;
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

/** Two records that were found to be one anime, or two although they share an id, and why. */
export interface Decision {
  readonly verdict: 'joined' | 'apart';
  readonly a: Pick<Reject, 'source' | 'place' | 'title'>;
  readonly b: Pick<Reject, 'source' | 'place' | 'title'>;
  readonly why: string;
}

/** What a source yields: records, what can't be one, and ids that are gone. */
export type Reading = { readonly record: SourceRecord } | { readonly reject: Reject } | { readonly dead: DeadId };

/** What a source is read with. */
export interface ReadOptions {
  /** The file, or what a live source is asked about; empty for sources that bring their own data. */
  readonly path: string;
  /** Decides which anime are on air. */
  readonly now: Date;
  /** The ids on a platform, by its number in the contract, that the records read before have. */
  readonly known?: (platform: number) => readonly string[];
  /** Is told how many readings there will be, by a source that knows. */
  readonly expect?: (count: number) => void;
  /** Is told now and then how much of a file is read, from 0 to 1. */
  readonly share?: (share: number) => void;
}

/** An adapter of one kind of data. It streams: memory doesn't grow with the input. */
export interface SourcePort {
  readonly name: string;
  readonly description: string;
  readonly policy: Policy;
  /** What `--source name=…` wants: a file, nothing, a file instead of its own data, a file or `-` for standard input, or (live) which anime. */
  readonly input: 'file' | 'none' | 'optional file' | 'stream' | 'anime';
  /** It only completes anime that the sources before it know, so it is read after them. */
  readonly completes?: boolean;
  read(options: ReadOptions): AsyncIterable<Reading>;
  /** Hex SHA-256 of what would be read; null when it can be read only once. */
  fingerprint(path: string): Promise<string | null>;
  /**
   * Why a live source may not be read, published or not; undefined when it may. Files may always be read: what their
   * terms forbid is publishing, see `refusalOf`.
   */
  refusal?(path: string): string | undefined;
}

/** Why the records of a file may not be published; undefined when they may. */
export function refusalOf({ name, policy }: Pick<SourcePort, 'name' | 'policy'>, accepted: readonly string[]): string | undefined {
  if (policy.redistribution !== 'forbidden' || accepted.includes(name)) return undefined;
  return `${name}: its terms forbid collecting it in bulk and publishing it again (${policy.licence}; ${policy.terms}). ` +
    `If you have the right to, or publish only for yourself, say so with --accept-terms ${name}`;
}
