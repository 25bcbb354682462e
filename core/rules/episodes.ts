/** What tells an episode from the others of its anime. */
export interface Numbered {
  /** From 1 on; 0 for an episode zero and for one that `label` tells. */
  readonly number: number;
  /** Of one that is no whole number: "6.5", "S1", "OVA". */
  readonly label: string;
}

/** The key of an episode within its anime: its label, or its number where it has none. An anime has one episode of each. */
export const episodeKey = ({ number, label }: Numbered): string => (label === '' ? String(number) : labelOf(label));

/** Labels that differ by case or spaces only are one. */
const labelOf = (label: string): string => label.trim().toUpperCase().replace(/\s+/g, ' ');

const FRACTION = /^\d+(\.\d+)?$/;

/** In the order in which they are watched: 0, 1, 6, 6.5, 7, and after all numbers those that only have a name, S1 before S10. */
export function compareEpisodes(a: Numbered, b: Numbered): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return compareNames(episodeKey(a), episodeKey(b));
}

function placeOf({ number, label }: Numbered): number {
  if (label === '') return number;
  return FRACTION.test(label.trim()) ? Number(label) : Infinity;
}

/** Digits within a name count as numbers. */
function compareNames(a: string, b: string): number {
  const padded = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
  const [first, second] = [padded(a), padded(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/**
 * An episode as the contract writes it, of whatever a source calls its number: 7 and "07" are the number 7, 6.5 and "S1" are
 * labels beside the number 0.
 *
 * @returns undefined for what says nothing, and for numbers below 0 or beyond what the contract takes
 */
export function numberedOf(called: string | number): Numbered | undefined {
  const text = String(called).trim();
  if (text === '' || text.startsWith('-') || text.length > 100) return undefined;
  if (!FRACTION.test(text)) return { number: 0, label: text };
  const value = Number(text);
  if (value > 100_000) return undefined;
  return Number.isInteger(value) ? { number: value, label: '' } : { number: 0, label: String(value) };
}
