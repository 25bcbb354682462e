import { condition, type RawCondition, type Reading } from './reading.ts';

type Lexicon = readonly (readonly [RegExp, string])[];

/** In English and the words for the same that other languages share or that are easily told. */
const FORMATS: Lexicon = [
  [/\b(?:movies?|films?|feature|pel[ií]culas?|filme?)(?![\p{L}])|映画|电影|영화/iu, 'MOVIE'],
  [/\b(?:tv (?:series|shows?|anime)|serie tv)\b|テレビアニメ/iu, 'TV'],
  [/\bOVAs?\b/i, 'OVA'],
  [/\bONAs?\b/i, 'ONA'],
];
/** What a format is called only where it is not wanted: "a movie, not a series". */
const CONTRASTED: Lexicon = [...FORMATS, [/\b(?:tv|series|shows?)(?![\p{L}])/iu, 'TV']];
const SOURCES: Lexicon = [
  [/\b(?:based on|from|adapted from) (?:a |the )?light novels?\b/i, 'LIGHT_NOVEL'],
  [/\b(?:based on|from|adapted from) (?:a |the )?visual novels?\b/i, 'VISUAL_NOVEL'],
  [/\b(?:based on|from|adapted from) (?:a |the )?(?:video )?games?\b/i, 'GAME'],
  [/\b(?:based on|from|adapted from) (?:a |the )?novels?\b/i, 'NOVEL'],
  [/\b(?:based on|from|adapted from) (?:a |the )?manga\b|\bmanga adaptations?\b/i, 'MANGA'],
  [/\boriginal (?=anime|series|movie|film|story)|\bnot based on anything\b|\banime[- ]original\b/i, 'ORIGINAL'],
];
const STATES: Lexicon = [
  [/\b(?:what(?:['’]s| is) )?(?:(?:currently|still|now) (?:airing|running|ongoing)|(?:airing|running|on air) (?:right )?now|airing at the moment)\b|\bongoing\b|放送中|连载中|連載中|正在播出|en emisi[óo]n|em exibição|en cours de diffusion|laufende/iu, 'RELEASING'],
  [/\b(?:finished|completed|already ended)\b/i, 'FINISHED'],
  [/\b(?:upcoming|not yet (?:released|aired)|unreleased)\b/i, 'NOT_YET_RELEASED'],
];
const SEASONS: Lexicon = [
  [/\bwinter(?= (?:season|anime|of|\d{4}))/i, 'WINTER'],
  [/\bspring(?= (?:season|anime|of|\d{4}))/i, 'SPRING'],
  [/\bsummer(?= (?:season|anime|of|\d{4}))/i, 'SUMMER'],
  [/\b(?:fall|autumn)(?= (?:season|anime|of|\d{4}))/i, 'FALL'],
];
const COUNTRIES: Lexicon = [[/\b(?:chinese|donghua)\b/i, 'CN'], [/\bkorean\b/i, 'KR']];

/** The format that a text begins with, and how long its name is. */
export function formatAt(text: string): readonly [string, number] | undefined {
  for (const [pattern, format] of CONTRASTED) {
    const match = pattern.exec(text);
    if (match?.index === 0) return [format, match[0].length];
  }
  return undefined;
}

/** Enum values and countries that the request names; what names one is taken out, but a format also describes. */
export function readWords(reading: Reading): RawCondition[] {
  const found = ([lexicon, field]: readonly [Lexicon, string]) => {
    const entry = lexicon.find(([pattern]) => reading.take(pattern));
    return entry ? [condition(field, 'EQ', entry[1])] : [];
  };
  return ([[SOURCES, 'source_material'], [FORMATS, 'format'], [STATES, 'status'], [SEASONS, 'season'], [COUNTRIES, 'country_of_origin']] as const).flatMap(found);
}

const SORTS: readonly (readonly [RegExp, string, boolean])[] = [
  // Who knows none yet is well served by what most have seen.
  [/\b(?:for (?:an? )?(?:absolute |complete )?(?:beginners?|newcomers?|first[- ]timers?)|(?:should i|to) (?:start|begin) with|to get into anime)\b/i, 'POPULARITY', true],
  [/\b(?:most popular|popular)\b/i, 'POPULARITY', true],
  [/\b(?:best|top|highest)[- ]?rated\b|\bbest\b|\bhighest scor(?:e|ing)\b/i, 'SCORE', true],
  [/\b(?:worst|lowest)(?:[- ]?(?:rated|scored))?\b/i, 'SCORE', false],
  [/\b(?:ordered|sorted|in order|chronological(?:ly)?|by) (?:(?:of|by) )?(?:release|year|date|air(?:ing)? date)(?: (?:date|order))?\b|\bin (?:chronological|release) order\b/i, 'START_DATE', false],
  [/\b(?:ordered|sorted) by (?:popularity|fame)\b/i, 'POPULARITY', true],
  [/\b(?:ordered|sorted) by (?:score|rating)s?\b/i, 'SCORE', true],
  [/\b(?:newest|latest|most recent)\b|最新/iu, 'START_DATE', true],
  [/\b(?:oldest|earliest)\b/i, 'START_DATE', false],
  [/\b(?:longest)\b/i, 'EPISODES', true],
  [/\b(?:shortest)\b/i, 'EPISODES', false],
];

export function readSort(reading: Reading): { sort: string; descending: boolean } | undefined {
  const entry = SORTS.find(([pattern]) => reading.take(pattern));
  // "the best of all time": of any year.
  if (entry) reading.take(/\b(?:of all time|ever(?: made)?|out there)\b/i);
  return entry && { sort: entry[1], descending: entry[2] };
}

/** "top 10", "5 anime". */
export function readLimit(reading: Reading): number | null {
  const taken = reading.take(/\btop (\d{1,2})\b|(?<!\d)(\d{1,2}) (?=anime|series|shows|movies|films|titles)/i);
  return taken ? Number(taken[1] ?? taken[2]) : null;
}
