import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Sql } from 'postgres';
import type { Window } from '../../domain/read/recurrence.ts';
import { airings, siteAirings, type Airing, type Show } from '../../domain/read/schedule.ts';
import { query, type RowOf } from '../statements.ts';
import { zones } from '../zones.ts';
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
  const slots = rows.flatMap((row) =>
    slotsOf(row, site, window, now).map(({ number, at }) => ({ at, animeId: row.id, episodeNumber: number, streamingSite: site })),
  );
  return slots
    .sort((a, b) => a.at - b.at || a.animeId.localeCompare(b.animeId) || a.episodeNumber - b.episodeNumber)
    .map(({ at, ...slot }) => ({ ...slot, airsAt: timestampFromMs(at) }));
}

function slotsOf(row: RowOf<'find_schedule'>, site: string, window: Window, now: number): Airing[] {
  const show = showOf(row);
  if (site === '') return airings(zones, show, window, now);
  return siteAirings(zones, show, { recurrence: row.site_recurrence ?? '', beginsAt: row.site_begins_at?.getTime() ?? null }, window, now);
}

function showOf(row: RowOf<'find_schedule'>): Show {
  const announcedAt = row.next_episode_at?.getTime();
  return {
    status: row.status,
    startDay: dayOf(row.start_date),
    endDay: dayOf(row.end_date),
    episodeCount: row.episode_count,
    timing: { recurrence: row.recurrence ?? '', timeZone: row.time_zone ?? '', weekday: row.weekday ?? 0, time: row.time ?? '' },
    announced: announcedAt === undefined ? null : { number: row.next_episode_number ?? 0, at: announcedAt },
    dated: (row.dated as [number, number][]).map(([number, at]) => ({ number, at })),
    latest: row.latest_at === null ? null : { number: row.latest_number ?? 0, at: row.latest_at.getTime() },
  };
}

const dayOf = (date: Date | null): number | null => (date === null ? null : date.getTime() / DAY);
