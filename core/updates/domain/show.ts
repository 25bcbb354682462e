import type { PartialDate } from '#proto/common';

/** An episode and an instant, in milliseconds since 1970 UTC. */
export interface Announced {
  /** 0 when it is not known. */
  readonly number: number;
  readonly at: number;
}

/** A show as the catalog's schedule knows it. */
export interface Show {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** By name, `RELEASING`; empty when unknown. One that has only lapsed, of which no source says that it finished, is still RELEASING. */
  readonly status: string;
  /** When a source last said so, in milliseconds; null where none dates it. */
  readonly statusAsOf: number | null;
  /** Of the whole run; null while unknown or open-ended. */
  readonly episodeCount: number | null;
  /** The highest-numbered episode that has aired; 0 when none is known. */
  readonly highest: number;
  readonly highestAiredAt: number | null;
  readonly endDate: Pick<PartialDate, 'year'> | null;
  readonly externalIds: readonly { readonly source: string; readonly id: string }[];
  readonly broadcast: Broadcast | null;
  readonly statistics: readonly { readonly platform: string; readonly score: number | null }[];
  readonly score: Merged | null;
}

/** When it is broadcast, as the contract writes it; instants in milliseconds. */
export interface Broadcast {
  readonly recurrence: string;
  readonly timeZone: string;
  readonly weekday: number;
  readonly time: string;
  readonly next: Announced | null;
  /** In the words of the source; empty when on time. */
  readonly delay: string;
}

/** The platforms' scores merged; null where the catalog has none. */
export interface Merged {
  readonly arithmeticMean: number | null;
  readonly median: number | null;
  readonly arithmeticGeometricMean: number | null;
}

/** An instant at which the schedule expects an episode of a show. */
export interface Slot {
  readonly animeId: string;
  readonly at: number;
  /** Null when it can't be known. */
  readonly number: number | null;
}

/** The run has a known length, and its last episode has aired. */
export const isComplete = ({ episodeCount }: Pick<Show, 'episodeCount'>, highest: number): boolean =>
  !!episodeCount && highest >= episodeCount;
