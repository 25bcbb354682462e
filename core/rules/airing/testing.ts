import type { Dated, DayRange, Evidence, Timing } from './types.ts';

export const at = (text: string): number => Date.parse(text);
export const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
export const timing = (more: Partial<Timing>): Timing => ({ recurrence: '', timeZone: '', weekday: 0, time: '', ...more });

/** A day, or all that it may be. */
export function day(first: string, last = first): DayRange {
  const number = (text: string) => at(`${text}T00:00:00Z`) / 86_400_000;
  return { first: number(first), last: number(last) };
}

export const episode = (number: number, instant: string): Dated => ({ number, at: at(instant), precision: 'MINUTE' });

/** A series that nothing is known of but what is given. */
export const evidence = (more: Partial<Evidence>): Evidence => ({
  format: 'TV', reported: '', reportedAt: null, start: null, end: null, episodeCount: null, timing: timing({}), announced: null, dated: [], ...more,
});

/** `3 04-19T14:15`, `0` for an unknown number; `3 04-19` where only the day is known. */
export const shown = (list: readonly Dated[]): string[] =>
  list.map(({ number, at: instant, precision }) => `${number} ${new Date(instant).toISOString().slice(5, precision === 'DAY' ? 10 : 16)}`);
