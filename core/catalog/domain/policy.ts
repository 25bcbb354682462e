import type { Anime } from '#proto/anime';
import { episodeKey } from '../../rules/episodes.ts';
import { leadsTo } from './relations.ts';
import { creditKey } from './staff.ts';

/** What of one field applies by itself, and why the rest waits for an operator. */
export interface Verdict {
  /** A record with the field as it may become now. */
  readonly applies: Anime;
  /** Absent when all of it applies. */
  readonly reason?: string;
}

type Rule = (current: Anime, given: Anime) => Verdict;

/**
 * The update policy: changes that are more often a source's mistake than a fact wait. Additions, first values and
 * everything that it does not name apply by themselves.
 *
 * @param field as the contract writes it
 */
export function judge(field: string, current: Anime, given: Anime): Verdict {
  return rules[field]?.(current, given) ?? { applies: given };
}

/** A value that is there is kept when `isRisky` says so of what would become of it. */
const guard = (field: keyof Anime, reason: string, isRisky: (current: Anime, given: Anime) => boolean): Rule =>
  (current, given) => (isRisky(current, given) ? { applies: { ...given, [field]: current[field] }, reason } : { applies: given });

/** How far along each of the contract's Status values is: not yet released 1, releasing 2, hiatus 3, finished 4, cancelled 5. */
const PROGRESS: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 3 };

/** A status that this version can't name is neither forward nor backward. */
function goesBackward(from: number, to: number): boolean {
  if (from === 0) return false;
  const [before, after] = [PROGRESS[from], to === 0 ? 0 : PROGRESS[to]];
  return before !== undefined && after !== undefined && after < before;
}

/** A list is kept together with what is added when more than half of it would go. */
function list<Field extends ListField>(field: Field, keyOf: (item: Item<Field>) => string): Rule {
  return listOf(field, (after) => {
    const staying = new Set(after.map(keyOf));
    return (item) => staying.has(keyOf(item));
  });
}

/** @param stays made of the list as it would become, tells whether an item of the known one is in it */
function listOf<Field extends ListField>(field: Field, stays: (after: readonly Item<Field>[]) => (item: Item<Field>) => boolean): Rule {
  return (current, given) => {
    const before = current[field] as Item<Field>[];
    const after = given[field] as Item<Field>[];
    const isStaying = stays(after);
    const lost = before.filter((item) => !isStaying(item));
    if (lost.length * 2 <= before.length) return { applies: given };
    const reason = `${lost.length} of ${before.length} ${field} would go`;
    return { applies: { ...given, [field]: [...lost, ...after] }, reason };
  };
}

type ListField = { [Field in keyof Anime]: Anime[Field] extends readonly unknown[] ? Field : never }[keyof Anime] & string;
type Item<Field extends ListField> = Anime[Field] extends readonly (infer T)[] ? T : never;

const MAIN_TITLES = ['romaji', 'english', 'native'] as const;

/** A main title may be filled in; another wording for one waits, and one that is not said stays. */
const titles: Rule = (current, given) => {
  const [before, after] = [current.titles, given.titles];
  if (!before || !after) return { applies: given };
  const replaced = MAIN_TITLES.filter((title) => before[title] !== '' && after[title] !== '' && before[title] !== after[title]);
  const kept = Object.fromEntries(MAIN_TITLES.map((title) => [title, before[title] || after[title]]));
  const applies = { ...given, titles: { ...after, ...kept } };
  return replaced.length > 0 ? { applies, reason: `the ${replaced.join(' and ')} title would be replaced` } : { applies };
};

const text = (value: string) => value;

const rules: Readonly<Record<string, Rule>> = {
  titles,
  format: guard('format', 'the format would change', (current, given) => Boolean(current.format) && current.format !== given.format),
  source_material: guard(
    'sourceMaterial', 'the source material would change',
    (current, given) => Boolean(current.sourceMaterial) && current.sourceMaterial !== given.sourceMaterial,
  ),
  status: guard('status', 'the status would go backward', (current, given) => goesBackward(current.status, given.status)),
  episode_count: guard(
    'episodeCount', 'the episode count would go down',
    (current, given) => current.episodeCount !== undefined && (given.episodeCount ?? -1) < current.episodeCount,
  ),
  synopsis: guard('synopsis', 'the synopsis would be gone', (current, given) => current.synopsis !== '' && given.synopsis === ''),
  genres: list('genres', text),
  themes: list('themes', text),
  demographics: list('demographics', text),
  tags: list('tags', ({ name }) => name),
  studios: list('studios', ({ name, role }) => `${role} ${name}`),
  staff: list('staff', creditKey),
  characters: list('characters', ({ character }) => character?.id || (character?.name ?? '')),
  episodes: list('episodes', episodeKey),
  relations: listOf('relations', (after) => (relation) => leadsTo(after, relation)),
  manga: list('manga', ({ type, manga }) => `${type} ${manga?.id || (manga?.title ?? '')}`),
};
