import type { Payload } from './point.ts';

/** What a query says of the year or the format beside the name: "trigun 1998", "akira movie". */
export interface Hints {
  /** The query without them; all of it when nothing else is left. */
  readonly rest: string;
  readonly year?: number;
  readonly format?: string;
}

/** Words for the contract's formats. "special" and "music" are left out: they are words of many descriptions. */
const FORMATS: Readonly<Record<string, string>> = {
  movie: 'MOVIE', film: 'MOVIE', ova: 'OVA', oav: 'OVA', ona: 'ONA', tv: 'TV', series: 'TV',
}; // prettier-ignore
/** The first year of which there is anime, and more than anyone will read this. */
const YEAR = /^(19[1-9]\d|20\d\d)$/;
/** In a longer query such words are part of the description: "a film student meets a ghost in 1998". */
const MOST_WORDS = 6;

/** Reads the hints at the end or the start of a short query. */
export function readHints(query: string): Hints {
  const words = query.trim().split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return { rest: query };
  let hints: Omit<Hints, 'rest'> = {};
  const kept = words.filter((word) => {
    const plain = word.toLowerCase().replace(/^\(|\)$/g, '');
    const format = FORMATS[plain];
    if (YEAR.test(plain) && hints.year === undefined) hints = { ...hints, year: Number(plain) };
    else if (format && hints.format === undefined) hints = { ...hints, format };
    else return true;
    return false;
  });
  return kept.length === 0 ? { rest: query } : { ...hints, rest: kept.join(' ') };
}

/** How much of the hints an entity meets, 0–1; 1 when there are none. */
export function meets({ year, format }: Hints, payload: Payload): number {
  const asked = [
    ...(year === undefined ? [] : [yearsOf(payload).includes(year)]),
    ...(format === undefined ? [] : [payload['format'] === format]),
  ];
  return asked.length === 0 ? 1 : asked.filter(Boolean).length / asked.length;
}

function yearsOf(payload: Payload): unknown[] {
  const started = payload['start_date'];
  return [payload['season_year'], ...(typeof started === 'number' ? [new Date(started).getUTCFullYear()] : [])];
}
