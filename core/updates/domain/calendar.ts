const DAY = 86_400_000;
const HOUR = 3_600_000;

const BUILT_EACH = 5 * 60_000;

/** For when the window is built. Midnight moves it on by a day; the times in between take in shows that came since. */
export const lastBuild = (now: number): number => Math.floor(now / BUILT_EACH) * BUILT_EACH;

const lastMidnight = (now: number): number => Math.floor(now / DAY) * DAY;

/** The last time that the scores were to be synced. @param hour of the day, UTC */
export const lastSync = (now: number, hour: number): number => lastMidnight(now - hour * HOUR) + hour * HOUR;

/** When to look first at a show that nothing else asks about: spread over the days, so that they don't come all at once. */
export function spread(id: string, now: number, days: number): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return now + Math.floor((sum / 1_000_003) * days * DAY);
}
