import { PolicyRefusal } from './errors.ts';

/** The live sources by the name that enables them. */
export type SourceName = 'jikan' | 'anilist' | 'kitsu' | 'anidb';

/**
 * What is done with a source's data.
 *
 * - `facts`: whether an episode of a named anime aired, and what score it has now
 * - `records`: whole records of named anime, kept and served to others
 * - `crawl`: records of anime that were not named
 */
export type Use = 'facts' | 'records' | 'crawl';

/** At most so many requests in any window of so many milliseconds. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** A sentence of a source's terms, and where it stands. */
export interface Clause {
  readonly says: string;
  readonly url: string;
}

/** The terms on which a source is used: declared beside its adapter, enforced when it is opened and asked. */
export interface SourcePolicy {
  readonly name: SourceName;
  readonly title: string;
  readonly baseUrl: string;
  readonly documentation: string;
  readonly licence: string;
  /** Put into every record's `attributions`. */
  readonly attribution: string;
  readonly redistribution: 'allowed' | 'not stated' | 'forbidden';
  readonly forbids: Readonly<Partial<Record<Use, Clause>>>;
  /** From the documentation, all at once; longest window first. */
  readonly limits: readonly RateLimit[];
  /** Different anime asked about in 24 hours, from which on it is a crawl, whatever the caller calls it. Our own measure. */
  readonly animePerDay: number;
  readonly cache: {
    /** An answer is not asked for again for so long, whatever its headers say. */
    readonly freshForMs: number;
    /** The terms demand a cache: without one the source stays closed. */
    readonly required?: Clause;
  };
}

/** Sources of which the operator holds a written permission or a licence, with its reference. */
export type Permissions = Readonly<Partial<Record<SourceName, string>>>;

/** @throws PolicyRefusal with the clause that forbids it, unless the operator holds a permission */
export function assertPermitted(policy: SourcePolicy, use: Use, permissions: Permissions = {}): void {
  const clause = policy.forbids[use];
  if (!clause || permissions[policy.name]) return;
  throw new PolicyRefusal(policy.name, `its terms forbid this use, "${use}"`, `"${clause.says}", ${clause.url}`);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What an earlier process asked: an anime's id, and when in milliseconds since 1970. */
export type Asked = readonly [id: string, at: number];

/**
 * Counts the different anime that a source was asked about in the last 24 hours.
 *
 * @param before what was asked before this process, so that a second one doesn't start from nothing; the oldest first
 * @returns a check to call with each anime's id; it throws PolicyRefusal once the measure is full
 */
export function countAnime(
  policy: SourcePolicy,
  now: () => Date,
  permissions: Permissions = {},
  before: Iterable<Asked> = [],
): (id: string) => void {
  const asked = new Map<string, number>(before);
  return (id) => {
    const at = now().getTime();
    // Kept in the order of asking, so the oldest come first.
    for (const [old, since] of asked) {
      if (at - since < DAY_MS) break;
      asked.delete(old);
    }
    if (!asked.has(id) && asked.size >= policy.animePerDay && !permissions[policy.name]) {
      const clause = policy.forbids.crawl;
      throw new PolicyRefusal(
        policy.name,
        `${policy.animePerDay} anime in 24 hours are as many as we ask about`,
        clause ? `"${clause.says}", ${clause.url}` : policy.documentation,
      );
    }
    if (!asked.has(id)) asked.set(id, at);
  };
}
