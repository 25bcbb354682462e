import type { Reading } from './reading.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const AIRING = String.raw`(?:(?:that |which )?(?:air|aired|is airing|are airing|airing|airs|on|on tv|broadcast|coming out|new episodes?) )?`;
/** An evening begins at six, and its night lasts until five, as schedules in Japan count. */
const NIGHT = { first_time: '18:00', last_time: '29:00' };

/** Words without which "today" in another language says nothing of broadcasts. */
const OF_TELEVISION = /放送|配信|アニメ|anime|läuft|kommt|folge|episod|capítulo|épisode|emite|estren|sale|sai|passa?|passe|sort|diffus/iu;

/** Days on the asker's clocks, and times of the first and the last of them where not all day is meant. */
export interface RawSchedule {
  readonly first_day: string;
  readonly last_day: string;
  readonly first_time?: string;
  readonly last_time?: string;
}

/**
 * "airing tonight", "new episodes this week", "on friday".
 *
 * @param today on the asker's clocks, `2026-11-23`
 */
export function readSchedule(reading: Reading, today: string): RawSchedule | null {
  const window = (first: number, last: number) => ({ first_day: dayAfter(today, first), last_day: dayAfter(today, last) });
  const weekday = new Date(today).getUTCDay();
  const taken = (words: string) => reading.take(new RegExp(String.raw`\b${AIRING}\b(?:${words})(?![\p{L}])`, 'iu'));
  if (taken('tonight|this evening')) return { ...window(0, 0), ...NIGHT };
  if (taken('tomorrow (?:night|evening)')) return { ...window(1, 1), ...NIGHT };
  if (taken('today')) return window(0, 0);
  if (taken('tomorrow')) return window(1, 1);
  if (taken('yesterday')) return window(-1, -1);
  if (taken('(?:in the )?next (?:7|seven) days|this week')) return window(0, 6);
  // Weeks begin on Monday and end on Sunday (ISO 8601).
  if (taken('next week')) return window(monday(weekday), monday(weekday) + 6);
  if (taken('this weekend')) return window(weekday === 0 ? 0 : 6 - weekday, weekday === 0 ? 0 : 7 - weekday);
  if (taken('next weekend')) return window(monday(weekday) + 5, monday(weekday) + 6);
  if (reading.take(/今夜(?:の)?(?:放送)?|heute abend|esta noche|ce soir/iu)) return { ...window(0, 0), ...NIGHT };
  if (OF_TELEVISION.test(reading.rest) && reading.take(/今日(?:の)?(?:放送)?|heute|hoy|hoje|aujourd['’]?hui/iu)) return window(0, 0);
  if (reading.take(/今週(?:の)?(?:放送)?|diese woche|esta semana|cette semaine/iu)) return window(0, 6);
  const named = reading.take(new RegExp(String.raw`\b(?:airs?|airing|broadcast|new episodes?|on tv)\b.{0,12}?\b(?:on |next |this )?(${WEEKDAYS.join('|')})s?\b`, 'iu'));
  if (!named?.[1]) return null;
  const ahead = (WEEKDAYS.indexOf(named[1].toLowerCase()) - weekday + 7) % 7;
  return window(ahead, ahead);
}

/** Days until the Monday of the next week. */
const monday = (weekday: number): number => ((8 - weekday) % 7) || 7;

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
