import type { Kinds, Tag } from './tags.ts';

/** Tells tags apart. */
function keyOf(tag: Tag): string {
  if (tag.case === 'externalId') return `externalId ${tag.value.source} ${tag.value.id}`;
  if (tag.case === 'season') return `season ${tag.value.year} ${tag.value.season}`;
  return `${tag.case} ${tag.value}`;
}

/** The kind whose tag every answer has that has a tag of this case; of outside ids there is none. */
const KIND_OF: Readonly<Partial<Record<Tag['case'], keyof Kinds>>> = {
  personId: 'PERSON',
  characterId: 'CHARACTER',
  studio: 'STUDIO',
  genre: 'GENRE',
  season: 'SEASON',
  day: 'DAY',
};

/**
 * The tags, each once; when they are more than `limit`, coarser ones that drop at least as much: people and characters are given up
 * first, then lists, by studio, by genre and by season, then days; when single anime alone are too many, everything.
 */
export function coalesce(tags: readonly Tag[], limit: number, kinds: Kinds): Tag[] {
  let kept = once(tags);
  for (const [kind, name] of Object.entries(KIND_OF)) {
    if (kept.length <= limit) return kept;
    const rest = kept.filter((tag) => tag.case !== kind);
    if (rest.length < kept.length) kept = once([...rest, { case: 'every', value: kinds[name] }]);
  }
  return kept.length <= limit ? kept : [{ case: 'every', value: kinds.EVERYTHING }];
}

const once = (tags: readonly Tag[]): Tag[] => [...new Map(tags.map((tag) => [keyOf(tag), tag])).values()];
