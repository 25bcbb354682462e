import type { Facts } from './domain/facts.ts';
import type { Filter, Plan, Schedule } from './domain/plan.ts';
import type { Candidate } from './domain/rank.ts';

/** What the agent may ask of search and catalog: reading, and nothing else. Each rejects with a Failure. */
export interface Backend {
  /** Anime by meaning and words, best first. */
  search(text: string, filter: Filter, limit: number): Promise<readonly Candidate[]>;
  /**
   * Anime of the catalog in an order, the best known first where it leaves that open. There may be some among them that do not pass the
   * filter: of labels that are excluded the catalog's lists know fewer.
   */
  list(filter: Filter, sort: Plan['sort'], limit: number): Promise<readonly Candidate[]>;
  /** Anime like one, best first. */
  similar(id: string, filter: Filter, limit: number): Promise<readonly Candidate[]>;
  /** What is known of each anime, in no order; those that are not there are left out. */
  facts(ids: readonly string[]): Promise<ReadonlyMap<string, Facts>>;
  /** Related anime that are in the catalog, and how they are related: "SEQUEL". */
  related(id: string, types: readonly string[]): Promise<readonly { readonly id: string; readonly type: string }[]>;
  /** What airs then, in the order in which it does, and when in words, on the clocks of the schedule's zone. */
  airing(schedule: Schedule): Promise<readonly { readonly id: string; readonly when: string }[]>;
}

/** A backend whose calls end with this signal. */
export type OpenBackend = (signal: AbortSignal) => Backend;
