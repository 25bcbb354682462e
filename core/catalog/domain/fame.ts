import type { Anime } from '#proto/anime';

/** A step of the estimate outweighs all else together. */
const ESTIMATE = 10_000;
/** So much one of each says; the sum stays far below what an `int` holds. */
const WEIGHTS = { written: 1_000, streaming: 30, platform: 20, relation: 5, language: 4, synonym: 2, character: 2 } as const;

/**
 * How well known an anime is where nobody counts who has it on a list: by the estimate that the record brings
 * (`core/rules/fame.ts`), and among those of one estimate, or none, by the record itself, since what many platforms know,
 * show and write about is known to many. It only decides between anime of which an order's own value is the same or not
 * known.
 *
 * @returns 0 and more, larger is better known
 */
export function fameOf({ fame = 0, synopsis, streaming, externalIds, relations, titles, characters }: Anime): number {
  const synonyms = titles?.synonyms ?? [];
  const counted = (items: readonly unknown[], most: number) => Math.min(items.length, most);
  return ESTIMATE * fame + (synopsis === '' ? 0 : WEIGHTS.written)
    + WEIGHTS.streaming * counted([...new Set(streaming.map(({ site }) => site))], 20)
    + WEIGHTS.platform * counted([...new Set(externalIds.map(({ source }) => source))], 12)
    + WEIGHTS.relation * counted(relations, 30)
    + WEIGHTS.language * counted([...new Set(synonyms.map(({ language }) => language))], 20)
    + WEIGHTS.synonym * counted(synonyms, 20)
    + WEIGHTS.character * counted(characters, 30);
}
