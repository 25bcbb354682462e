import { fold } from '../../../rules/fold.ts';
import { isLatin } from './titles.ts';

/**
 * What the spellings of one person's name have in common. In Latin letters: the order of its parts ("Amano, Tooko" is
 * "Tooko Amano") and how long vowels are written ("Tōko", "Touko", "Tooko", "Tohko") don't count; in other scripts
 * width, spaces and middle dots don't.
 *
 * The vowels follow the differences between modified Hepburn, wāpuro and passport romanisation
 * (https://en.wikipedia.org/wiki/Hepburn_romanization#Long_vowels).
 */
export function nameKey(name: string): string {
  const plain = fold(name).replace(/\(.*?\)/g, ' ');
  if (!isLatin(plain)) return plain.replace(/[^\p{L}\p{N}]/gu, '');
  const parts = plain.replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(shortVowels);
  return parts.sort().join(' ');
}

const shortVowels = (part: string) => part.replace(/o[ou]/g, 'o').replace(/oh(?![aeiou])/g, 'o').replace(/uu/g, 'u');
