import { RequestError } from '../errors.ts';
import { isUuid } from '../schema/lookup.ts';
import type { CalendarAnime } from './feed.ts';

/** Which part of the schedule a feed shows. */
export interface Selection {
  readonly name: string;
  readonly holds: (anime: CalendarAnime) => boolean;
}

const IDS_MAX = 50;

/**
 * Reads a feed's address: `/calendar/schedule.ics`, `/calendar/season/2026/FALL.ics` or `/calendar/anime/<ids>.ics`
 * with comma-separated ids. Throws RequestError: 404 for another path, 400 for invalid ids.
 */
export function readSelection(pathname: string): Selection {
  const path = pathname.slice('/calendar/'.length).replaceAll(/%2c/gi, ',');
  if (path === 'schedule.ics') return { name: 'Anime', holds: () => true };
  const [, year, name] = /^season\/(\d{4})\/(winter|spring|summer|fall)\.ics$/i.exec(path) ?? [];
  if (year && name) {
    const season = name.toUpperCase();
    return {
      name: `Anime, ${season.toLowerCase()} ${year}`,
      holds: (anime) => anime.season === season && anime.seasonYear === Number(year),
    };
  }
  const list = /^anime\/([^/]+)\.ics$/.exec(path)?.[1];
  if (list === undefined) throw new RequestError(404, 'NOT_FOUND', 'there is no such calendar');
  const ids = new Set(list.toLowerCase().split(','));
  const wrong = [...ids].find((id) => !isUuid(id));
  if (wrong !== undefined)
    throw new RequestError(400, 'BAD_REQUEST', `ids must be UUIDs, got ${JSON.stringify(wrong)}`);
  if (ids.size > IDS_MAX)
    throw new RequestError(400, 'LIMIT_EXCEEDED', `a calendar may have ${IDS_MAX} ids, got ${ids.size}`);
  return { name: 'Anime', holds: ({ id }) => ids.has(id) };
}
