import type { Anime } from '#proto/anime';
import { evidenceOf, siteOf, type Names } from '../../rules/airing/evidence.ts';
import { occurrencesOf, siteOccurrences } from '../../rules/airing/occurrences.ts';
import { DAY, type Zones } from '../../rules/airing/types.ts';

/** Days before and after today that are named, as the contract says (CacheTag.day). */
const NAMED = { before: 9, after: 33 };

/** What the rule of airing asks of the world. */
export interface Clocks {
  readonly zones: Zones;
  readonly names: Names;
}

/**
 * The UTC days near today on which an anime airs, or is shown by a site: by the very rule that schedules are made by. A record
 * as the catalog serves it has its own status, and the one that was reported, by which it is judged.
 *
 * @param now milliseconds since 1970
 * @returns days as "2026-10-04"
 */
export function airingDays(record: Anime, now: number, { zones, names }: Clocks): string[] {
  const today = Math.floor(now / DAY);
  const window = { from: (today - NAMED.before) * DAY, to: (today + NAMED.after + 1) * DAY };
  const evidence = evidenceOf(record.airing ? { ...record, status: record.airing.reportedStatus } : record, names);
  const shown = record.streaming.flatMap((link) => siteOccurrences(zones, evidence, siteOf(link, names), window, now));
  const days = [...occurrencesOf(zones, evidence, window, now), ...shown].map(({ at }) => new Date(at).toISOString().slice(0, 10));
  return [...new Set(days)].sort();
}
