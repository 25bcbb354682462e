import ical from 'ical-generator';
import { nameOfTitle } from '../schema/common.ts';
import type { AiringSlot, Anime, AnimeTitle } from '../schema/types.gen.ts';

/** What a feed knows of an anime. */
export type CalendarAnime = Pick<Anime, 'id' | 'season' | 'seasonYear' | 'durationSeconds'> & {
  readonly title: Pick<AnimeTitle, 'english' | 'romaji' | 'native'>;
};

export type CalendarSlot = Pick<AiringSlot, 'airsAt' | 'precision' | 'day' | 'episodeNumber' | 'platform'> & {
  readonly anime: CalendarAnime;
};

/** How often a client is asked to look again, in seconds. */
const REFRESH_S = 3_600;

/**
 * Slots as iCalendar (RFC 5545). Instants are in UTC, so no time zone's rules are needed to read them; what is known to
 * the day is an event of that whole day. The UID of an episode stays when its hour moves; only what has no number is told
 * apart by its instant.
 *
 * @param madeAt when the slots were read
 */
export function toCalendar(name: string, slots: readonly CalendarSlot[], madeAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Echora', product: 'Schedule' }, ttl: REFRESH_S });
  for (const { airsAt, precision, day, episodeNumber, platform, anime } of slots) {
    const isWholeDay = precision === 'DAY';
    const start = new Date(isWholeDay ? day : airsAt);
    const { durationSeconds } = anime;
    const which = episodeNumber ?? new Date(airsAt).toISOString();
    calendar.createEvent({
      id: `${[anime.id, which, ...(platform ? [platform] : [])].map((part) => encodeURIComponent(part)).join('/')}@echora`,
      start,
      ...(isWholeDay && { allDay: true }),
      ...(durationSeconds && !isWholeDay && { end: new Date(start.getTime() + durationSeconds * 1000) }),
      stamp: madeAt,
      summary: `${nameOfTitle(anime.title) ?? 'Untitled'}${episodeNumber === null ? '' : `, episode ${episodeNumber}`}`,
      ...(platform && { location: platform }),
    });
  }
  return calendar.toString();
}
