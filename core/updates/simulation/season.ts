import { DAY, HOUR, MINUTE, instantOf } from './clock.ts';
import { seeded } from './random.ts';

/** What really happens to an episode. */
export interface RealEpisode {
  readonly number: number;
  readonly at: number;
  /** From when the sources that know the day list it. */
  readonly listedAt: number;
}

/** A postponement that the source with minutes announces. */
export interface Postponed {
  readonly number: number;
  readonly was: number;
  readonly knownFrom: number;
}

/** A show and its season, written down without anything of the worker's. */
export interface RealShow {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly string[];
  readonly zone: string;
  readonly weekday: number;
  readonly time: string;
  /** Empty where the catalog knows day and time. */
  readonly recurrence: string;
  readonly count: number | null;
  /** Aired before the season begins. */
  readonly before: number;
  readonly premieres: boolean;
  readonly episodes: readonly RealEpisode[];
  readonly postponed: readonly Postponed[];
  readonly hiatus: { readonly from: number; readonly to: number } | null;
  /** Slots in which nothing airs, unannounced. */
  readonly skipped: readonly number[];
}

/** A Monday; thirteen weeks from it every zone of {@link ZONES} but Tokyo's and Phoenix's changes its clocks. */
export const START = Date.UTC(2026, 8, 7);
export const WEEKS = 13;
export const END = START + WEEKS * 7 * DAY;
const ZONES = ['Asia/Tokyo', 'America/New_York', 'Europe/Paris', 'Asia/Tokyo', 'Australia/Sydney', 'America/Phoenix'] as const;

/** What is special about a show, by its place. */
const KINDS = ['plain', 'postponed', 'double', 'hiatus', 'skipped', 'late', 'premiere', 'endless', 'twice a day', 'plain'] as const;

/** Sixty shows, ten of them of each zone, of each kind six. */
export function season(seed: number): RealShow[] {
  const random = seeded(seed);
  return Array.from({ length: 60 }, (_, n) => makeShow(n, random));
}

function makeShow(n: number, random: () => number): RealShow {
  const kind = KINDS[n % KINDS.length] ?? 'plain';
  const zone = ZONES[Math.floor(n / KINDS.length)] ?? 'Asia/Tokyo';
  const weekday = 1 + Math.floor(random() * 7);
  // Up to 25:59, as late night is written in Japan.
  const minutes = 360 + Math.floor(random() * 1200);
  const dayOnly = kind === 'skipped' || kind === 'late' || (kind === 'plain' && n % 20 === 9);
  const sources = dayOnly ? ['jikan'] : n % 3 === 0 ? ['anilist'] : ['anilist', 'jikan'];
  const slotAt = (week: number) => instantOf(START + (week * 7 + weekday - 1) * DAY + minutes * MINUTE, zone);
  const base = {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, title: `Show ${n} (${kind}, ${zone})`, sources, zone, weekday,
    time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    recurrence: n % 2 === 0 ? '' : `R/${new Date(slotAt(-20)).toISOString()}/P7D`, before: 0, premieres: false, count: 10 as number | null,
    postponed: [] as Postponed[], hiatus: null as RealShow['hiatus'], skipped: [] as number[],
  };
  return { ...base, ...SHAPES[kind](slotAt, random, base) };
}

type Slots = (week: number) => number;
type Shape = (at: Slots, random: () => number, base: { readonly sources: readonly string[] }) => Partial<RealShow> & Pick<RealShow, 'episodes'>;

const on = (number: number, at: number, lateBy = 0): RealEpisode => ({ number, at, listedAt: at + lateBy });
const weekly = (at: Slots, weeks: readonly number[], first = 1) => weeks.map((week, place) => on(first + place, at(week)));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

const SHAPES: Record<(typeof KINDS)[number], Shape> = {
  plain: (at) => ({ before: 4, count: 14, episodes: weekly(at, range(0, 10), 5) }),
  postponed: (at, random) => {
    const week = 3 + Math.floor(random() * 5);
    const later = at(week) + 2 * DAY + 3 * HOUR;
    const episodes = weekly(at, range(0, 10)).map((one) => (one.number === week + 1 ? on(one.number, later) : one));
    // Sometimes known long before, sometimes an hour before it should have aired.
    const knownFrom = at(week) - (random() < 0.5 ? 3 * DAY : HOUR);
    return { episodes, postponed: [{ number: week + 1, was: at(week), knownFrom }] };
  },
  double: (at) => ({ count: 12, episodes: [on(1, at(0)), ...weekly(at, range(0, 10), 2), on(12, at(9))] }),
  hiatus: (at) => ({ count: 9, episodes: weekly(at, [...range(0, 4), ...range(7, 12)]), hiatus: { from: at(4) - 2 * DAY, to: at(7) - 2 * DAY } }),
  skipped: (at, random) => {
    const skip = 2 + Math.floor(random() * 7);
    return { count: 11, episodes: weekly(at, range(0, 12).filter((week) => week !== skip)), skipped: [at(skip)] };
  },
  late: (at, random) => ({ count: null, before: 20, episodes: weekly(at, range(0, 13), 21).map(({ number, at: aired }) => on(number, aired, random() * 5 * HOUR)) }),
  premiere: (at) => ({ premieres: true, episodes: weekly(at, range(2, 12)) }),
  endless: (at) => ({ count: null, before: 1100, episodes: weekly(at, range(0, 13), 1101) }),
  'twice a day': (at) => {
    const first = at(1);
    return { count: 20, premieres: true, recurrence: `R20/${new Date(first).toISOString()}/PT12H`, episodes: range(0, 20).map((n) => on(n + 1, first + n * 12 * HOUR)) };
  },
};
