import { fold } from '../../rules/fold.ts';

/** Control, zero-width, bidirectional and tag characters: invisible, and so a place to hide instructions in. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;

/**
 * Text as a person sees it: compatibility forms unified (NFKC), invisible characters gone, white space single.
 *
 * @param longest cut there, in code points
 */
export function cleanText(text: string, longest: number): string {
  const visible = text.normalize('NFKC').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
  return [...visible].slice(0, longest).join('').trim();
}

/** What two wordings of one name have in common: "Sci-Fi" and "sci fi". Accents are dropped, scripts are kept. */
export function foldName(name: string): string {
  return fold(name).replace(/['’`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
