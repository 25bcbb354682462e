import { condition, type RawCondition, type Reading } from './reading.ts';

/** Years that anime can be of; Japanese and Chinese write 年 after them. */
const YEAR = String.raw`(?<!\d)((?:19[1-9]|20\d)\d)(?!\d|年代)年?`;
const IN = String.raw`(?:\b(?:from|in|of|during|released in|aired in) )?(?:\bthe )?`;

/** By operator what stands before a year, and what after it. */
const BOUNDS: readonly (readonly [op: string, before: string, after: string])[] = [
  ['LT', 'before|older than|prior to|pre-?', 'より前|之前|前の'],
  ['LTE', 'until|up to|no later than', '以前|まで'],
  ['GT', 'after|newer than|later than', 'より後|之[后後]'],
  ['GTE', 'since', String.raw`以[降来來后後]|から| (?:(?:and|or) (?:later|newer)|onwards?|on(?!\p{L}|-)|to (?:now|today|the present))`],
];

const DECADES: Readonly<Record<string, number>> = { fifties: 1950, sixties: 1960, seventies: 1970, eighties: 1980, nineties: 1990 };
/** By what it is called the first and the last year of a part of a decade. People mean halves rather than thirds. */
const PARTS: readonly (readonly [RegExp, first: number, last: number])[] = [[/early|初|前半/iu, 0, 4], [/mid|半ば|中/iu, 3, 7], [/late|後半|后期|末/iu, 5, 9]];
const PART_BEFORE = String.raw`(?:(early|mid(?:dle)?|late)(?: of)?(?: the)?[- ])?`;
const PART_AFTER = '(初(?:頭|期)?|前半|半ば|中(?:期|盤)?|後半|后期|末)?';
const COUNTS: Readonly<Record<string, number>> = { couple: 2, two: 2, three: 3, few: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
/** "recent" in a longer request is part of what happens. */
const RECENT_WORDS = 6;

/**
 * "in 1998", "before 2000", "1990 to 1995", "the late 90s", "eighties", "1990年代前半", "the last five years", "recent".
 *
 * @param today on the asker's clocks, `2026-11-23`
 */
export function readYears(reading: Reading, today: string): RawCondition[] {
  const year = Number(today.slice(0, 4));
  return readSpan(reading) ?? readBound(reading) ?? readDecade(reading) ?? readLastYears(reading, year) ?? readYear(reading);
}

function readSpan(reading: Reading): RawCondition[] | undefined {
  const taken = reading.take(new RegExp(String.raw`(?:\b(?:between|from) )?${YEAR}\s*(?:and|to|until|through|から|[-–—~〜～到至]|\s)\s*(?:from )?${YEAR}(?:まで|之间|之間|の間)?`, 'iu'));
  return taken && range(Number(taken[1]), Number(taken[2]));
}

function readBound(reading: Reading): RawCondition[] | undefined {
  for (const [op, before, after] of BOUNDS) {
    const taken = reading.take(new RegExp(String.raw`(?:\bfrom )?(?<!\p{L})(?:${before}) ?${YEAR}|(?:\bfrom )?${YEAR}(?:${after})(?:の|的)?`, 'iu'));
    if (taken) return [condition('season_year', op, Number(taken[1] ?? taken[2]))];
  }
  return undefined;
}

function readDecade(reading: Reading): RawCondition[] | undefined {
  const words = Object.keys(DECADES).join('|');
  const taken = reading.take(new RegExp(String.raw`${IN}${PART_BEFORE}(?:(?<!\d)((?:19|20)?\d0)(?:['’]?s\b|年代)|\b(${words})\b)${PART_AFTER}`, 'iu'));
  if (!taken) return undefined;
  const [, before, digits, word, after] = taken;
  const first = word ? DECADES[word.toLowerCase()]! : decadeOf(Number(digits));
  const part = PARTS.find(([pattern]) => pattern.test(before ?? after ?? ''));
  return part ? range(first + part[1], first + part[2]) : range(first, first + 9);
}

/** Of two digits those of which there can be anime by now. */
const decadeOf = (given: number): number => (given >= 1900 ? given : given >= 50 ? 1900 + given : 2000 + given);

function readLastYears(reading: Reading, year: number): RawCondition[] | undefined {
  const words = Object.keys(COUNTS).join('|');
  const taken = reading.take(new RegExp(String.raw`${IN}(?:last|past|recent) (?:(\d{1,2})|(?:couple|few)(?: of)?|${words}) years\b|${IN}(?:(?:last|past) decade|(this decade))\b`, 'iu'));
  if (taken?.[2]) return [condition('season_year', 'GTE', year - (year % 10))];
  if (taken) return [condition('season_year', 'GTE', year - countIn(taken))];
  const isShort = reading.rest.split(' ').length <= RECENT_WORDS;
  return isShort && reading.take(/\brecent(?:ly(?: aired)?)?(?! years?)\b/iu) ? [condition('season_year', 'GTE', year - COUNTS['few']!)] : undefined;
}

function countIn([whole, digits]: readonly (string | undefined)[]): number {
  const word = Object.keys(COUNTS).find((one) => whole?.toLowerCase().includes(one));
  return digits ? Number(digits) : word ? COUNTS[word]! : 10;
}

function readYear(reading: Reading): RawCondition[] {
  const taken = reading.take(new RegExp(String.raw`${IN}${YEAR}(?:の|的)?`, 'iu'));
  return taken ? [condition('season_year', 'EQ', Number(taken[1]))] : [];
}

const range = (first: number, last: number) => [condition('season_year', 'GTE', first), condition('season_year', 'LTE', last)];
