import type { Episode } from '#proto/episode';
import type { Announced } from './show.ts';

/** What one source says of an episode, or why it says nothing. */
export type Answer = SourceAnswer | NoAnswer;

export interface SourceAnswer {
  readonly source: string;
  /** It knows the minute; others know the day, and call an episode aired from its midnight on. */
  readonly exact: boolean;
  readonly aired: boolean;
  /** Aired or announced, in milliseconds; null when it does not say. */
  readonly at: number | null;
  readonly episode: Episode | undefined;
  /** By name; empty when it does not say. */
  readonly status: string;
  readonly next: Announced | null;
}

export interface NoAnswer {
  readonly source: string;
  readonly failed: string;
}

/** What the sources together say of an episode. */
export interface Finding {
  readonly number: number;
  /** Nobody answered. */
  readonly silent: boolean;
  readonly aired: boolean;
  /** When it aired to the minute, or else that day's midnight in Japan; null if no source says. */
  readonly at: number | null;
  readonly exact: boolean;
  /** When it will air, as a source announces. */
  readonly announced: number | null;
  /** The one after the last that aired, as a source announces. */
  readonly next: Announced | null;
  /** Who saw it air, or announces the one after it; empty if none did. */
  readonly seenBy: string;
  /** The names of those that answered, the one that knows most first. */
  readonly sources: readonly string[];
  readonly failures: readonly string[];
  readonly statuses: readonly string[];
  readonly episodes: readonly Episode[];
}

/**
 * A source that knows the minute is believed before those that know the day. An episode below the next one that a source
 * announces has aired, even where the source lists no instant for it.
 */
export function weigh(number: number, answers: readonly Answer[], now: number): Finding {
  const said = answers.filter((answer) => 'aired' in answer).sort((a, b) => Number(b.exact) - Number(a.exact));
  const next = said.find((one) => one.next && one.next.number > 0 && one.next.at > now)?.next ?? null;
  const announced = announcedAt(number, said, next, now);
  const witness = announced === null ? said.find(({ aired }) => aired) : undefined;
  return {
    number,
    silent: said.length === 0,
    aired: witness !== undefined || (announced === null && next !== null && next.number > number),
    seenBy: (witness ?? (announced === null ? said.find((one) => one.next && one.next.number > number) : undefined))?.source ?? '',
    at: witness?.at ?? null,
    exact: witness?.exact ?? false,
    announced,
    next,
    sources: said.map(({ source }) => source),
    failures: answers.flatMap((answer) => ('failed' in answer ? `${answer.source}: ${answer.failed}` : [])),
    statuses: [...new Set(said.map(({ status }) => status).filter((status) => status !== ''))],
    episodes: said.flatMap(({ episode }) => episode ?? []),
  };
}

function announcedAt(number: number, said: readonly SourceAnswer[], next: Announced | null, now: number): number | null {
  const minute = said.find(({ exact, at }) => exact && at !== null)?.at ?? null;
  if (minute !== null) return minute > now ? minute : null;
  return next?.number === number ? next.at : null;
}

const DAY = 86_400_000;
/** Japanese schedules count the hours until six as the evening before. */
const LATEST = DAY + 6 * 3_600_000;

/** The instant of an episode's broadcast: a source's minute, or the slot's when the source knows the day only and it fits. */
export function airedAt({ at, exact }: Finding, slot: number | null, now: number): number | null {
  if (at === null) return slot !== null && slot <= now ? slot : null;
  return !exact && slot !== null && slot <= now && slot >= at && slot < at + LATEST ? slot : at;
}

/** Whether no more than the day of that instant is known. */
export const isDayOnly = ({ at, exact }: Finding, aired: number | null): boolean => !exact && at !== null && aired === at;

/** A source that knows the day calls an episode aired from its midnight on; a slot that is still to come that day says no. */
export const isEarly = ({ aired, exact, at }: Finding, slots: readonly { readonly at: number }[], now: number): boolean =>
  aired && !exact && at !== null && slots.some((slot) => slot.at > now && slot.at >= at && slot.at < at + LATEST);

/** The status on which those that answered agree; empty when they don't. MyAnimeList knows no hiatus and calls it airing. */
export function agreedStatus({ statuses }: Finding): string {
  const said = statuses.includes('HIATUS') ? statuses.filter((status) => status !== 'RELEASING') : statuses;
  return said.length === 1 ? (said[0] ?? '') : '';
}
