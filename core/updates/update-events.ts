import type { Statistics } from '#proto/anime';
import type { Episode } from '#proto/episode';
import type { MergedScores } from '../rules/scores.ts';
import type { Announced, Broadcast, Show } from './domain/show.ts';

/** What is worth an event; how it is written is the adapter's business (`adapters/events.ts`). */
export type UpdateEvent = Aired | StatusChanged | Confirmed | Rescheduled | Rescored;

interface About {
  /** The same for the same fact, so that a repetition is recognised by the stream and by the catalog. */
  readonly id: string;
  readonly show: Show;
  /** When the worker learned it, in milliseconds. */
  readonly at: number;
  readonly source: string;
}

export interface Aired extends About {
  readonly kind: 'aired';
  readonly number: number;
  readonly airedAt: number | null;
  /** No more than the day of that instant is known. */
  readonly isDay: boolean;
  /** What the sources say of it, the best first. */
  readonly episodes: readonly Episode[];
  readonly next: Announced | null;
}

export interface StatusChanged extends About {
  readonly kind: 'status';
  readonly status: string;
  /** The last episode's instant, when the run ended and its end was not known. */
  readonly endedAt: number | null;
}

/** Nothing has changed, and a source says so: a sign of life. */
export interface Confirmed extends About {
  readonly kind: 'confirmed';
  readonly status: string;
}

export interface Rescheduled extends About {
  readonly kind: 'broadcast';
  readonly broadcast: Broadcast;
}

export interface Rescored extends About {
  readonly kind: 'scores';
  readonly statistics: readonly Statistics[];
  readonly score: MergedScores;
}
