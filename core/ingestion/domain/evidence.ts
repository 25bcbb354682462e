import type { FormatName } from './normalise/enums.ts';
import type { DateParts } from '../../rules/dates.ts';
import { agree } from './normalise/dates.ts';
import type { Platform } from './normalise/references.ts';
import { differingParts } from './normalise/parts.ts';
import { titleKey } from './normalise/titles.ts';

/** What of a record speaks for or against its being the same anime as another. */
export interface MatchFeatures {
  readonly source: string;
  /** Romaji, English, native: the ones that are known. */
  readonly mainTitles: readonly string[];
  readonly synonyms: readonly string[];
  readonly format: FormatName;
  readonly start: DateParts | undefined;
  readonly end: DateParts | undefined;
  /** Of the season where no date is known; 0 when not even that is. */
  readonly year: number;
  readonly episodes: number | undefined;
  /** As `MAL:1`. */
  readonly ids: readonly string[];
}

/** Whose ids a source gives out itself: what it says of them is not hearsay. Operators and our own catalog speak for all. */
const OWN_PLATFORM: Readonly<Record<string, Platform>> = {
  'mal-csv': 'MAL', jikan: 'MAL', anilist: 'ANILIST', kitsu: 'KITSU', anidb: 'ANIDB', 'bangumi-data': 'BANGUMI',
};
const EDITED: ReadonlySet<string> = new Set(['contract-json', 'echora']);

/** How much a source's word on an id of this platform counts when several anime claim the id. */
export function authorityOf(source: string, platform: string): number {
  if (EDITED.has(source)) return 2;
  return OWN_PLATFORM[source] === platform ? 1 : 0;
}

const DAY_MS = 86_400_000;
/** A split cour goes on within a year; what comes later is another season. */
const SAME_RUN_DAYS = 366;
/** Sources differ by weeks on when something began (first streaming, first broadcast, preview), not by most of a year. */
const OTHER_RUN_DAYS = 300;

/**
 * Why two records that share an id are two anime all the same; undefined when they are one.
 *
 * A shared id alone joins records of different sources. It does not join when they began most of a year apart, neither ran
 * while the other did, and no main title is the same: then one source has taken the id from another season. Items of one
 * source are already told apart by that source, so they need more: see `twoItems`.
 */
export function whyApart(a: MatchFeatures, b: MatchFeatures): string | undefined {
  return a.source === b.source ? twoItems(a, b) : twoRuns(a, b);
}

function twoRuns(a: MatchFeatures, b: MatchFeatures): string | undefined {
  const days = daysApart(a, b);
  if (days === undefined || days <= OTHER_RUN_DAYS || sharesTitle(a, b)) return undefined;
  const parts = differingParts(a.mainTitles, b.mainTitles);
  return `they began ${days} days apart, under different titles${parts ? ` (${parts})` : ''}`;
}

/**
 * Items of one source with a foreign id in common. Under one id of the source's own they are one item. Otherwise they are
 * one anime that the source cuts finer only when every other platform has one id for both, at least two platforms do, they
 * have one format, name no different parts and follow each other within a year; or when nothing tells them apart.
 */
function twoItems(a: MatchFeatures, b: MatchFeatures): string | undefined {
  const { same, differing } = comparedIds(a, b);
  const own = OWN_PLATFORM[a.source];
  if (own && same.includes(own)) return undefined;
  const others = differing.filter((platform) => platform !== own);
  if (others.length > 0) return `${others.join(', ')} tells them apart`;
  if (a.format !== b.format && a.format !== 'UNSPECIFIED' && b.format !== 'UNSPECIFIED') return `one is ${a.format}, the other ${b.format}`;
  const parts = differingParts(a.mainTitles, b.mainTitles);
  if (parts) return parts;
  const gap = gapOf(a, b);
  if (gap === undefined || gap <= 0) return undefined;
  if (gap > SAME_RUN_DAYS) return `${gap} days lie between them`;
  return same.length >= 2 || sharesTitle(a, b) ? undefined : `one began ${gap} days after the other ended, and only ${same.join(', ')} has one id for both`;
}

function comparedIds(a: MatchFeatures, b: MatchFeatures): { same: string[]; differing: string[] } {
  const platforms = [...new Set(a.ids.map(platformOf))].filter((platform) => b.ids.some((id) => platformOf(id) === platform));
  const isSame = (platform: string) => a.ids.some((id) => platformOf(id) === platform && b.ids.includes(id));
  return { same: platforms.filter(isSame), differing: platforms.filter((platform) => !isSame(platform)) };
}

const platformOf = (id: string) => id.slice(0, id.indexOf(':'));

export function sharesTitle(a: Pick<MatchFeatures, 'mainTitles'>, b: Pick<MatchFeatures, 'mainTitles'>): boolean {
  const keys = new Set(a.mainTitles.map(titleKey));
  return b.mainTitles.some((title) => keys.has(titleKey(title)));
}

/** The first or the last instant that a date may mean, in milliseconds since 1970. */
function instantOf({ year, month, day }: DateParts, last: boolean): number {
  if (day) return Date.UTC(year, month - 1, day);
  return last ? Date.UTC(year, month || 12, 0) : Date.UTC(year, (month || 1) - 1, 1);
}

/** Days between two starts when neither ran while the other did; undefined when that is not known or not so. */
function daysApart(a: MatchFeatures, b: MatchFeatures): number | undefined {
  if (!a.start || !b.start || agree(a.start, b.start)) return undefined;
  const [first, second] = instantOf(a.start, false) <= instantOf(b.start, false) ? [a, b] : [b, a];
  if (!first.start || !second.start) return undefined;
  if (!first.end || instantOf(first.end, true) >= instantOf(second.start, false)) return undefined;
  return Math.round((instantOf(second.start, false) - instantOf(first.start, false)) / DAY_MS);
}

/** Days from the end of one to the start of the other, 0 or less when they overlap; undefined when it can't be known. */
function gapOf(a: MatchFeatures, b: MatchFeatures): number | undefined {
  if (!a.start || !b.start) return undefined;
  const [first, second] = instantOf(a.start, false) <= instantOf(b.start, false) ? [a, b] : [b, a];
  if (!first.start || !second.start || agree(first.start, second.start)) return 0;
  // What has not ended, or says nothing of it, is as long as its first day here: two that began apart are not one for that.
  const end = first.end ? instantOf(first.end, true) : instantOf(first.start, false);
  return Math.round((instantOf(second.start, false) - end) / DAY_MS);
}
