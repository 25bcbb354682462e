import type { Statistics } from '#proto/anime';
import type { Answer } from './domain/finding.ts';
import type { Progress, Range } from './domain/progress.ts';
import type { Show, Slot } from './domain/show.ts';
import type { UpdateEvent } from './update-events.ts';

/** Reads the catalog; it is never written. */
export interface Catalog {
  /** What the schedule expects, and what it knows to have aired. */
  slots(range: Range): Promise<readonly Slot[]>;
  /** Shows by status, by name. @param finishedSince `YYYY-MM-DD`: those that finished on or after it, too */
  shows(statuses: readonly string[], finishedSince?: string): Promise<readonly Show[]>;
}

/** The live sources that are enabled. */
export interface Sources {
  /** Nobody is asked when it is empty. */
  readonly enabled: readonly string[];
  /** Those that know the show by one of its ids. */
  of(show: Show): readonly string[];
  /** The name in the contract of the platform that a source speaks for: `MAL` of `jikan`. */
  platform(source: string): string;
  /** Asks all of them whether an episode aired. Never rejects: a source that fails is a silence. */
  check(show: Show, number: number): Promise<readonly Answer[]>;
  /** What each platform's users think now. Never rejects. */
  measure(show: Show): Promise<readonly Measurement[]>;
}

export interface Measurement {
  readonly source: string;
  /** Absent when it failed or has no score yet. */
  readonly statistics?: Statistics;
  readonly failed?: string;
}

/** When the regular work was last done; instants in milliseconds, 0 for never. */
export interface CompletedWork {
  readonly windowBuiltFor: number;
  readonly scoresSyncedFor: number;
}

/** Somebody else has written: this instance no longer leads. */
export class LeadershipLost extends Error {}

/** Keeps progress through restarts. */
export interface Store {
  /** All that is kept; what is written after it is checked against what it read. */
  load(): Promise<{ readonly progress: ReadonlyMap<string, Progress>; readonly done: CompletedWork }>;
  /** @throws LeadLost when the show was written by another since it was read */
  save(animeId: string, progress: Progress | null): Promise<void>;
  /** @throws LeadLost */
  saveDone(done: CompletedWork): Promise<void>;
}

/** One instance works, the others wait. */
export interface Leadership {
  /**
   * 0 while this instance does not lead or its lease may have run out; otherwise the same number as long as it led without
   * a break. What was read in another term may be out of date.
   */
  term(): number;
}

/** Resolves once the stream has stored it. Rejects with PublishRefused when it can't be held any longer. */
export type Publish = (news: UpdateEvent) => Promise<void>;

export class PublishRefused extends Error {}

export interface Alert {
  /** The same when it is sent again after a crash. */
  readonly id: string;
  readonly animeId: string;
  readonly title: string;
  readonly why: string;
  readonly at: Date;
}

/** Tells an operator. Never rejects: an alert that can't be delivered is logged. */
export type SendAlert = (alert: Alert) => Promise<void>;

/** Counts and logs what happens. */
export interface Observer {
  published(kind: UpdateEvent['kind'], source: string, lagMs: number | null): void;
  asked(source: string, outcome: 'aired' | 'not_yet' | 'failed' | 'measured'): void;
  failed(what: string, error: unknown): void;
  planned(shows: number, jobs: number, unaskable: number): void;
  synced(shows: number, published: number, failures: number): void;
}
