import type { Character } from '#proto/character';
import { fold } from '../../rules/fold.ts';
import { allNames, recognisedBy, haveConflictingIds } from './cast.ts';
import { nameKey } from './names.ts';

/** What speaks for two characters being one. */
export interface Evidence {
  readonly a: Character;
  readonly b: Character;
  /** Of their most alike names, by trigrams, 0–1 (https://www.postgresql.org/docs/current/pgtrgm.html). */
  readonly similarity: number;
  /** Anime in which both appear. */
  readonly sharedAnime: number;
  /** They appear in anime of one franchise. */
  readonly relatedAnime: boolean;
  /** They appear in anime that are titled alike: see `areTitledAlike`. */
  readonly likeTitles: boolean;
  /** How alike search finds them, 0–1; absent when it was not asked or does not know. */
  readonly search?: number;
}

/** From here on two names are spellings of one; a surname in common gives about 0.35. */
const SPELLINGS = 0.6;
/** From here on search means the same one, not one of the same kind. */
const SEARCH = 0.85;

/** Under such names everybody has somebody. */
const NOBODY = new Set(['narrator', 'announcer', 'teacher', 'mother', 'father', 'grandmother', 'grandfather', 'boy', 'girl', 'man', 'woman', 'student', 'child', 'principal']);

/**
 * Why two characters are one, without asking anybody: they appear in anime of one franchise under one name, or under one
 * name in its own script of which the Latin ones are spellings or other names of each other; or they have one name and search finds
 * them alike, where it is a whole name or their anime are titled alike. Null when that is not so. Two in the cast of one anime are two:
 * whoever wrote it down saw both. (Of 75 such pairs that the bundled catalog had without relations, all were one.)
 */
export function whyOne({ a, b, similarity, sharedAnime, relatedAnime, likeTitles, search = 0 }: Evidence): string | null {
  if (haveConflictingIds(a.externalIds, b.externalIds) || sharedAnime > 0) return null;
  if (areNamedApart(a, b) || NOBODY.has(nameKey(a.name))) return null;
  const isOneName = nameKey(a.name) === nameKey(b.name);
  if (!relatedAnime) {
    const isWhole = nameKey(a.name).includes(' ');
    return isOneName && search >= SEARCH && (isWhole || likeTitles) ? `the same name, search finds them alike (${search.toFixed(2)})` : null;
  }
  if (isOneName) return 'the same name, in related anime';
  const [ours, theirs] = [nameKey(a.nativeName), nameKey(b.nativeName)];
  if (ours === '' || ours !== theirs) return null;
  const isSpelled = similarity >= SPELLINGS || allNames(a).some((name) => name !== ours && allNames(b).includes(name));
  return isSpelled ? 'the same name in two scripts, in related anime' : null;
}

/** Words of five letters and more that titles of any franchise have. */
const OF_ANY_TITLE = new Set(['movie', 'season', 'series', 'second', 'third', 'final', 'special', 'specials', 'adventure', 'adventures', 'story', 'stories', 'world', 'legend', 'chapter', 'animation', 'theater', 'theatre', 'episode', 'girls', 'school', 'academy', 'magic', 'magical', 'great', 'princess', 'battle', 'power', 'first', 'after']);

/** Whether some title of the one and some of the other have a telling word in common: most entries of a franchise have no relations. */
export function areTitledAlike(titles: readonly string[], others: readonly string[]): boolean {
  const theirs = new Set(others.flatMap(wordsOf));
  return titles.flatMap(wordsOf).some((word) => theirs.has(word));
}

const wordsOf = (title: string): string[] =>
  fold(title).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 5 && !OF_ANY_TITLE.has(word));

/** Their names in their own script differ, and that is how one tells people apart. */
function areNamedApart(a: Character, b: Character): boolean {
  const [ours, theirs] = [nameKey(a.nativeName), nameKey(b.nativeName)];
  return ours !== '' && theirs !== '' && ours !== theirs;
}

/**
 * Why an operator should look at the two; null when nothing calls for it. Two that one platform knows under different
 * ids are two, so are two whose names in their own script differ, and a name in common alone says nothing.
 */
export function duplicateReason(evidence: Evidence): string | null {
  const { a, b, similarity, sharedAnime, relatedAnime, search = 0 } = evidence;
  if (haveConflictingIds(a.externalIds, b.externalIds) || areNamedApart(a, b)) return null;
  // Nobody's ids are in our own casts and operators': who is in one of them twice is two.
  if (sharedAnime > 0 && a.externalIds.length === 0 && b.externalIds.length === 0) return null;
  const sameName = recognisedBy(a).some((name) => recognisedBy(b).includes(name));
  const found = search >= SEARCH ? `search finds them alike (${search.toFixed(2)})` : null;
  const names = sameName ? 'the same name' : similarity >= SPELLINGS ? `names alike (${similarity.toFixed(2)})` : isPartOf(a, b) ? 'a part of the name' : null;
  const where = sharedAnime > 0 ? `in ${sharedAnime} anime together` : relatedAnime ? 'in related anime' : null;
  const isLikely = (names !== null && sharedAnime > 0) || (sameName && relatedAnime) || (found !== null && (sameName || sharedAnime > 0));
  return isLikely ? [names, where, found].filter((reason) => reason !== null).join(', ') : null;
}

/** "Rei" and "Ayanami Rei". */
function isPartOf(a: Character, b: Character): boolean {
  const wordsOf = (character: Character) => allNames(character).map((name) => name.split(' '));
  const isWithin = (few: readonly string[], many: readonly string[]) => few.length < many.length && few.every((word) => many.includes(word));
  return wordsOf(a).some((x) => wordsOf(b).some((y) => isWithin(x, y) || isWithin(y, x)));
}
