/** Marks of Latin, Greek, Cyrillic and Arabic letters, not the voicing marks of kana nor the vowels of Thai. */
const ACCENT = /[\u0300-\u036f\u064b-\u065f\u0670]/gu;

/** A text as it is compared: in compatibility form, lower case, without accents: "Ｐｏｋéｍｏｎ" is "pokemon". */
export function fold(text: string): string {
  // Marks of kana (ガ is カ with one) and of Hangul are letters of their own: composed again, they stay.
  return text.normalize('NFKD').replace(ACCENT, '').normalize('NFC').toLowerCase();
}
