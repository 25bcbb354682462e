import type { Sql } from 'postgres';
import { zones } from '#platform/zones';
import { occurrencesOf, siteOccurrences } from '../../../rules/airing/occurrences.ts';
import { clocksOf, type Occurrence, type Window } from '../../../rules/airing/types.ts';
import { episodeOf } from '../airing.ts';
import { evidenceIn } from '../airing-row.ts';
import { query, type RowOf } from '../statements.ts';
import { InvalidRequest } from './compose.ts';

const DAY = 86_400_000;
const LONGEST_MS = 31 * DAY;

export interface ScheduleOf extends Window {
  /** Empty for the first broadcasts. */
  readonly site: string;
  /** The present, in milliseconds: what has ended shows nothing after it. */
  readonly now: number;
}

function check({ from, to }: Window): void {
  if (!(to > from)) throw new InvalidRequest('to: not after from');
  if (to - from > LONGEST_MS) throw new InvalidRequest('to: more than 31 days after from');
}

/** What airs in a window, by instant. @throws InvalidRequest unless the window goes forward, by 31 days at most */
export async function findSchedule(sql: Sql<{ bigint: bigint }>, { site, now, ...window }: ScheduleOf) {
  check(window);
  const rows = await query(sql, 'find_schedule', [new Date(window.from), new Date(window.to), site]);
  return rows.flatMap((row) => slotsOf(row, site, window, now))
    .sort((a, b) => a.at - b.at || a.animeId.localeCompare(b.animeId) || a.episodeNumber - b.episodeNumber)
    .map(({ at: _at, ...slot }) => slot);
}

function slotsOf({ id: animeId, airing }: RowOf<'find_schedule'>, streamingSite: string, window: Window, now: number) {
  const known = evidenceIn(airing);
  if (!known) return [];
  const zone = clocksOf(zones, known.evidence);
  return occurrencesIn(known, streamingSite, window, now).map((occurrence) => {
    const { number: episodeNumber, ...told } = episodeOf(occurrence, zone);
    return { animeId, episodeNumber, streamingSite, at: occurrence.at, ...told };
  });
}

function occurrencesIn({ evidence, siteNamed }: NonNullable<ReturnType<typeof evidenceIn>>, name: string, window: Window, now: number): Occurrence[] {
  if (name === '') return occurrencesOf(zones, evidence, window, now);
  const site = siteNamed(name);
  return site ? siteOccurrences(zones, evidence, site, window, now) : [];
}
