import { create } from '@bufbuild/protobuf';
import { type Titles, TitlesSchema } from '#proto/anime';
import { LocalizedTextSchema, PartialDateSchema, type PartialDate } from '#proto/common';
import { RelationType } from '#proto/relation';
import { lastDayOf } from '../rules/dates.ts';

/** "2024-01-05", "2024-01", "2024" and longer ISO forms; undefined when there is no year. */
export function partialDate(text: string | null | undefined): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text ?? '') ?? [];
  return dateOf(Number(year), Number(month ?? 0), Number(day ?? 0));
}

/**
 * A date of numbers in which any may be missing; undefined without a year. What its month does not have is no day, and what is
 * no month takes its day along: the rest still holds.
 */
export function dateOf(
  year: number | null | undefined,
  month: number | null | undefined,
  day: number | null | undefined,
): PartialDate | undefined {
  if (!year) return undefined;
  const ofYear = between(month, 12);
  return create(PartialDateSchema, { year, month: ofYear, day: ofYear ? between(day, lastDayOf(year, ofYear)) : 0 });
}

/** 0, which stands for unknown, unless it is from 1 to a highest number. */
const between = (value: number | null | undefined, highest: number): number => (value && value >= 1 && value <= highest ? value : 0);

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** Prose without markup: line breaks kept, tags dropped, entities resolved, spoilers in AniList's marks left out. */
export function plainText(markup: string | null | undefined): string {
  return (markup ?? '')
    .replace(/~!.*?!~/gs, '')
    .replace(/\s*<br\s*\/?>\s*/gi, '\n')
    .replace(/<\/p>\s*/gi, '\n\n')
    .replace(
      /<\/?(?:a|abbr|b|blockquote|center|code|del|div|em|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|u|ul)(?:\s[^>]*)?\/?>/gi,
      '',
    )
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      name
        ? (entities[name.toLowerCase()] ?? whole)
        : codePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10), whole),
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Half of a surrogate pair is no character: PostgreSQL takes no text that holds one. */
const codePoint = (code: number, otherwise: string) =>
  code > 0 && code <= 0x10ffff && String.fromCodePoint(code).isWellFormed() ? String.fromCodePoint(code) : otherwise;

/** "24 min per ep", "1 hr 55 min", "3 min 20 sec" in seconds; undefined when it says nothing. */
export function durationSeconds(text: string | null | undefined): number | undefined {
  const part = (unit: RegExp) => Number(unit.exec(text ?? '')?.[1] ?? 0);
  const seconds = part(/(\d+)\s*hr/) * 3600 + part(/(\d+)\s*min/) * 60 + part(/(\d+)\s*sec/);
  return seconds > 0 ? seconds : undefined;
}

const relations: Record<string, RelationType> = {
  sequel: RelationType.SEQUEL,
  prequel: RelationType.PREQUEL,
  parent: RelationType.PARENT_STORY,
  parentstory: RelationType.PARENT_STORY,
  sidestory: RelationType.SIDE_STORY,
  spinoff: RelationType.SPIN_OFF,
  summary: RelationType.SUMMARY,
  fullstory: RelationType.FULL_STORY,
  alternative: RelationType.ALTERNATIVE_VERSION,
  alternativeversion: RelationType.ALTERNATIVE_VERSION,
  alternativesetting: RelationType.ALTERNATIVE_SETTING,
  samesetting: RelationType.ALTERNATIVE_SETTING,
  character: RelationType.SHARED_CHARACTER,
  adaptation: RelationType.ADAPTATION,
  source: RelationType.SOURCE,
  compilation: RelationType.COMPILATION,
};

/** A source's word for a relation ("Side Story", "SIDE_STORY", "spin-off") as the contract's; OTHER when unknown. */
export const relationType = (word: string): RelationType =>
  relations[word.toLowerCase().replace(/[^a-z]/g, '')] ?? RelationType.OTHER;

/**
 * Main titles and the rest as synonyms: no empty ones, none twice, none that is a main title already.
 *
 * @param synonyms pairs of BCP 47 tag (empty when unknown) and text
 */
export function titlesOf(
  main: { romaji?: string | null | undefined; english?: string | null | undefined; native?: string | null | undefined },
  synonyms: readonly (readonly [language: string, text: string])[],
): Titles {
  const taken = new Set([main.romaji, main.english, main.native, '']);
  const rest = synonyms.flatMap(([language, text]) => {
    if (taken.has(text)) return [];
    taken.add(text);
    return [create(LocalizedTextSchema, { language, text })];
  });
  return create(TitlesSchema, {
    romaji: main.romaji ?? '',
    english: main.english ?? '',
    native: main.native ?? '',
    synonyms: rest,
  });
}

/** A positive number, or undefined: sources write 0 and null for "unknown". */
export const known = (value: number | null | undefined): number | undefined => (value && value > 0 ? value : undefined);
