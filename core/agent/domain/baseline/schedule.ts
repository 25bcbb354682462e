import type { Reading } from './reading.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const AIRING = String.raw`(?:(?:that |which )?(?:air|is airing|are airing|airing|airs|on|on tv|broadcast|coming out|new episodes?) )?`;

/**
 * "airing today", "new episodes this week", "on friday".
 *
 * @param today UTC day, `2026-11-23`
 */
export function readSchedule(reading: Reading, today: string): { first_day: string; last_day: string } | null {
  const window = (first: number, last: number) => ({ first_day: dayAfter(today, first), last_day: dayAfter(today, last) });
  const weekday = new Date(today).getUTCDay();
  const taken = (words: string) => reading.take(new RegExp(String.raw`\b${AIRING}\b(?:${words})(?![\p{L}])`, 'iu'));
  if (taken('today|tonight')) return window(0, 0);
  if (taken('tomorrow')) return window(1, 1);
  if (taken('(?:in the )?next (?:7|seven) days|this week')) return window(0, 6);
  // Weeks end on Sunday (ISO 8601).
  if (taken('this weekend')) return window(weekday === 0 ? 0 : 6 - weekday, weekday === 0 ? 0 : 7 - weekday);
  if (reading.take(/今日(?:の)?(?:放送)?|heute|hoy|aujourd['’]?hui/iu)) return window(0, 0);
  if (reading.take(/今週(?:の)?(?:放送)?|diese woche|esta semana|cette semaine/iu)) return window(0, 6);
  const named = reading.take(new RegExp(String.raw`\b(?:airs?|airing|broadcast|new episodes?|on tv)\b.{0,12}?\b(?:on |next |this )?(${WEEKDAYS.join('|')})s?\b`, 'iu'));
  if (!named?.[1]) return null;
  const ahead = (WEEKDAYS.indexOf(named[1].toLowerCase()) - weekday + 7) % 7;
  return window(ahead, ahead);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
